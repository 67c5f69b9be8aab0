package org.breakingfree.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.db.Database;
import org.breakingfree.db.Migrations;
import org.breakingfree.postgres.Durability;
import org.breakingfree.postgres.FolderLock;
import org.breakingfree.postgres.OwnPostgres;
import org.breakingfree.postgres.StartFailure;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One start of the site, from its settings to its open doors. The order matters: what can fail
/// without changing anything comes first.
final class Start {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);
    private static final int RETRY_MILLIS = 2_000;

    private final Settings settings;
    private final Durability durability;
    private final Consumer<Database> filling;
    private final Opened opened;

    private Start(Settings settings, Durability durability, Consumer<Database> filling, Opened opened) {
        this.settings = settings;
        this.durability = durability;
        this.filling = filling;
        this.opened = opened;
    }

    /// @param opened is given everything that must be closed in the end
    /// @throws StartFailure when the site cannot start
    static void with(Settings settings, Opened opened) {
        with(settings, Durability.SAFE, _ -> {}, opened);
    }

    /// @param durability of the site's own PostgreSQL, if it has one
    /// @param filling adds to the starting content
    static void with(Settings settings, Durability durability, Consumer<Database> filling, Opened opened) {
        try {
            new Start(settings, durability, filling, opened).run();
        } catch (UncheckedIOException failure) {
            throw StartFailure.because("The site cannot read or write one of its files", failure.getCause());
        }
    }

    private void run() {
        new ListeningAddress(settings.host(), settings.port()).check();
        opened.add(lock(settings.dataDir()));
        var address = settings.database().orElseGet(() -> ownDatabase(settings, durability, opened));
        var db = opened.add(Database.open(address));
        var site = opened.add(new Site(settings, db, Path.of(""), Clock.systemUTC()));
        switch (DatabaseCheck.of(db, address)) {
            case DatabaseCheck.Fine() -> {
                prepare(address, site);
                filling.accept(db);
            }
            case DatabaseCheck.Unusable(var sentence) -> throw new StartFailure(sentence);
            case DatabaseCheck.Away(var sentence)
            when site.hasFinishedPages() -> {
                LOG.warn("{} Until then the site serves the pages it has.", sentence);
                Thread.ofPlatform().daemon().name("database").start(() -> prepareLater(db, address, site));
            }
            case DatabaseCheck.Away(var sentence) -> throw new StartFailure(sentence);
        }
        site.start();
        System.out.println("Breaking Free Movement is at " + settings.address().publicUrl() + "/ (Ctrl-C stops it)");
    }

    /// Keeps other sites away from the data folder.
    static FolderLock lock(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            return FolderLock.take(dataDir.toRealPath());
        } catch (IOException failure) {
            throw StartFailure.because("The site cannot write to its data folder, " + dataDir, failure);
        }
    }

    /// Where the site's own PostgreSQL lives.
    static Path ownDatabaseHome(Settings settings) {
        return settings.dataDir().resolve("postgres");
    }

    /// Starts the site's own PostgreSQL.
    static ConnectionAddress ownDatabase(Settings settings, Opened opened) {
        return ownDatabase(settings, Durability.SAFE, opened);
    }

    private static ConnectionAddress ownDatabase(Settings settings, Durability durability, Opened opened) {
        var home = ownDatabaseHome(settings);
        if (!Files.exists(home)) {
            System.out.println("Preparing the site's own PostgreSQL in " + home);
        }
        var postgres = opened.add(OwnPostgres.start(home, durability));
        return new ConnectionAddress(postgres.url(), postgres.user(), postgres.password());
    }

    private static void prepare(ConnectionAddress address, Site site) {
        migrate(address);
        importContent(site);
    }

    /// Brings the database up to what this release knows.
    static void migrate(ConnectionAddress address) {
        try {
            if (Migrations.run(address).isEmpty()) {
                throw new StartFailure("The database at " + address + " was migrated by a newer release of the site: "
                        + "start that release, or restore the database as it was before.");
            }
        } catch (FlywayException failure) {
            throw new StartFailure("The database at " + address + " could not be migrated: " + words(failure), failure);
        }
    }

    private static void importContent(Site site) {
        switch (importInto(site)) {
            case StartingContent.Outcome.AlreadyThere() -> {}
            case StartingContent.Outcome.Imported() -> System.out.println("Imported the starting content.");
            case StartingContent.Outcome.Refused(var mistakes) ->
                throw new StartFailure(mistakes.stream()
                        .map(mistake -> System.lineSeparator() + mistake)
                        .collect(Collectors.joining(
                                "", "The starting content has mistakes, and nothing was imported:", "")));
        }
    }

    private static StartingContent.Outcome importInto(Site site) {
        try {
            return site.importStartingContent();
        } catch (JdbiException | IllegalStateException failure) {
            throw new StartFailure("The starting content could not be imported: " + words(failure), failure);
        }
    }

    /// Tries until the database is there. It was prepared by this very build before, or the site would
    /// have no finished pages.
    private static void prepareLater(Database db, ConnectionAddress address, Site site) {
        try {
            while (!(DatabaseCheck.of(db, address) instanceof DatabaseCheck.Fine)) {
                Thread.sleep(RETRY_MILLIS);
            }
            prepare(address, site);
            LOG.info("The database is there.");
        } catch (StartFailure failure) {
            LOG.error(failure.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Flyway's own words fill a screen; the last cause says what the server said.
    private static String words(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
