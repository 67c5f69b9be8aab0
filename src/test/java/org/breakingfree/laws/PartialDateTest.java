package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breakingfree.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2014-12-06, 2014-12-06, 2014-12-06",
        "2016-04,    2016-04-01, 2016-04-30",
        "2024-02,    2024-02-01, 2024-02-29",
        "2009,       2009-01-01, 2009-12-31"
    })
    void it_spans_every_day_it_can_mean(String text, String first, String last) {
        var date = PartialDate.parse(text).orElseThrow();

        assertThat(date.first()).hasToString(first);
        assertThat(date.last()).hasToString(last);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "09",
                "20090",
                "2009-",
                "2009-13",
                "2009-00",
                "2009-4",
                "2009-04-31",
                "2026-02-30",
                "2009-04-00",
                "2009-04-01T00:00",
                "April 2009",
                "2023 (90 days after the session ended)",
                "-2009",
                "２００９"
            })
    void anything_else_is_not_a_date(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void what_happened_some_time_that_year_does_not_come_before_a_month_of_it() {
        var dates = List.of("2009", "2010-01-01", "2009-04", "2009-04-29").stream()
                .map(text -> PartialDate.parse(text).orElseThrow())
                .sorted()
                .map(PartialDate::toString)
                .toList();

        assertThat(dates).containsExactly("2009-04-29", "2009-04", "2009", "2010-01-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014-12-06 | December 6, 2014 | 6 de diciembre de 2014
            2016-04    | April 2016       | abril de 2016
            2009       | 2009             | 2009
            """)
    void it_reads_as_people_say_it(String text, String english, String spanish) {
        var date = PartialDate.parse(text).orElseThrow();

        assertThat(date.in(Language.EN)).isEqualTo(english);
        assertThat(date.in(Language.ES)).isEqualTo(spanish);
    }
}
