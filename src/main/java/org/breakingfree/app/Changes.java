package org.breakingfree.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
final class Changes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_MILLIS = 1_000;

    /// Every five seconds, with five seconds for the answer.
    private static final int LOOKS_BETWEEN_QUESTIONS = 10;

    private static final int ANSWER_MILLIS = 5_000;

    private final Database db;
    private final Path placeFile;
    private final Consumer<Collection<String>> listener;
    private final Thread thread;
    private String identity = "";
    private volatile boolean closing;

    /// @param placeFile remembers the newest entry known; when it is missing, everything is taken to have changed
    /// @param listener is given the topics that changed
    Changes(Database db, Path placeFile, Consumer<Collection<String>> listener) {
        this.db = db;
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
        identity = db.read(Journal::identity);
        var latest = db.read(Journal::latest);
        if (!place.identity().equals(identity) || latest < place.id()) {
            tell(List.of(StartingContent.TOPIC));
        } else if (latest > place.id()) {
            tell(db.read(handle -> Journal.subjectsSince(handle, place.id())));
        }
        writePlace(latest);
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
                writePlace(Long.parseLong(entry.substring(0, space)));
            }
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
    private record Place(String identity, long id) {}

    private Place readPlace() {
        try {
            var words = Files.readString(placeFile).strip().split(" ");
            return new Place(words[0], Long.parseLong(words[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return new Place("", 0);
        }
    }

    private void writePlace(long id) {
        try {
            Files.writeString(placeFile, identity + " " + id);
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
