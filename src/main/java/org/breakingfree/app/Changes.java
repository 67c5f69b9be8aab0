package org.breakingfree.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
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

    private final Database db;
    private final Path placeFile;
    private final Consumer<Collection<String>> listener;
    private final Thread thread;
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

    private void catchUp() {
        var place = readPlace();
        var latest = db.read(Journal::latest);
        if (place != latest) {
            tell(db.read(handle -> Journal.subjectsSince(handle, place)));
            writePlace(latest);
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (!closing) {
            var notifications = postgres.getNotifications(LISTEN_MILLIS);
            for (var notification : notifications) {
                var entry = notification.getParameter();
                var space = entry.indexOf(' ');
                tell(java.util.List.of(entry.substring(space + 1)));
                writePlace(Math.max(readPlace(), Long.parseLong(entry.substring(0, space))));
            }
        }
    }

    private void tell(Collection<String> subjects) {
        listener.accept(subjects.stream().map(Journal::topic).collect(Collectors.toSet()));
    }

    private long readPlace() {
        try {
            return Long.parseLong(Files.readString(placeFile).strip());
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }

    private void writePlace(long place) {
        try {
            Files.writeString(placeFile, Long.toString(place));
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
