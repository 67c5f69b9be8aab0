package org.breakingfree.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.db.Migrations;
import org.breakingfree.postgres.Durability;
import org.breakingfree.postgres.OwnPostgres;
import org.jdbi.v3.core.Jdbi;

/// A real PostgreSQL for the whole run of the tests, and as many databases on it as they need.
public final class TestDatabase {

    private static final OwnPostgres POSTGRES = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /// An empty database with the newest schema.
    public static ConnectionAddress migrated() {
        var address = empty();
        Migrations.run(address).orElseThrow();
        return address;
    }

    /// A database without anything in it.
    public static ConnectionAddress empty() {
        var name = "test_" + COUNT.incrementAndGet();
        Jdbi.create(POSTGRES.url(), POSTGRES.user(), POSTGRES.password())
                .useHandle(handle -> handle.execute("create database " + name));
        var url = POSTGRES.url().replaceFirst("/[^/]+$", "/" + name);
        return new ConnectionAddress(url, POSTGRES.user(), POSTGRES.password());
    }

    private static OwnPostgres start() {
        try {
            Files.createDirectories(Path.of("target"));
            // The programs are unpacked once and kept; the data are thrown away with each run.
            var postgres = OwnPostgres.start(Path.of("target", "postgres-for-tests"), Durability.THROWAWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            dropLeftovers(postgres);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dropLeftovers(OwnPostgres postgres) {
        Jdbi.create(postgres.url(), postgres.user(), postgres.password()).useHandle(handle -> {
            var names = handle.createQuery("select datname from pg_database where datname like 'test\\_%'")
                    .mapTo(String.class)
                    .list();
            names.forEach(name -> handle.execute("drop database " + name + " with (force)"));
        });
    }
}
