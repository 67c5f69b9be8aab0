package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.breakingfree.testing.Wire;
import org.junit.jupiter.api.Test;

/// What a visitor sees while the database is hung, gone, or changed by another node.
class OutageTest {

    @Test
    void pages_are_there_while_the_database_hangs_and_searching_says_so_soon() {
        try (var wire = new Wire(TestDatabase.migrated());
                var site = TestSite.withStartingContent(wire.address(), TestSite.temporaryFolder())) {
            waitUntilReady(site);
            var sound = site.site().kept().stream()
                    .filter(address -> address.endsWith(".mp3"))
                    .findFirst()
                    .orElseThrow();
            wire.block();

            assertThat(site.get("/help").statusCode()).isEqualTo(200);
            assertThat(site.get("/es/help").statusCode()).isEqualTo(200);
            assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(site.get("/leave").statusCode()).isEqualTo(303);
            assertThat(site.get("/podcasts/feed.xml").statusCode()).isEqualTo(200);
            assertThat(site.get(sound, "Range", "bytes=0-99").statusCode()).isEqualTo(206);
            var search = site.get("/search?q=help");
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.headers().firstValue("Retry-After")).isPresent();
            assertThat(search.body()).contains("<h1");
            assertThat(site.get("/health/ready").statusCode()).isEqualTo(503);
            wire.mend();
        }
    }

    @Test
    void the_site_heals_by_itself_when_the_database_is_back() {
        try (var wire = new Wire(TestDatabase.migrated());
                var site = TestSite.withStartingContent(wire.address(), TestSite.temporaryFolder())) {
            waitUntilReady(site);
            wire.cut();
            assertThat(site.get("/help").statusCode()).isEqualTo(200);
            assertThat(site.get("/search?q=help").statusCode()).isEqualTo(503);

            wire.mend();

            Patience.until(
                    "searching works again", () -> site.get("/search?q=help").statusCode() == 200);
            Patience.until("it says so", () -> site.get("/health/ready").statusCode() == 200);
        }
    }

    @Test
    void a_change_made_elsewhere_during_the_outage_is_seen_after_it() {
        var address = TestDatabase.migrated();
        try (var wire = new Wire(address);
                var site = TestSite.withStartingContent(wire.address(), TestSite.temporaryFolder());
                var other = TestSite.withStartingContent(address, TestSite.temporaryFolder())) {
            waitUntilReady(site);
            wire.cut();

            rename(other, "The line with a new name");
            assertThat(site.get("/help").body()).doesNotContain("The line with a new name");
            wire.mend();

            Patience.until("the change is seen", () -> site.get("/help").body().contains("The line with a new name"));
        }
    }

    @Test
    void a_change_on_one_node_is_seen_on_the_other() {
        var address = TestDatabase.migrated();
        try (var one = TestSite.withStartingContent(address, TestSite.temporaryFolder());
                var other = TestSite.withStartingContent(address, TestSite.temporaryFolder())) {
            waitUntilReady(one);
            waitUntilReady(other);

            rename(one, "The line with a new name");

            Patience.until("the change is seen", () -> one.get("/help").body().contains("The line with a new name"));
            Patience.until(
                    "the change is seen on the other",
                    () -> other.get("/help").body().contains("The line with a new name"));
        }
    }

    @Test
    void a_number_in_the_safety_bar_changes_on_every_page() {
        try (var site = TestSite.withStartingContent()) {
            waitUntilReady(site);
            site.db()
                    .write(
                            new AuditEntry(new Actor.Job("test"), "helpline.edit", "helpline:us-national"),
                            handle -> handle.execute(
                                    "update helpline set phone = '1-888-555-0100' where key = 'us-national'"));

            Patience.until(
                    "the number changes", () -> site.get("/search").body().contains("tel:18885550100"));
            assertThat(site.get("/nothing/here").body()).contains("tel:18885550100");
        }
    }

    static void waitUntilReady(TestSite site) {
        Patience.until(
                "the pages are kept",
                () -> site.site().kept().containsAll(List.of("/help", "/es/help", "/podcasts/feed.xml"))
                        && site.site().kept().stream().anyMatch(address -> address.endsWith(".mp3")));
    }

    private static void rename(TestSite site, String name) {
        site.db()
                .write(
                        new AuditEntry(new Actor.Job("test"), "helpline.edit", "helpline:us-national"),
                        handle -> handle.execute("update helpline set name = ? where key = 'us-national'", name));
    }
}
