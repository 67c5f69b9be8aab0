package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.SiteProcess;
import org.breakingfree.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ends of the program, good and bad.
class StopTest {

    private static final int TERMINATED = 128 + 15;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    @Test
    void told_to_stop_it_takes_its_database_along() throws Exception {
        List<ProcessHandle> others;
        try (var site = start()) {
            others = postgres(site.untilOpen());
            assertThat(others).isNotEmpty();
            assertThat(site.tellToStop().exitCode()).isEqualTo(TERMINATED);
        }
        assertThat(others).noneMatch(StopTest::lives);
        assertThat(folder.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void told_to_stop_while_it_starts_it_says_nothing_and_leaves_nothing() throws Exception {
        var running = folder.resolve("data/postgres/data/postmaster.pid");
        try (var site = start()) {
            Patience.until("its database starts", () -> Files.exists(running));
            assertThat(site.tellToStop().exitCode()).isEqualTo(TERMINATED);
            assertThat(site.output().lines().filter(line -> !line.startsWith("Preparing ")))
                    .isEmpty();
        }
        // Nobody waits for a PostgreSQL that was only starting: its watchdog stops it.
        Patience.until("the watchdog has stopped it", () -> !Files.exists(running));
    }

    @Test
    void killed_without_warning_it_leaves_no_database_behind_and_starts_again() throws Exception {
        List<ProcessHandle> others;
        try (var site = start()) {
            others = postgres(site.untilOpen());
            assertThat(site.killWithoutWarning().exitCode()).isEqualTo(KILLED);
        }
        try (var site = start()) {
            site.untilAnswers("/health/ready", 200);
            assertThat(others).noneMatch(StopTest::lives);
            assertThat(site.get("/help").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requests_that_have_begun_are_answered_and_new_ones_go_elsewhere() throws Exception {
        var database = TestDatabase.empty();
        try (var site = startWith(database).untilAnswers("/health/ready", 200);
                var busy = new Conversation(site.port());
                var open = new Conversation(site.port())) {
            assertThat(open.ask("/health/live")).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");
            CompletableFuture<String> answer;
            try (var handle = Jdbi.create(database.jdbcUrl(), database.user(), database.password())
                    .open()) {
                handle.begin();
                handle.execute("lock table helpline in access exclusive mode");
                answer = CompletableFuture.supplyAsync(() -> busy.ask("/help?topic=men"));
                untilSomebodyWaits(database);
                site.tellToStop();
                assertThat(answersUntilClosed(open)).isNotEmpty().allMatch(head -> head.startsWith("HTTP/1.1 200"));
                Patience.until("nobody new is let in", () -> isClosed(site.port()));
                handle.rollback();
            }
            assertThat(answer.join()).startsWith("HTTP/1.1 200").contains("Connection: close");
            assertThat(site.exitCode()).isEqualTo(TERMINATED);
        }
    }

    private SiteProcess start() {
        return SiteProcess.start(Map.of("DATA_DIR", folder.resolve("data").toString()));
    }

    private SiteProcess startWith(ConnectionAddress database) {
        return SiteProcess.start(Map.of(
                "DATA_DIR",
                folder.resolve("data").toString(),
                "DATABASE_URL",
                database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password()));
    }

    private static List<ProcessHandle> postgres(SiteProcess site) {
        return site.descendants().stream()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .toList();
    }

    /// A process that has ended and that nobody has collected is not alive, though it has a number.
    private static boolean lives(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void untilSomebodyWaits(ConnectionAddress database) {
        var jdbi = Jdbi.create(database.jdbcUrl(), database.user(), database.password());
        Patience.until(
                "the request waits for the table",
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("select exists (select from pg_locks where not granted)")
                                .mapTo(boolean.class)
                                .one()));
    }

    /// Goes on asking on a connection that is open already. The server says with an answer that it is the last,
    /// or closes when it has nothing to answer: then a question may meet a closed door, and a proxy asks elsewhere.
    private static List<String> answersUntilClosed(Conversation open) {
        var heads = new ArrayList<String>();
        for (var head = open.ask("/health/live"); !head.isEmpty(); head = open.ask("/health/live")) {
            heads.add(head);
        }
        return heads;
    }

    private static boolean isClosed(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (ConnectException refused) {
            return true;
        } catch (IOException other) {
            throw new UncheckedIOException(other);
        }
    }

    /// One connection that stays open, as a proxy keeps them.
    private static final class Conversation implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader answers;

        Conversation(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        /// @return status line and headers; empty when the server has closed before the first byte of an answer
        String ask(String path) {
            var head = new ArrayList<String>();
            try {
                var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                for (var line = readLine(); !line.isEmpty(); line = readLine()) {
                    head.add(line);
                }
                skipBody(head);
                return String.join("\n", head);
            } catch (IOException closed) {
                return head.isEmpty() ? "" : "broken off: " + head;
            }
        }

        private String readLine() throws IOException {
            var line = answers.readLine();
            if (line == null) {
                throw new EOFException();
            }
            return line;
        }

        private void skipBody(List<String> head) throws IOException {
            for (var line : head) {
                if (line.startsWith("Content-Length: ")) {
                    answers.skip(Long.parseLong(line.substring("Content-Length: ".length())));
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
