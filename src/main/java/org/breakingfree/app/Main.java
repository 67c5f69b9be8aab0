package org.breakingfree.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.db.Database;
import org.breakingfree.db.Migrations;
import org.breakingfree.postgres.Durability;
import org.breakingfree.postgres.OwnPostgres;
import org.breakingfree.web.SiteAddress;

/// Starts the site and keeps it running until the process is told to stop.
final class Main {

    private Main() {}

    static void main() {
        var port = Integer.parseInt(Optional.ofNullable(System.getenv("PORT")).orElse("8080"));
        var dataDir = Path.of(Optional.ofNullable(System.getenv("DATA_DIR")).orElse("var"));
        var postgres = OwnPostgres.start(dataDir.resolve("postgres"), Durability.SAFE);
        var address = new ConnectionAddress(postgres.url(), postgres.user(), postgres.password());
        Migrations.run(address);
        var settings = new Settings(
                Optional.empty(),
                "127.0.0.1",
                port,
                new SiteAddress(Optional.ofNullable(System.getenv("PUBLIC_URL")).orElse("http://127.0.0.1:" + port)),
                dataDir,
                "https://www.weather.gov/",
                Optional.empty());
        var db = Database.open(address);
        var site = new Site(settings, db, Path.of(""), Clock.systemUTC());
        System.out.println(site.importStartingContent());
        site.start();
        System.out.println("Open " + settings.address().publicUrl());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            site.close();
            db.close();
            postgres.close();
        }));
    }
}
