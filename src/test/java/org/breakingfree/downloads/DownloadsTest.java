package org.breakingfree.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.breakingfree.audio.Audio;
import org.breakingfree.audio.AudioFile.Sound;
import org.breakingfree.db.Database;
import org.breakingfree.http.Answer;
import org.breakingfree.http.AnswerStore;
import org.breakingfree.http.Answers;
import org.breakingfree.http.Deliveries;
import org.breakingfree.http.Delivery;
import org.breakingfree.http.FrontDoor;
import org.breakingfree.http.Headers;
import org.breakingfree.testing.MovableClock;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Real requests through the real door, and a real database behind it.
class DownloadsTest {

    private static final Path SOUND = Path.of("podcasts/understanding-the-nordic-model/where-it-is-law/audio.mp3");
    private static final Map<String, UUID> EPISODES = Map.of("aa", new UUID(0, 0xaa), "bb", new UUID(0, 0xbb));

    @TempDir
    private Path folder;

    private final MovableClock clock =
            new MovableClock(MadeRequests.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void two_thousand_requests_give_exactly_the_downloads_they_are_and_leave_no_trace() throws Exception {
        var sound = (Sound) Audio.read(SOUND);
        var made = new MadeRequests(sound.soundAt(), sound.bitsPerSecond() * 60L / 8);
        var log = listenToTheLog();
        try (var db = Database.open(TestDatabase.migrated());
                var downloads = new Downloads(db, DownloadsTest::episode, clock);
                var site = new Door(SOUND, downloads)) {
            for (var day = 0; day < MadeRequests.DAYS; day++) {
                var date = MadeRequests.FIRST_DAY.plusDays(day);
                for (var request : made.all()) {
                    if (request.at().atZone(ZoneOffset.UTC).toLocalDate().equals(date)) {
                        clock.move(Duration.between(clock.instant(), request.at()));
                        send(site, request);
                    }
                }
                Patience.until("the day is counted", () -> {
                    downloads.write();
                    return counted(db, date).equals(expected(made, date));
                });
            }

            assertThat(made.all()).hasSize(2_000);
            assertThat(db.read(DownloadRepository::all).stream()
                            .mapToInt(DownloadCount::count)
                            .sum())
                    .isEqualTo(made.expected().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertNoTrace(everythingIn(db), made);
            assertNoTrace(log.list.toString(), made);
        }
    }

    @Test
    void what_a_reader_did_not_wait_for_was_not_sent() throws Exception {
        var large = folder.resolve("large.mp3");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        var heard = new CopyOnWriteArrayList<Delivery>();
        try (var site = new Door(large, heard::add)) {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(16 * 1024);
                socket.connect(new InetSocketAddress("127.0.0.1", site.port()));
                socket.getOutputStream()
                        .write("GET /m/aa HTTP/1.1\r\nHost: localhost\r\nUser-Agent: AntennaPod/3.8.0\r\n\r\n"
                                .getBytes());
                socket.getInputStream().readNBytes(100_000);
            }
            Patience.until("the door noticed", () -> !heard.isEmpty());

            assertThat(heard.getFirst().sent()).isBetween(90_000L, 100L * 1024 * 1024);
        }
    }

    /// As long as the night goes on, so does the one; with the day ends the other.
    @Test
    void who_listened_yesterday_is_somebody_else_today() {
        var day = new ListeningDay(MadeRequests.FIRST_DAY);
        var next = new ListeningDay(MadeRequests.FIRST_DAY.plusDays(1));
        var delivery = new Delivery("/m/aa", SOUND, 0, 1_000_000, "203.0.113.9", "AntennaPod/3.8.0", false);
        day.hear("aa", delivery);
        day.hear("aa", delivery);
        next.hear("aa", delivery);
        day.end();
        day.hear("aa", delivery);

        var heard = day.take();
        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst()).isEqualTo(heard.getLast());
        assertThat(next.take().getFirst().listener())
                .isNotEqualTo(heard.getFirst().listener());
    }

    @Test
    void counts_under_ten_are_told_to_nobody_nor_follow_from_others() {
        var day = MadeRequests.FIRST_DAY;

        assertThat(DownloadsCommand.told(List.of())).isEqualTo("Nothing was downloaded yet.");
        assertThat(DownloadsCommand.told(List.of(
                        new DownloadCount("show/few", day, 9),
                        new DownloadCount("show/many", day, 12),
                        new DownloadCount("show/many", day.plusDays(1), 7),
                        new DownloadCount("show/more", day, 8),
                        new DownloadCount("show/more", day.plusDays(1), 9))))
                .isEqualTo("""
                        show/few: fewer than 10
                        show/many: 12 and fewer than 10 more
                          2026-11-17  12
                        show/more: 17""");
    }

    private static Optional<UUID> episode(String media) {
        return Optional.ofNullable(EPISODES.get(media));
    }

    private void send(Door site, MadeRequests.Request request) throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/m/" + request.episode()))
                .header("X-Forwarded-For", "198.51.100.1, " + request.address())
                .header("User-Agent", request.agent())
                .method(request.method(), HttpRequest.BodyPublishers.noBody());
        if (!request.range().isEmpty()) {
            builder.header("Range", request.range());
        }
        if (!request.purpose().isEmpty()) {
            builder.header("Sec-Purpose", request.purpose());
        }
        client.send(builder.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static Map<String, Integer> counted(Database db, java.time.LocalDate date) {
        return db.read(DownloadRepository::all).stream()
                .filter(count -> count.day().equals(date))
                .collect(Collectors.toMap(DownloadCount::episode, DownloadCount::count));
    }

    private static Map<String, Integer> expected(MadeRequests made, java.time.LocalDate date) {
        var expected = new HashMap<String, Integer>();
        made.expected().forEach((day, count) -> {
            if (day.date().equals(date)) {
                expected.put(EPISODES.get(day.episode()).toString(), count);
            }
        });
        return expected;
    }

    private static ListAppender<ILoggingEvent> listenToTheLog() {
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        assertThat(root.getLevel()).isNotEqualTo(Level.OFF);
        return appender;
    }

    /// All rows of all tables, as text.
    private static String everythingIn(Database db) {
        return db.read(handle -> handle
                .createQuery("select table_name from information_schema.tables where table_schema = 'public'")
                .mapTo(String.class)
                .stream()
                .flatMap(table ->
                        handle.createQuery("select t::text from \"" + table + "\" t").mapTo(String.class).stream())
                .collect(Collectors.joining("\n")));
    }

    private static void assertNoTrace(String text, MadeRequests made) {
        assertThat(text).doesNotContain("198.51.100.1");
        for (var request : made.all()) {
            assertThat(text.contains(request.address())).as(request.address()).isFalse();
            assertThat(!request.agent().isEmpty() && text.contains(request.agent()))
                    .as(request.agent())
                    .isFalse();
        }
    }

    /// A server with nothing but the door and one file under two names.
    private final class Door implements AutoCloseable {

        private final Server server = new Server();
        private final ServerConnector connector = new ServerConnector(server);

        Door(Path file, Deliveries deliveries) throws Exception {
            var answers = new Answers(new Headers(false), new AnswerStore(Files.createTempDirectory(folder, "a"), "1"));
            var ready = answers.lasting(
                    Answer.media("audio/mpeg", file, "00".repeat(32), clock.instant(), Set.of("episode")));
            server.addConnector(connector);
            server.setHandler(new FrontDoor(
                    path -> EPISODES.containsKey(path.substring(3)) ? ready : null,
                    _ -> false,
                    answers::once,
                    (status, _) -> answers.once(Answer.page(status, new byte[0], Set.of())),
                    deliveries));
            server.start();
        }

        int port() {
            return connector.getLocalPort();
        }

        @Override
        public void close() {
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
