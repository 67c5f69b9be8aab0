package org.breakingfree.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "83, 83000",
        "83.5, 83500",
        "83.05, 83050",
        "83s, 83000",
        "1:23, 83000",
        "01:23, 83000",
        "1:02:03, 3723000",
        "90:00, 5400000",
        "1m30s, 90000",
        "1m30, 90000",
        "2m, 120000",
        "1h2m3s, 3723000",
        "1h, 3600000"
    })
    void every_way_to_write_a_moment_is_read(String text, int millis) {
        assertThat(Timecode.parse(text)).isEqualTo(OptionalInt.of(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "now", "-5", "1:2", "1:60", "1:23:456", "1,5", "99999999999", "5m5h", "NaN", "1e3", " 83"})
    void what_is_no_moment_is_none(String text) {
        assertThat(Timecode.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "83999, 1:23", "3599000, 59:59", "3600000, 1:00:00", "3723000, 1:02:03"})
    void a_moment_is_shown_as_a_clock(int millis, String clock) {
        assertThat(Timecode.clock(millis)).isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"83000, 83", "83500, 83.5", "83050, 83.05", "83005, 83.005", "0, 0"})
    void seconds_carry_no_needless_zeros(int millis, String seconds) {
        assertThat(Timecode.seconds(millis)).isEqualTo(seconds);
    }
}
