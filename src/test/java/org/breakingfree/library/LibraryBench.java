package org.breakingfree.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.breakingfree.db.Database;
import org.breakingfree.polling.Scheduler;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/// How long two thousand feeds of a hundred hosts take, from the first question to the last row. Prints, and asserts
/// only that all came: `mvn test -Dtest=LibraryBench`.
class LibraryBench {

    private static final int FEEDS = 2_000;
    private static final int HOSTS = 100;

    @Test
    void two_thousand_feeds_are_asked_for_and_stored() {
        try (var server = new FeedServer();
                var db = Database.open(TestDatabase.migrated())) {
            var port = server.host().replaceFirst(".*:", "");
            var shows = new CarriedShows(db, Clock.systemUTC());
            var hosts = new HashSet<String>();
            for (var feed = 0; feed < FEEDS; feed++) {
                var host = "127.0.0." + (1 + feed % HOSTS) + ":" + port;
                hosts.add(host);
                server.put("/" + feed, "application/rss+xml", xml(feed));
                shows.queue()
                        .add(FeedAddress.parse("http://" + host + "/" + feed).orElseThrow(), CarriedShows.EDITOR);
            }
            System.gc();
            var before = used();
            var start = System.nanoTime();
            var asking = Asking.of("https://site.example", Optional.empty(), hosts);
            try (var scheduler = new Scheduler(asking.poller(Clock.systemUTC()), shows.memory(), Clock.systemUTC())) {
                scheduler.start();
                Patience.until("all were read", () -> waiting(db) == FEEDS * 20L);
                var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
                var slowest = 0L;
                for (var question = 0; question < 50; question++) {
                    var asked = System.nanoTime();
                    shows.library().entries();
                    slowest = Math.max(slowest, System.nanoTime() - asked);
                }
                System.gc();
                System.out.printf(
                        "%d feeds of %d hosts with 20 items each: %.1f s; %d threads; %d MB more than before;"
                                + " slowest of 50 questions to the database after it %.1f ms%n",
                        FEEDS, HOSTS, seconds, Thread.activeCount(), (used() - before) >> 20, slowest / 1e6);
            }
            assertThat(waiting(db)).isEqualTo(FEEDS * 20L);
        }
    }

    private static String xml(int feed) {
        var items = new String[20];
        for (var item = 0; item < items.length; item++) {
            items[item] = CarriedShows.item(
                    feed + "-" + item, "Episode " + item + " of " + feed, "<p>About hedges and walls.</p>".repeat(20));
        }
        return CarriedShows.feed("Show " + feed, items);
    }

    private static long waiting(Database db) {
        return db.read(handle -> handle.createQuery("select count(*) from carried_episode")
                .mapTo(long.class)
                .one());
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
