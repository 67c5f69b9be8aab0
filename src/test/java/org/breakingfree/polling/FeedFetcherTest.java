package org.breakingfree.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.breakingfree.polling.Polled.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How strangers' servers are asked, whatever they answer.
class FeedFetcherTest {

    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3), 2_000_000, 100, 5);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private FeedFetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        var addresses =
                new PublicAddresses(Set.of("127.0.0.1:" + server.getAddress().getPort()));
        fetcher = new FeedFetcher(addresses, LIMITS, "a test", CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void a_body_comes_with_what_to_send_next_time() throws IOException {
        answer(
                "/feed",
                200,
                Map.of(
                        "ETag",
                        "W/\"v 1\"",
                        "Last-Modified",
                        "2026-01-01 00:00:00",
                        "Content-Type",
                        "text/xml",
                        "Cache-Control",
                        "public, max-age=3600"),
                "<rss/>");

        var body = (Fetched.Body) fetch("/feed", Fetched.Validators.NONE);

        assertThat(body.packed().unpacked()).asString(StandardCharsets.UTF_8).isEqualTo("<rss/>");
        assertThat(body.contentType()).isEqualTo("text/xml");
        assertThat(body.fresh()).contains(Duration.ofHours(1));
        assertThat(body.validators()).isEqualTo(new Fetched.Validators("W/\"v 1\"", "2026-01-01 00:00:00"));
    }

    @Test
    void they_are_sent_back_byte_for_byte_and_nothing_is_read_again() {
        route("/feed", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
            asked.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(304, -1);
        });

        assertThat(fetch("/feed", new Fetched.Validators("W/\"v 1\"", "2026-01-01 00:00:00")))
                .isEqualTo(new Fetched.Unchanged(at("/feed"), Optional.empty()));
        assertThat(asked).containsExactly("W/\"v 1\"", "2026-01-01 00:00:00");
        assertThat(fetch("/feed", Fetched.Validators.NONE)).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void an_address_is_kept_unless_every_redirect_is_permanent() {
        redirect("/a", 301, "b");
        redirect("/b", 302, "/c");
        redirect("/c", 308, at("/").toString() + "d e");
        redirect("/d e", 301, "feed");
        answer("/feed", 200, Map.of(), "<rss/>");

        var some = (Fetched.Body) fetch("/a", Fetched.Validators.NONE);
        var all = (Fetched.Body) fetch("/c", Fetched.Validators.NONE);

        assertThat(some.at()).isEqualTo(at("/feed"));
        assertThat(some.lasting()).isEqualTo(at("/a"));
        assertThat(all.lasting()).isEqualTo(at("/feed"));
    }

    @Test
    void redirects_come_to_an_end() {
        redirect("/loop", 302, "/loop");

        assertThat(fetch("/loop", Fetched.Validators.NONE))
                .isEqualTo(new Fetched.Failed(Why.UNREACHABLE, "it redirects more than 5 times"));
    }

    @Test
    void a_redirect_into_the_house_is_refused_before_it_is_followed() {
        for (var inside : List.of(
                "file:///etc/passwd",
                "http://localhost/",
                "http://169.254.169.254/latest/",
                "http://[::1]/",
                "http://127.0.0.1:" + (server.getAddress().getPort() + 1) + "/")) {
            redirect("/" + asked.size() + "/" + Math.abs(inside.hashCode()), 302, inside);

            assertThat(fetch("/" + asked.size() + "/" + Math.abs(inside.hashCode()), Fetched.Validators.NONE))
                    .as(inside)
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class,
                            failed -> assertThat(failed.why()).isEqualTo(Why.REFUSED));
        }
    }

    @Test
    void what_is_packed_is_unpacked_whether_or_not_it_says_so() throws IOException {
        var feed = "<rss/>".getBytes(StandardCharsets.UTF_8);
        answer("/said", 200, Map.of("Content-Encoding", "gzip"), gzip(feed));
        answer("/unsaid", 200, Map.of(), gzip(feed));
        answer("/lie", 200, Map.of("Content-Encoding", "gzip"), feed);
        answer("/zlib", 200, Map.of("Content-Encoding", "deflate"), deflate(feed, false));
        answer("/bare", 200, Map.of("Content-Encoding", "deflate"), deflate(feed, true));

        for (var path : List.of("/said", "/unsaid", "/lie", "/zlib", "/bare")) {
            assertThat(((Fetched.Body) fetch(path, Fetched.Validators.NONE))
                            .packed()
                            .unpacked())
                    .as(path)
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("<rss/>");
        }
    }

    @Test
    void what_is_too_much_is_refused_with_the_reason() {
        answer("/bomb", 200, Map.of(), gzip(new byte[50_000_000]));
        answer("/large", 200, Map.of(), new byte[3_000_000]);
        answer("/brotli", 200, Map.of("Content-Encoding", "br"), "<rss/>");

        var bomb = (Fetched.Body) fetch("/bomb", Fetched.Validators.NONE);

        assertThatThrownBy(bomb.packed()::unpacked).hasMessage("it is larger than 2 MB");
        assertThat(fetch("/large", Fetched.Validators.NONE))
                .isEqualTo(new Fetched.Failed(Why.UNREACHABLE, "it is larger than 2 MB"));
        assertThat(fetch("/brotli", Fetched.Validators.NONE))
                .isEqualTo(new Fetched.Failed(Why.UNREACHABLE, "it is packed as \"br\", which was not asked for"));
    }

    @Test
    void a_large_body_waits_on_the_disk_and_leaves_nothing_there() throws IOException {
        answer("/large", 200, Map.of(), new byte[1_500_000]);
        var packed = ((Fetched.Body) fetch("/large", Fetched.Validators.NONE)).packed();

        assertThat(packed.unpacked()).hasSize(1_500_000);
        packed.close();
        assertThatThrownBy(packed::unpacked).isInstanceOf(IOException.class);
    }

    @Test
    void a_body_that_is_cut_short_is_none() {
        route("/short", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        var packed = gzip("<rss>".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        answer("/half", 200, Map.of("Content-Encoding", "gzip"), java.util.Arrays.copyOf(packed, packed.length / 2));

        assertThat(fetch("/short", Fetched.Validators.NONE)).isInstanceOf(Fetched.Failed.class);
        assertThatThrownBy(((Fetched.Body) fetch("/half", Fetched.Validators.NONE)).packed()::unpacked)
                .hasMessage("what it sends cannot be unpacked");
    }

    @Test
    void a_server_that_drips_is_left_when_its_time_is_over() {
        route("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < 100; i++) {
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                pause(200);
            }
        });

        assertThat(fetch("/drip", Fetched.Validators.NONE))
                .isEqualTo(new Fetched.Failed(Why.UNREACHABLE, "it took longer than 3 seconds"));
    }

    @Test
    void a_publisher_says_that_it_is_over_or_when_to_come_again() {
        answer("/gone", 410, Map.of(), "");
        answer("/busy", 429, Map.of("Retry-After", "3600"), "");
        answer("/down", 503, Map.of("Retry-After", "Fri, 20 Nov 2026 13:00:00 GMT"), "");
        answer("/broken", 500, Map.of(), "");

        assertThat(fetch("/gone", Fetched.Validators.NONE)).isEqualTo(new Fetched.Gone());
        for (var path : List.of("/busy", "/down")) {
            assertThat(((Fetched.Failed) fetch(path, Fetched.Validators.NONE)).pause())
                    .as(path)
                    .contains(Duration.ofHours(1));
        }
        assertThat(fetch("/broken", Fetched.Validators.NONE))
                .isEqualTo(new Fetched.Failed(Why.STATUS, "its server answers with status 500"));
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void route(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void answer(String path, int status, Map<String, String> headers, String body) {
        answer(path, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(String path, int status, Map<String, String> headers, byte[] body) {
        route(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private void redirect(String path, int status, String to) {
        answer(path, status, Map.of("Location", to), "");
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean isBare) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, isBare))) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Fetched fetch(String path, Fetched.Validators known) {
        return fetcher.fetch(at(path), known);
    }
}
