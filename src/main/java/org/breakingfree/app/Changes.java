package org.breakingfree.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.audit.Journal;
import org.breakingfree.db.Database;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears of every change, made by this node or another, and passes on what it was about.
///
/// PostgreSQL tells of a change when it commits. What happened while nobody listened, in an outage
/// or while the site was stopped, is read from the audit log on the next connection; the place up to
/// which all is known is kept on disk, beside the finished pages that depend on it.
///
/// The end of a day is a change too, of what holds for a time: on another day other records stand on the map.
final class Changes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_MILLIS = 1_000;

    /// Every five seconds, with five seconds for the answer.
    private static final int LOOKS_BETWEEN_QUESTIONS = 10;

    private static final int ANSWER_MILLIS = 5_000;

    private final Database db;
    private final Clock clock;
    private final Set<String> daily;
    private final Path placeFile;
    private final Consumer<Collection<String>> listener;
    private final Thread thread;
    private Place known = new Place("", 0, LocalDate.EPOCH);
    private volatile boolean closing;

    /// @param daily topics that change when a day ends
    /// @param placeFile remembers the newest entry known; when it is missing, everything is taken to have changed
    /// @param listener is given the topics that changed
    Changes(Database db, Clock clock, Set<String> daily, Path placeFile, Consumer<Collection<String>> listener) {
        this.db = db;
        this.clock = clock;
        this.daily = daily;
        this.placeFile = placeFile;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("changes").unstarted(this::listen);
    }

    void start() {
        thread.start();
    }

    private void listen() {
        while (!closing) {
            try (var connection = db.dedicatedConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + AuditEntry.CHANNEL);
                }
                catchUp();
                hear(connection);
            } catch (SQLException | RuntimeException problem) {
                if (!closing) {
                    LOG.debug("Not listening for changes: {}", problem.toString());
                    pause();
                }
            }
        }
    }

    /// Reads what happened while nobody listened. A log that is another, or shorter than it was, is that of
    /// another or of a restored database: then everything changed.
    private void catchUp() {
        var place = readPlace();
        var identity = db.read(Journal::identity);
        var latest = db.read(Journal::latest);
        var isAnother = !place.identity().equals(identity) || latest < place.id();
        if (isAnother) {
            tell(List.of(StartingContent.TOPIC));
        } else if (latest > place.id()) {
            tell(db.read(handle -> Journal.subjectsSince(handle, place.id())));
        }
        known = new Place(identity, latest, isAnother ? LocalDate.now(clock) : place.day());
        tellOfDay();
        writePlace();
    }

    /// Whether it is midnight is asked again and again, since a machine may sleep.
    private void tellOfDay() {
        var today = LocalDate.now(clock);
        if (!today.equals(known.day())) {
            listener.accept(daily);
            known = new Place(known.identity(), known.id(), today);
            writePlace();
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        for (var looks = 1; !closing; looks++) {
            var notifications = postgres.getNotifications(LISTEN_MILLIS);
            if (looks % LOOKS_BETWEEN_QUESTIONS == 0) {
                askWhetherItIsThere(connection);
            }
            for (var notification : notifications) {
                var entry = notification.getParameter();
                var space = entry.indexOf(' ');
                tell(List.of(entry.substring(space + 1)));
                known = new Place(known.identity(), Long.parseLong(entry.substring(0, space)), known.day());
                writePlace();
            }
            tellOfDay();
        }
    }

    /// A server that vanished without a word is never heard of again; asking finds out.
    private static void askWhetherItIsThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private void tell(Collection<String> subjects) {
        listener.accept(subjects.stream().map(Journal::topic).collect(Collectors.toSet()));
    }

    /// @param identity of the log, as [Journal#identity] tells it
    /// @param id of the newest entry that was passed on
    /// @param day whose beginning was passed on
    private record Place(String identity, long id, LocalDate day) {}

    private Place readPlace() {
        try {
            var words = Files.readString(placeFile).strip().split(" ");
            return new Place(words[0], Long.parseLong(words[1]), LocalDate.parse(words[2]));
        } catch (IOException | NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            return new Place("", 0, LocalDate.EPOCH);
        }
    }

    private void writePlace() {
        try {
            Files.writeString(placeFile, known.identity() + " " + known.id() + " " + known.day());
        } catch (IOException _) {
            // Without a place everything is taken to have changed at the next start, which is slower and right.
            LOG.debug("The place in the journal could not be kept.");
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
