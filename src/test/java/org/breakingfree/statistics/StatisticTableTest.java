package org.breakingfree.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database refuses, whoever writes to it.
class StatisticTableTest {

    private Database db;

    @BeforeEach
    void open() {
        db = Database.open(TestDatabase.migrated());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_count_of_people_under_eleven_cannot_be_stored() {
        refused("statistic_small", row("hotline_cases", "US-MN", "10", false));
        refused("statistic_small", row("people_detected", "SE", "0", false));
        stored(row("hotline_cases", "US-MN", "11", false));
        stored(row("federal_awards", "US-MN", "3", false));
    }

    @Test
    void a_withheld_figure_has_no_number_and_every_other_has_one() {
        refused("statistic_withheld", row("people_detected", "SE", "40", true));
        refused("statistic_withheld", row("people_detected", "SE", "null", false));
        refused("statistic_withheld", row("federal_awards", "US-MN", "null", true));
    }

    @Test
    void a_state_cannot_be_withheld_alone() {
        refused("is withheld alone", row("hotline_cases", "US-MN", "null", true));
        stored(row("hotline_cases", "US-MN", "null", true), row("hotline_cases", "US-WI", "null", true));
    }

    @Test
    void a_part_cannot_stand_beside_its_whole_when_little_is_left() {
        refused(
                "what is left of the whole",
                row("people_detected", "SE", "40", false),
                row("people_detected_part", "SE", "30", false));
        stored(row("people_detected", "SE", "40", false), row("people_detected_part", "SE", "29", false));
        refused("what is left of the whole", "update statistic set value = 39 where measure = 'people_detected'");
    }

    @Test
    void a_figure_is_by_state_or_country_and_never_finer() {
        refused("statistic_area", row("hotline_cases", "us-27123", "40", false));
        refused("statistic_area", row("people_detected", "US-MN", "40", false));
    }

    @Test
    void a_figure_without_a_source_cannot_be_stored() {
        refused(
                "statistic_source_publisher_check",
                row("hotline_cases", "US-MN", "40", false).replace("'p'", "''"));
        refused(
                "statistic_source_url_check",
                row("hotline_cases", "US-MN", "40", false).replace("https:", "ftp:"));
    }

    @Test
    void the_database_knows_the_same_measures() {
        var known = db.read(handle -> handle.createQuery(
                        "select key || ' ' || level || ' ' || about_people || ' ' || coalesce(whole, '-') from measure")
                .mapTo(String.class)
                .list());

        assertThat(Arrays.stream(Measure.values())
                        .map(measure -> measure.key() + " " + measure.level().key() + " " + measure.isAboutPeople()
                                + " " + measure.whole().map(Measure::key).orElse("-")))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static String row(String measure, String area, String value, boolean withheld) {
        return """
                insert into statistic (measure, level, about_people, year, area, value, withheld, source_publisher,
                    source_title, source_url, confidence)
                select key, level, about_people, 2024, '%s', %s, %s, 'p', 't', 'https://example.org/', 'high'
                from measure where key = '%s'
                """.formatted(area, value, withheld, measure);
    }

    private void stored(String... statements) {
        db.write(new AuditEntry(new Actor.Job("test"), "statistic.test", "statistic"), handle -> {
            for (var statement : statements) {
                assertThat(handle.execute(statement)).isEqualTo(1);
            }
            return null;
        });
    }

    private void refused(String reason, String... statements) {
        assertThatThrownBy(() -> stored(statements)).hasStackTraceContaining(reason);
    }
}
