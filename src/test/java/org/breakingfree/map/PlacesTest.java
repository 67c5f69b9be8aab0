package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.MovableClock;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The map in memory follows the database, and nobody has to wait for it.
class PlacesTest {

    private static final int SHIPPED = 964;
    private static final Path CONTENT = Path.of("src/main/content");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private Database db;
    private Places places;

    @BeforeEach
    void open() {
        db = Database.open(TestDatabase.migrated());
        places = new Places(db, clock);
        var content = Places.Content.read(CONTENT, new Mistakes());
        write(handle -> Places.replace(handle, content));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_record_leaves_on_the_day_it_expires() {
        execute("update place set checked_on = '2026-01-01', expires_on = '2026-11-21' where id = 'loc-0001'");
        assertThat(total()).isEqualTo(SHIPPED);

        clock.move(Duration.ofHours(15));

        assertThat(total()).isEqualTo(SHIPPED - 1);
    }

    @Test
    void a_case_is_told_when_its_last_year_has_been_over_for_ninety_days() {
        execute("update place set year_from = 2026, year_to = 2026 where id = "
                + "(select min(id) from place where kind = 'federal_case')");
        assertThat(total()).isEqualTo(SHIPPED - 1);

        clock.move(Duration.ofDays(41 + 89));
        assertThat(count("expires_on > '2027-03-30'")).isEqualTo(SHIPPED);
        assertThat(total()).isEqualTo(SHIPPED - 1);

        clock.move(Duration.ofDays(1));
        assertThat(total()).isEqualTo(SHIPPED);
    }

    @Test
    void all_records_of_a_filter_come_once_and_in_the_order_of_the_list() {
        for (var sort : Sort.values()) {
            var ids = new ArrayList<String>();
            places.stream(Filter.everything().by(sort), place -> ids.add(place.id()));

            assertThat(ids).hasSize(SHIPPED).doesNotHaveDuplicates();
        }
    }

    @Test
    void readers_go_on_while_it_is_read_anew_and_see_it_whole() throws Exception {
        SamplePlaces.add(db, 20_000);
        places.renew();
        var before = total();
        assertThat(before).isEqualTo(SHIPPED + 20_000);
        var stopped = new AtomicBoolean();
        try (var readers = Executors.newFixedThreadPool(3)) {
            var reading = java.util.stream.IntStream.range(0, 3)
                    .mapToObj(reader -> readers.submit(() -> read(stopped, before, reader)))
                    .toList();
            for (var round = 0; round < 5; round++) {
                execute("delete from place where id in (select id from place where id like 'sample-%' limit 1000)");
                places.renew();
                assertThat(total())
                        .as("no later reader sees what was taken away")
                        .isEqualTo(before - 1000 * (round + 1));
            }
            stopped.set(true);
            for (var each : reading) {
                assertThat(each.get()).isPositive();
            }
        }
    }

    private int read(AtomicBoolean stopped, int before, int reader) {
        var rounds = 0;
        for (; !stopped.get() || rounds == 0; rounds++) {
            var atlas = places.atlas();
            var groups = atlas.groups(Filter.everything(), 2 + (reader + rounds) % 8);
            var sum = 0;
            for (var group = 0; group < groups.size(); group++) {
                for (var layer = 0; layer < Layer.values().length; layer++) {
                    sum += groups.count(group, layer);
                }
            }
            assertThat((before - sum) % 1000).isZero();
            assertThat(sum).isEqualTo(atlas.select(Filter.everything()).total());
        }
        return rounds;
    }

    @Test
    void what_could_not_be_read_anew_is_not_shown_as_it_was() {
        assertThat(total()).isEqualTo(SHIPPED);
        execute("alter table place rename to elsewhere");
        assertThatThrownBy(places::renew).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(places::atlas).isInstanceOf(RuntimeException.class);

        execute("alter table elsewhere rename to place");
        assertThat(total()).isEqualTo(SHIPPED);
    }

    @Test
    void samples_say_what_they_are_and_are_the_same_each_time() {
        SamplePlaces.add(db, 2_000);

        assertThat(count("id like 'sample-%' and name like 'Sample place %, made for trying'"))
                .isEqualTo(2_000);
        assertThat(count("id like 'sample-%' and kind = 'federal_case' and area_kind in ('state', 'country')"))
                .isEqualTo(count("id like 'sample-%' and kind = 'federal_case'"))
                .isPositive();
        var first = db.read(handle -> handle.createQuery(
                        "select md5(string_agg(id || kind || area_code || coalesce(year_from, 0), '' order by id)) from place"
                                + " where id like 'sample-%'")
                .mapTo(String.class)
                .one());
        execute("delete from place where id like 'sample-%'");
        SamplePlaces.add(db, 2_000);
        assertThat(db.<String>read(handle -> handle.createQuery(
                                "select md5(string_agg(id || kind || area_code || coalesce(year_from, 0), '' order by id)) from"
                                        + " place where id like 'sample-%'")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo(first);
    }

    private int total() {
        return places.atlas().select(Filter.everything()).total();
    }

    private int count(String condition) {
        return db.read(handle -> handle.createQuery("select count(*) from place where " + condition)
                .mapTo(int.class)
                .one());
    }

    private void execute(String sql) {
        write(handle -> handle.execute(sql));
    }

    private void write(java.util.function.Consumer<org.jdbi.v3.core.Handle> work) {
        db.writeAtLength(new AuditEntry(new Actor.Job("test"), "place.test", "place"), handle -> {
            work.accept(handle);
            return true;
        });
    }
}
