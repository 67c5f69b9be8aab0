package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the database itself refuses, whatever the program in front of it does.
class PrecisionTest {

    private Database db;

    @BeforeEach
    void open() {
        db = Database.open(TestDatabase.migrated());
        area("US", "country", "null", "null");
        area("US-MN", "state", "'US'", "null");
        area("us-27123", "county", "'US-MN'", "506203");
        area("us-mn-saint-paul", "city", "'US-MN'", "300851");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @ParameterizedTest
    @EnumSource(PlaceKind.class)
    void no_kind_stands_finer_than_it_may(PlaceKind kind) {
        for (var area : AreaKind.values()) {
            var code = switch (area) {
                case COUNTRY -> "US";
                case STATE -> "US-MN";
                case COUNTY -> "us-27123";
                case CITY -> "us-mn-saint-paul";
            };
            if (area.compareTo(kind.finest()) > 0) {
                refused(() -> place(kind.key(), code, area.key()), "place_kind_area_kind_fkey");
            } else {
                place(kind.key(), code, area.key());
            }
        }
    }

    @Test
    void a_place_cannot_claim_a_coarser_area_than_it_stands_in() {
        refused(() -> place("federal_case", "us-mn-saint-paul", "state"), "place_area_code_area_kind_fkey");
    }

    @Test
    void a_confidential_service_stands_nowhere() {
        refused(() -> place("confidential_service", "US-MN", "state"), "place_check");
        execute(insert("confidential_service", "null", "null", "false", "null"));
    }

    @Test
    void a_position_keeps_two_decimals_and_no_more() {
        execute("update area set latitude = 44.95376, longitude = -93.08996 where code = 'us-mn-saint-paul'");

        var stored = db.read(handle -> handle.createQuery(
                        "select latitude || ' ' || longitude from area where code = 'us-mn-saint-paul'")
                .mapTo(String.class)
                .one());
        assertThat(stored).isEqualTo("44.95 -93.09");
    }

    @Test
    void a_small_town_is_no_area() {
        refused(() -> area("us-mn-wanamingo", "city", "'US-MN'", "1086"), "area_check");
        refused(() -> area("us-mn-unknown", "city", "'US-MN'", "null"), "area_check");
    }

    @Test
    void a_count_under_eleven_cannot_be_stored() {
        refused(() -> execute(insert("police_record", "'US-MN'", "'state'", "false", "10")), "place_reported_check");
        refused(() -> execute(insert("police_record", "'US-MN'", "'state'", "true", "12")), "place_check");
    }

    private void execute(String sql) {
        db.write(new AuditEntry(new Actor.Job("test"), "place.test", "place"), handle -> handle.execute(sql));
    }

    private void refused(Runnable work, String constraint) {
        assertThatThrownBy(work::run).hasStackTraceContaining(constraint);
    }

    private void area(String code, String kind, String within, String population) {
        execute("insert into area (code, kind, name, within, population, latitude, longitude, source) values ('" + code
                + "', '" + kind + "', 'Somewhere', " + within + ", " + population + ", 45, -93, 'test')");
    }

    private void place(String kind, String code, String areaKind) {
        var count = kind.equals("police_record") ? "12" : "null";
        execute(insert(kind, "'" + code + "'", "'" + areaKind + "'", "false", count));
    }

    private static String insert(String kind, String code, String areaKind, String withheld, String count) {
        return """
                insert into place (id, kind, basis, name, area_code, area_kind, reported, withheld, source_publisher,
                    source_title, source_url, confidence, checked_on, expires_on)
                values (gen_random_uuid()::text, '%s', 'report', 'Something', %s, %s, %s, %s, 'p', 't',
                    'https://example.org/', 'high', '2026-11-20', '2027-11-20')
                """.formatted(kind, code, areaKind, count, withheld);
    }
}
