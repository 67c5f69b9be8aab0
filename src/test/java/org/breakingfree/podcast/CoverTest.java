package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6, 9, 12, 15, 17, 20, 23})
    void the_sun_stays_in_the_door(int hour) {
        var cover = Cover.at(hour);

        assertThat(cover.sunX()).isBetween(92, 308);
        assertThat(cover.sunY()).isBetween(100, 290);
    }

    @ParameterizedTest
    @CsvSource({"6, dawn", "12, day", "18, dusk", "23, night", "2, night"})
    void the_hour_is_said_in_words(int hour, String time) {
        assertThat(Cover.at(hour).key()).isEqualTo("podcast.cover." + time);
    }

    @ParameterizedTest
    @CsvSource({"6, 12", "12, 18"})
    void two_hours_look_different(int one, int other) {
        assertThat(Cover.at(one).wall()).isNotEqualTo(Cover.at(other).wall());
        assertThat(Cover.at(one).sunX()).isLessThan(Cover.at(other).sunX());
    }
}
