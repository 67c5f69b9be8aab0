package org.breakingfree.app;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.breakingfree.command.Command;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.db.Database;
import org.breakingfree.downloads.DownloadsCommand;
import org.breakingfree.imports.HidePlace;
import org.breakingfree.imports.ImportPlaces;
import org.breakingfree.library.Asking;
import org.breakingfree.library.QueueCommands;
import org.breakingfree.podcast.WithdrawEpisode;
import org.breakingfree.postgres.OwnPostgres;
import org.breakingfree.postgres.StartFailure;
import org.breakingfree.statistics.FigureImport;
import org.breakingfree.suggestions.SuggestionCommands;
import org.jdbi.v3.core.JdbiException;

/// Runs one command on the site's database and ends. A running site notices what changed, as it does when another
/// node changes something.
final class Commands {

    static final int DONE = 0;

    /// `EX_USAGE` of sysexits.h.
    static final int MISUSED = 64;

    private Commands() {}

    /// Does what the words say, and prints what became of it.
    ///
    /// @param words the command's name and its arguments; not empty
    /// @param opened is given everything that must be closed in the end
    /// @return the exit code
    /// @throws StartFailure when the database cannot be used
    static int run(List<String> words, Settings settings, Opened opened) {
        var name = words.getFirst();
        if (List.of("help", "--help", "-h").contains(name)) {
            System.out.println(list(settings));
            return DONE;
        }
        return named(name, settings)
                .map(command ->
                        print(command, outcome(command, database(settings, opened), words.subList(1, words.size()))))
                .orElseGet(() -> {
                    System.err.println("There is no command \"" + name + "\".\n" + list(settings));
                    return MISUSED;
                });
    }

    private static List<Command> all(Settings settings) {
        return List.of(
                ImportPlaces.command(Clock.systemUTC()),
                HidePlace.command(Clock.systemUTC()),
                FigureImport.COMMAND,
                SuggestionCommands.command(Clock.systemUTC()),
                WithdrawEpisode.COMMAND,
                DownloadsCommand.COMMAND,
                QueueCommands.command(
                        Clock.systemUTC(),
                        settings.address().publicUrl(),
                        Asking.of(settings.address().publicUrl(), settings.contactEmail(), settings.feedTestHosts())));
    }

    private static Optional<Command> named(String name, Settings settings) {
        return all(settings).stream()
                .filter(command -> command.name().equals(name))
                .findFirst();
    }

    private static String list(Settings settings) {
        return all(settings).stream()
                .map(command -> "  " + command.usage() + "\n      " + command.purpose())
                .collect(Collectors.joining("\n", "bin/serve alone runs the site. Commands:\n", ""));
    }

    /// The database the site has, or would have: that of `DATABASE_URL`, the site's own if it runs, or else its own,
    /// started for this command.
    private static Database database(Settings settings, Opened opened) {
        var address = settings.database()
                .or(() -> OwnPostgres.running(Start.ownDatabaseHome(settings))
                        .map(own -> new ConnectionAddress(own.url(), own.user(), own.password())))
                .orElseGet(() -> {
                    opened.add(Start.lock(settings.dataDir()));
                    return Start.ownDatabase(settings, opened);
                });
        var db = opened.add(Database.open(address));
        switch (DatabaseCheck.of(db, address)) {
            case DatabaseCheck.Fine() -> Start.migrate(address);
            case DatabaseCheck.Unusable(var sentence) -> throw new StartFailure(sentence);
            case DatabaseCheck.Away(var sentence) -> throw new StartFailure(sentence);
        }
        return db;
    }

    /// What the database says of a fault may hold the words of a record, so only its number is told (PostgreSQL's
    /// SQLSTATE).
    private static Command.Outcome outcome(Command command, Database db, List<String> arguments) {
        try {
            return command.action().run(db, arguments);
        } catch (JdbiException fault) {
            var state = fault.getCause() instanceof SQLException problem ? problem.getSQLState() : "none";
            return new Command.Outcome.Refused("It was not done, and nothing was changed: the database refused it"
                    + " (its error number is " + state + "). Try again; if it stays, look into the database's log.");
        }
    }

    private static int print(Command command, Command.Outcome outcome) {
        return switch (outcome) {
            case Command.Outcome.Done(var said) -> {
                System.out.println(said);
                yield DONE;
            }
            case Command.Outcome.Refused(var said) -> {
                System.err.println(said);
                yield Main.FAILED;
            }
            case Command.Outcome.Misused(var said) -> {
                System.err.println(said + "\nUsage: " + command.usage());
                yield MISUSED;
            }
        };
    }
}
