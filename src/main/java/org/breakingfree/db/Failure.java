package org.breakingfree.db;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/// What may be told of a failure in a log. The message of an exception is never told: it quotes the SQL with its
/// values, which are what somebody wrote.
public final class Failure {

    private Failure() {}

    /// The kind of the failure and of the last cause that the database named:
    /// `UnableToExecuteStatementException, 23514 show_license_url_check`.
    public static String inShort(Throwable problem) {
        var told = problem.getClass().getSimpleName();
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                told = problem.getClass().getSimpleName() + ", " + refused.getSQLState() + constraint(refused);
            }
        }
        return told;
    }

    private static String constraint(SQLException refused) {
        var server = refused instanceof PSQLException problem ? problem.getServerErrorMessage() : null;
        return server == null || server.getConstraint() == null ? "" : " " + server.getConstraint();
    }
}
