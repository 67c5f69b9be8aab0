package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.testing.MovableClock;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.Test;

/// What holds until a day is over is gone when it is, from finished pages too, though nobody changed anything.
class DayEndTest {

    @Test
    void a_record_leaves_every_page_and_file_with_its_last_day() {
        var clock = new MovableClock(Instant.parse("2026-11-20T23:59:00Z"));
        try (var site = TestSite.withStartingContent(clock)) {
            site.db()
                    .write(
                            new AuditEntry(new Actor.Job("test"), "place.edit", "place"),
                            handle -> handle.execute(
                                    "update place set checked_on = '2026-01-01', expires_on = '2026-11-21' where id = 'loc-0001'"));
            waitFor(site, "/map/groups/4.json", "\"total\":964,");
            assertThat(site.get("/map?in=us-az-phoenix").body()).contains("Phoenix specialized");
            waitFor(site, "/map/places.csv", "Phoenix specialized");

            waitFor(site, "/search?q=phoenix+specialized", "/map?in=US-AZ");

            clock.move(Duration.ofMinutes(2));

            waitFor(site, "/map/groups/4.json", "\"total\":963,");
            for (var path : List.of("/map?in=us-az-phoenix", "/map/places.csv", "/map/places.json")) {
                Patience.until(
                        path + " forgets it", () -> !site.get(path).body().contains("Phoenix specialized"));
            }
            waitFor(site, "/map", "963");
            Patience.until(
                    "the search forgets it",
                    () -> !site.get("/search?q=phoenix+specialized").body().contains("/map?in=US-AZ"));
        }
    }

    private static void waitFor(TestSite site, String path, String words) {
        Patience.until(path + " says " + words, () -> site.get(path).body().contains(words));
    }
}
