package org.breakingfree.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.breakingfree.testing.FreePort;
import org.breakingfree.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The importer against servers that mean it ill.
class TortureTest {

    private static final Path SERVER =
            Path.of(System.getProperty("feeds.folder", "../shared/feeds/open")).resolveSibling("serve.py");

    /// Shorter than in earnest, so that the slowest cases together take ten seconds.
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(8), 20 * 1024 * 1024, 100, 5);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void each_case_is_compared_with_what_should_become_of_it() throws IOException, InterruptedException {
        try (var server = new FeedServer()) {
            server.feed("/good", FeedServer.show("A show", "", 2, 1));
            server.feed("/led", FeedServer.show("A show", "", 1));
            server.answer("/moved", 301, Map.of("Location", "/led"), "");
            server.answer("/gone", 410, Map.of(), "");
            server.answer("/inside", 302, Map.of("Location", "http://127.0.0.1:1/"), "");
            server.feed("/page", "<html></html>");
            server.answer(
                    "/vtt", 200, Map.of("Content-Type", "text/vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n");
            server.feed("/canary", "never");
            server.answer("/log", 200, Map.of(), "[{\"p\":\"/good\"},{\"p\":\"/canary/x\"}]");
            server.feed("/", """
                    {"torture": [
                    {"case": "good", "url": "%1$s/good", "outcome": "ok", "items": 2, "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "same", "url": "%1$s/good", "outcome": "unchanged", "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "moved", "url": "%1$s/moved", "outcome": "moved", "target": "/led",
                     "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "gone", "url": "%1$s/gone", "outcome": "gone", "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "inside", "url": "%1$s/inside", "outcome": "refused", "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "page", "url": "%1$s/page", "outcome": "error", "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "vtt", "url": "%1$s/vtt", "outcome": "ok", "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "wrong", "url": "%1$s/page", "outcome": "ok", "maxSeconds": 9, "maxBytes": 9999},
                    {"case": "much", "url": "%1$s/good", "outcome": "ok", "maxSeconds": 9, "maxBytes": 9}]}
                    """.formatted("http://" + server.host()));

            assertThat(run(server.at("/"))).isEqualTo(3);
            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> line.contains("FAIL"))
                    .satisfiesExactly(
                            wrong -> assertThat(wrong).startsWith("wrong"),
                            much -> assertThat(much).startsWith("much"),
                            canary -> assertThat(canary).contains("/canary/x"));
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothing_that_a_hostile_server_has_thought_of_does_any_harm() throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(SERVER), "without the hostile server");
        var port = FreePort.find();
        var server = new ProcessBuilder("python3", SERVER.toString(), "--port", "" + port, "--side", "open")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var address = URI.create("http://127.0.0.1:" + port + "/");
            Patience.until("the hostile server answers", () -> answers(address));

            assertThat(run(address))
                    .as(printed.toString(StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private int run(URI server) throws IOException, InterruptedException {
        return Torture.failures(server, LIMITS, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static boolean answers(URI address) {
        try (var stream = address.toURL().openStream()) {
            return stream.read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
