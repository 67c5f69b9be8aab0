package org.breakingfree.library;

import java.sql.Connection;
import java.sql.SQLException;
import org.breakingfree.db.Database;
import org.jspecify.annotations.Nullable;

/// The right to poll, which one process at a time has: a lock in the database that ends with the connection it was
/// taken on.
final class PollingTurn {

    private static final long LOCK = 7_291_035;

    private static final int ANSWER_MILLIS = 5_000;

    private PollingTurn() {}

    /// @return the connection that has it, to be given back; null when another process has it
    static @Nullable Connection take(Database db) throws SQLException {
        var connection = db.dedicatedConnection();
        connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                return connection;
            }
        } catch (SQLException lost) {
            giveBack(connection);
            throw lost;
        }
        giveBack(connection);
        return null;
    }

    static void giveBack(@Nullable Connection turn) {
        try {
            if (turn != null) {
                turn.close();
            }
        } catch (SQLException _) {
            // It is lost already, and the lock with it.
        }
    }
}
