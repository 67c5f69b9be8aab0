package org.breakingfree.app;

import java.sql.SQLException;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.db.Database;
import org.postgresql.PGConnection;

/// What a first look at the database found, in words for the person who runs the site.
sealed interface DatabaseCheck {

    int OLDEST_VERSION = 15;

    record Fine() implements DatabaseCheck {}

    /// Nobody answers there now. It may be wrong, or it may come.
    record Away(String sentence) implements DatabaseCheck {}

    /// Somebody answers, and waiting will not help.
    record Unusable(String sentence) implements DatabaseCheck {}

    /// Takes some seconds at most, also when the server hangs.
    static DatabaseCheck of(Database db, ConnectionAddress address) {
        try (var connection = db.dedicatedConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                return new Unusable("The database at " + address + " is PostgreSQL " + version + ": the site needs "
                        + OLDEST_VERSION + " or newer.");
            }
            var encoding = connection.unwrap(PGConnection.class).getParameterStatus("server_encoding");
            if (!"UTF8".equals(encoding)) {
                return new Unusable("The database at " + address + " has the encoding " + encoding
                        + ": the site needs UTF8. Make it with createdb --encoding=UTF8 --template=template0.");
            }
            return new Fine();
        } catch (SQLException problem) {
            return of(problem, address);
        }
    }

    private static DatabaseCheck of(SQLException problem, ConnectionAddress address) {
        var state = problem.getSQLState() == null ? "" : problem.getSQLState();
        return switch (state) {
            case "28P01" ->
                new Unusable("The database at " + address + " refuses the password of " + address.user()
                        + ": correct DATABASE_URL.");
            case "28000" ->
                new Unusable("The database at " + address + " does not let " + address.user() + " in (" + words(problem)
                        + "): correct DATABASE_URL, or what the server allows.");
            case "3D000" ->
                new Unusable("There is no database at " + address + ", only a server: correct DATABASE_URL, or make it"
                        + " with createdb --owner=" + address.user() + ".");
            default ->
                new Away("No database answers at " + address + " (" + words(problem)
                        + "): start it, or correct DATABASE_URL.");
        };
    }

    /// The reason in one line, without the driver's advice behind it.
    private static String words(SQLException problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
