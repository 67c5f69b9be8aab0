package org.breakingfree.app;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Random;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;

/// Logs what should not have happened, without a trace of the visitor to whom it happened: no
/// address, no path, no query, and of the exception only its kind and where it was thrown, since
/// messages quote what was asked.
final class Faults {

    private static final Random IDS = new Random();

    private Faults() {}

    /// Whether the database is gone, hung or has no connection left: it will be back.
    static boolean isDatabaseAway(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                return state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
            }
        }
        return problem instanceof JdbiException && problem.getCause() == null;
    }

    static void log(Logger log, int status, Throwable problem) {
        var id = HexFormat.of().toHexDigits(IDS.nextInt());
        if (status == 503) {
            log.warn(
                    "Fault {}: the database does not answer ({})",
                    id,
                    problem.getClass().getSimpleName());
            return;
        }
        var trace = new StringBuilder();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            trace.append("\n  ").append(cause.getClass().getName()).append(state(cause));
            var frames = cause.getStackTrace();
            for (var i = 0; i < Math.min(frames.length, 12); i++) {
                trace.append("\n    at ").append(frames[i]);
            }
        }
        log.error("Fault {}{}", id, trace);
    }

    /// Of what the database said only the code: its words quote what was written.
    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null ? " " + sql.getSQLState() : "";
    }
}
