package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A data folder (PostgreSQL says "cluster") and the password of the site's role in it.
///
/// The site's role owns the database `site` and is no superuser. The superuser has no password and so cannot sign in
/// over the network at all.
record Cluster(Path data, String password) {

    static final String ROLE = "site";
    static final String DATABASE = "site";

    static Path dataIn(Path home) {
        return home.resolve("data");
    }

    /// Opens the cluster under `home`, or makes one. A half-made one never bears the name `data`.
    static Cluster in(Path home, Binaries binaries, Account account, ServerLog log, Durability durability)
            throws IOException, InterruptedException {
        var data = dataIn(home);
        var passwordFile = home.resolve("password");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            writePassword(passwordFile, newPassword());
            var unfinished = home.resolve("data-unfinished");
            Folder.delete(unfinished);
            Folder.create(unfinished, "rwx------");
            account.take(unfinished);
            initialize(unfinished, binaries, account, log, durability);
            createDatabase(unfinished, Files.readString(passwordFile), binaries, account, log);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Cluster(data, Files.readString(passwordFile));
    }

    /// The major version of the PostgreSQL that made the data.
    String version() throws IOException {
        return Files.readString(data.resolve("PG_VERSION")).strip();
    }

    private static void initialize(Path data, Binaries binaries, Account account, ServerLog log, Durability durability)
            throws IOException, InterruptedException {
        var superuserPassword = data.resolveSibling("password-unfinished");
        writePassword(superuserPassword, newPassword());
        account.take(superuserPassword);
        var command = new ArrayList<>(account.command(binaries.program("initdb"), "--pgdata=" + data));
        command.addAll(List.of("--username=postgres", "--auth=scram-sha-256", "--pwfile=" + superuserPassword));
        command.addAll(List.of("--encoding=UTF8", "--data-checksums", "--text-search-config=english"));
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.addAll(durability.initdbOptions());
        run(command, "", log);
        Files.delete(superuserPassword);
    }

    private static void createDatabase(Path data, String password, Binaries binaries, Account account, ServerLog log)
            throws IOException, InterruptedException {
        // Single-user mode: one statement a line, and no network on which anyone could be faster than we are.
        var statements = """
                create role %1$s login createdb password '%2$s'
                create database %3$s owner %1$s
                alter role postgres password null
                """.formatted(ROLE, password, DATABASE);
        run(
                account.command(binaries.program("postgres"), "--single", "-D", data.toString(), "postgres"),
                statements,
                log);
    }

    private static void run(List<String> command, String input, ServerLog log)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.redirect())
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException endedEarly) {
            // Then its exit code says so.
        }
        if (process.waitFor() != 0) {
            throw new StartFailure("The site's own PostgreSQL could not make its data folder: " + log.lastWords()
                    + " (all of it is in " + log.file() + ").");
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void writePassword(Path file, String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
    }
}
