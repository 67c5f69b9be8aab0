package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

    private static final LawTable TABLE = LawFile.read(Path.of("src/main/content"), new Mistakes());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "CA, 2014-12-05, before",
        "CA, 2014-12-06, in_force",
        "SE, 1999-01-01, in_force",
        "US-ME, 2022-12-31, before",
        "US-ME, 2023-07-01, unclear",
        "US-ME, 2024-01-01, in_force",
        "FR, 2016-03-31, before",
        "FR, 2016-04-20, unclear",
        "FR, 2016-05-01, in_force",
        "AR, 2020-01-01, no_date",
        // Its only date is one that nobody has confirmed.
        "IT, 2020-01-01, no_date",
        "US-NV, 2020-01-01, no_date"
    })
    void a_law_stands_on_a_day_as_far_as_its_date_is_known(String code, LocalDate day, Standing expected) {
        var law = TABLE.laws().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(Standing.of(law, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01-01", "2014-12-06", "2024-02-29", "2026-11-20"})
    void a_day_in_range_can_be_asked(String text) {
        assertThat(AskedDay.of(text, TODAY)).isEqualTo(new AskedDay.Day(LocalDate.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "1890-01-01",
                "1998-12-31",
                "2100-01-01",
                "2026-11-21",
                "",
                "2014",
                "yesterday",
                "+12014-12-06",
                "2014-12-06'--"
            })
    void any_other_day_is_refused_and_never_means_today(String text) {
        assertThat(AskedDay.of(text, TODAY)).isEqualTo(new AskedDay.NotADay(text));
    }
}
