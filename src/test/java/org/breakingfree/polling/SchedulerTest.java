package org.breakingfree.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breakingfree.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Thousands of feeds in one pass, some of them broken.
class SchedulerTest {

    private static final int MANY = 2_000;
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(5), 2_000_000, 100, 5);

    private final Remembered remembered = new Remembered();
    private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    private final AtomicInteger mostOfOneHost = new AtomicInteger();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger mostTogether = new AtomicInteger();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final CountDownLatch bothAsked = new CountDownLatch(2);
    private FeedServer server;

    @BeforeEach
    void open() throws IOException {
        server = FeedServer.ofManyHosts();
        server.on("/good", exchange -> answer(exchange, () -> {}, FeedServer.show("A show", "", 2, 1)));
        server.on("/cut", exchange -> answer(exchange, () -> {}, "<rss><channel><item>"));
        server.on("/silent", exchange -> answer(exchange, silence::await, ""));
        server.on("/held", exchange -> answer(exchange, this::hold, FeedServer.show("A show", "", 1)));
    }

    private void hold() throws InterruptedException {
        bothAsked.countDown();
        bothAsked.await();
    }

    @AfterEach
    void close() {
        silence.countDown();
        server.close();
    }

    @Test
    void two_thousand_feeds_are_polled_and_those_that_are_broken_hold_up_no_other() {
        for (var number = 0; number < MANY; number++) {
            remembered.add(address(number), number % 50 == 1 ? "/cut" : number % 100 == 2 ? "/silent" : "/good");
        }

        try (var scheduler = scheduler()) {
            scheduler.start();
            // Those that are silent are still being asked, and stay silent until all the others are through.
            Patience.until("all that answer are polled", () -> remembered.stored.size() == MANY - MANY / 100);
            silence.countDown();
            Patience.until("all are polled", () -> remembered.stored.size() == MANY);
        }

        assertThat(remembered.stored.values()).allMatch(times -> times.get() == 1);
        assertThat(remembered.outcomes(Polled.Read.class)).isEqualTo(MANY - MANY / 50 - MANY / 100);
        assertThat(mostOfOneHost).hasValue(1);
        assertThat(mostTogether.get()).isBetween(MANY / 100, 48);
    }

    @Test
    void one_host_is_asked_for_one_feed_at_a_time() {
        for (var number = 0; number < 200; number++) {
            remembered.add(address(number % 2), "/held");
        }

        try (var scheduler = scheduler()) {
            scheduler.start();
            Patience.until("all are polled", () -> remembered.stored.size() == 200);
        }

        assertThat(mostOfOneHost).hasValue(1);
    }

    @Test
    void a_feed_that_is_added_does_not_wait_for_the_next_look() {
        try (var scheduler = scheduler()) {
            scheduler.start();
            Patience.until("it has looked", () -> remembered.looks.get() > 0);
            remembered.add(address(1), "/good");
            scheduler.lookNow();

            Patience.until("it is polled", () -> remembered.stored.size() == 1);
        }
    }

    @Test
    void what_cannot_be_stored_is_not_asked_for_again_at_once_and_others_are() {
        remembered.add(address(1), "/good");
        remembered.add(address(2), "/good");
        remembered.broken = 1;

        try (var scheduler = scheduler()) {
            scheduler.start();
            Patience.until("the other is stored", () -> remembered.stored.containsKey(2L));
            for (var look = 0; look < 3; look++) {
                var before = remembered.looks.get();
                scheduler.lookNow();
                Patience.until("it has looked again", () -> remembered.looks.get() > before);
            }
        }

        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void it_stops_in_the_middle_of_everything_and_blames_nobody() {
        for (var number = 0; number < 100; number++) {
            remembered.add(address(number), "/silent");
        }
        var scheduler = scheduler();
        scheduler.start();
        Patience.until("some are being asked", () -> together.get() >= 40);

        scheduler.close();

        assertThat(remembered.stored).isEmpty();
    }

    // ----

    private Scheduler scheduler() {
        var hosts = IntStream.range(0, MANY)
                .mapToObj(number -> address(number).getAuthority())
                .collect(Collectors.toSet());
        var poller = new Poller(new PublicAddresses(hosts), LIMITS, "a test", Clock.systemUTC(), Math::random);
        return new Scheduler(poller, remembered, Clock.systemUTC());
    }

    /// Each number has a host of its own.
    private URI address(int number) {
        return URI.create("http://127.1." + number / 250 + "." + (number % 250 + 1) + ":" + server.port());
    }

    private interface Wait {
        void run() throws InterruptedException;
    }

    private void answer(HttpExchange exchange, Wait wait, String body) throws IOException {
        var host = exchange.getRequestHeaders().getFirst("Host");
        var here = atOnce.computeIfAbsent(host, _ -> new AtomicInteger());
        mostOfOneHost.accumulateAndGet(here.incrementAndGet(), Math::max);
        mostTogether.accumulateAndGet(together.incrementAndGet(), Math::max);
        try {
            wait.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // Once a byte is sent the other side may come again.
        here.decrementAndGet();
        together.decrementAndGet();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static final class Remembered implements FeedMemory {

        private final Map<Long, KnownFeed> feeds = new ConcurrentHashMap<>();
        private final Map<Long, AtomicInteger> stored = new ConcurrentHashMap<>();
        private final Map<Long, Polled> outcomes = new ConcurrentHashMap<>();
        private final AtomicInteger looks = new AtomicInteger();
        private volatile long broken;

        void add(URI host, String path) {
            var id = feeds.size() + 1L;
            feeds.put(id, KnownFeed.unread(id, host.resolve(path), Instant.EPOCH));
        }

        long outcomes(Class<? extends Polled> kind) {
            return outcomes.values().stream().filter(kind::isInstance).count();
        }

        @Override
        public List<KnownFeed> due(Instant now, int most) {
            looks.incrementAndGet();
            return feeds.values().stream()
                    .filter(feed -> !feed.nextPollAt().isAfter(now))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<KnownItem> items(KnownFeed feed) {
            return List.of();
        }

        @Override
        public void store(KnownFeed before, Polled outcome) {
            if (before.id() == broken) {
                throw new IllegalStateException("the database is away");
            }
            feeds.put(before.id(), outcome.feed());
            outcomes.put(before.id(), outcome);
            stored.computeIfAbsent(before.id(), _ -> new AtomicInteger()).incrementAndGet();
        }
    }
}
