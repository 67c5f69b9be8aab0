package org.breakingfree.polling;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breakingfree.testing.Patience;

/// Prints what one pass over two thousand feeds takes, each on a host of its own: most with a hundred episodes,
/// forty with five thousand, twenty that send without end and twenty that say nothing. No test.
public final class PollingBench {

    private static final int FEEDS = 2_000;
    private static final byte[] USUAL = feed(100);
    private static final byte[] LARGE = feed(5_000);

    private PollingBench() {}

    static void main() throws IOException {
        try (var server = FeedServer.ofManyHosts()) {
            server.on("/usual", exchange -> send(exchange, USUAL));
            server.on("/large", exchange -> send(exchange, LARGE));
            server.on("/endless", PollingBench::sendWithoutEnd);
            server.on("/silent", exchange -> sleep());
            pass(server, "First");
            pass(server, "Second");
        }
        System.exit(0);
    }

    private static void pass(FeedServer server, String name) {
        var feeds = IntStream.range(0, FEEDS)
                .mapToObj(number -> URI.create(
                        "http://127.2." + number / 250 + "." + (number % 250 + 1) + ":" + server.port() + path(number)))
                .toList();
        var hosts = feeds.stream().map(URI::getAuthority).collect(Collectors.toSet());
        var memory = new Remembered(feeds);
        var poller =
                new Poller(new PublicAddresses(hosts), FetchLimits.USUAL, "bench", Clock.systemUTC(), Math::random);
        System.gc();
        var peak = new long[1];
        var answering = new long[1];
        ManagementFactory.getThreadMXBean().resetPeakThreadCount();
        var start = System.nanoTime();
        try (var scheduler = new Scheduler(poller, memory, Clock.systemUTC())) {
            scheduler.start();
            Patience.until("all are polled", () -> {
                peak[0] = Math.max(
                        peak[0],
                        Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory());
                answering[0] = memory.read() == FEEDS - 40 ? answering[0] : System.nanoTime() - start;
                return memory.outcomes.size() == FEEDS;
            });
            System.out.printf(
                    Locale.ROOT,
                    "%s pass: %,d feeds, those that answer in %.1f s, all in %.1f s; %,d MB received;"
                            + " peak heap %,d of %,d MB; peak threads %d%n",
                    name,
                    FEEDS,
                    answering[0] / 1e9,
                    (System.nanoTime() - start) / 1e9,
                    poller.received() / 1_000_000,
                    peak[0] / 1_000_000,
                    Runtime.getRuntime().maxMemory() / 1_000_000,
                    ManagementFactory.getThreadMXBean().getPeakThreadCount());
            System.out.println(memory.outcomes.values().stream()
                    .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting())));
        }
    }

    private static String path(int number) {
        return switch (number % 100) {
            case 7 -> "/endless";
            case 8 -> "/silent";
            case 9, 10 -> "/large";
            default -> "/usual";
        };
    }

    private static byte[] feed(int episodes) {
        var feed = FeedServer.show("A show", "", 1).replace("</channel></rss>", "");
        return (feed
                        + IntStream.range(0, episodes)
                                .mapToObj(number -> """
                                        <item><title>Episode %1$d of a show</title><guid>%1$d-of-a-show</guid>
                                        <pubDate>Thu, 01 Jan 2026 10:00:00 GMT</pubDate>
                                        <description>%2$s</description><itunes:duration>1:02:03</itunes:duration>
                                        <enclosure url="https://sound.example/%1$d.mp3" type="audio/mpeg" length="9"/>
                                        </item>
                                        """.formatted(number, "Words about it. ".repeat(40)))
                                .collect(Collectors.joining())
                        + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sendWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (true) {
            exchange.getResponseBody().write(USUAL);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(FetchLimits.USUAL.whole().multipliedBy(4));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Remembered implements FeedMemory {

        private final List<URI> feeds;
        private final Map<Long, String> outcomes = new ConcurrentHashMap<>();

        Remembered(List<URI> feeds) {
            this.feeds = feeds;
        }

        long read() {
            return outcomes.values().stream().filter("read"::equals).count();
        }

        @Override
        public List<KnownFeed> due(Instant now, int most) {
            return IntStream.range(0, feeds.size())
                    .filter(id -> !outcomes.containsKey((long) id))
                    .mapToObj(id -> KnownFeed.unread(id, feeds.get(id), now))
                    .toList();
        }

        @Override
        public List<KnownItem> items(KnownFeed feed) {
            return List.of();
        }

        @Override
        public void store(KnownFeed before, Polled outcome) {
            outcomes.put(before.id(), outcome instanceof Polled.Failed failed ? failed.reason() : "read");
        }
    }
}
