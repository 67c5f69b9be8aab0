package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.SiteProcess;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.Wire;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process: each way a start can fail ends with one sentence, an exit code that is
/// not 0, and nothing half-done.
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void it_runs_with_nothing_set_but_where_to_write() throws Exception {
        try (var site = SiteProcess.start(Map.of("DATA_DIR", dataDir()))) {
            site.untilAnswers("/health/ready", 200);

            assertThat(site.get("/help").statusCode()).isEqualTo(200);
            assertThat(site.output()).contains("Breaking Free Movement is at http://127.0.0.1:" + site.port() + "/");
        }
    }

    @Test
    void wrong_settings_are_all_named() throws Exception {
        try (var site = SiteProcess.start(Map.of("PORT", "http", "LEAVE_URL", "home", "DATA_DIR", dataDir()))) {
            assertThat(site.exitCode()).isEqualTo(Main.MISCONFIGURED);
            assertThat(site.output().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("PORT is \"http\": expected "),
                            line -> assertThat(line).startsWith("LEAVE_URL is \"home\": expected "));
            assertNothingWasBegun();
        }
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            try (var site = SiteProcess.start(Map.of("PORT", port, "DATA_DIR", dataDir()))) {
                assertFails(site, "Port " + port + " is in use by another program: end that, or set PORT to another.");
                assertNothingWasBegun();
            }
        }
    }

    @Test
    void a_database_that_nobody_answers_for_is_named() throws Exception {
        int nobody;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        try (var site = startWith("postgres://site:secret@127.0.0.1:" + nobody + "/site")) {
            assertFails(
                    site,
                    "No database answers at jdbc:postgresql://127.0.0.1:" + nobody
                            + "/site (Connection refused): start it, or correct DATABASE_URL.");
        }
    }

    @Test
    void a_wrong_password_is_named_and_not_shown() throws Exception {
        var database = TestDatabase.empty();
        try (var site = startWith(url(database).replace(database.password(), "secret"))) {
            assertFails(
                    site,
                    "The database at " + database + " refuses the password of " + database.user()
                            + ": correct DATABASE_URL.");
        }
    }

    @Test
    void a_database_that_is_not_there_is_named() throws Exception {
        var database = TestDatabase.empty();
        try (var site = startWith(url(database) + "_not_there")) {
            assertFails(
                    site,
                    "There is no database at " + database
                            + "_not_there, only a server: correct DATABASE_URL, or make it with createdb --owner="
                            + database.user() + ".");
        }
    }

    @Test
    void a_database_of_a_newer_release_is_left_alone() throws Exception {
        var database = TestDatabase.migrated();
        var jdbi = Jdbi.create(database.jdbcUrl(), database.user(), database.password());
        jdbi.useHandle(handle -> handle.execute("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 'somebody', 1, true)
                """));
        try (var site = startWith(url(database))) {
            assertFails(
                    site,
                    "The database at " + database + " was migrated by a newer release of the site: start that release,"
                            + " or restore the database as it was before.");
        }
        var helplines = jdbi.withHandle(handle -> handle.createQuery("select count(*) from helpline")
                .mapTo(int.class)
                .one());
        assertThat(helplines).isZero();
    }

    @Test
    void a_migration_that_fails_leaves_no_table() throws Exception {
        var database = TestDatabase.empty();
        var jdbi = Jdbi.create(database.jdbcUrl(), database.user(), database.password());
        jdbi.useHandle(handle -> handle.execute("create table helpline (in_the_way boolean)"));
        try (var site = startWith(url(database))) {
            assertThat(site.exitCode()).isEqualTo(Main.FAILED);
            assertThat(site.output()).startsWith("The database at " + database + " could not be migrated: ");
        }
        var tables = jdbi.withHandle(handle -> handle.createQuery(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'helpline'")
                .mapTo(String.class)
                .list());
        assertThat(tables).isSubsetOf("flyway_schema_history");
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_named() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        try (var site = SiteProcess.start(Map.of("DATA_DIR", dataDir() + "/var"))) {
            assertThat(site.exitCode()).isEqualTo(Main.FAILED);
            assertThat(site.output().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The site cannot write to its data folder, " + dataDir() + "/var: ");
        }
    }

    @Test
    void a_second_process_on_the_same_data_is_refused() throws Exception {
        try (var first = startWith(url(TestDatabase.empty())).untilOpen();
                var second = startWith(url(TestDatabase.empty()))) {
            assertFails(
                    second,
                    "Another site (process " + first.number() + ") already uses " + dataDir()
                            + ": stop it first, or give this one its own DATA_DIR.");
            assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_mistake_in_the_starting_content_is_named_with_file_and_line() throws Exception {
        var home = Files.createDirectory(folder.resolve("checkout"));
        copy(Path.of("static"), home.resolve("static"));
        copy(Path.of("src/main/content"), home.resolve("src/main/content"));
        var helplines = home.resolve("src/main/content/helplines.csv");
        Files.writeString(helplines, Files.readString(helplines).replaceFirst("\nus-national,", "\nus national,"));
        var database = TestDatabase.empty();
        try (var site = SiteProcess.start(home, Map.of("DATA_DIR", dataDir(), "DATABASE_URL", url(database)))) {
            assertThat(site.exitCode()).isEqualTo(Main.FAILED);
            assertThat(site.output())
                    .startsWith("The starting content has mistakes, and nothing was imported:")
                    .containsPattern("helplines\\.csv:\\d+: ");
        }
    }

    @Test
    void without_its_database_it_starts_with_the_pages_it_has() throws Exception {
        try (var wire = new Wire(TestDatabase.empty())) {
            try (var site = startWith(url(wire.address()))) {
                // Once it has caught up with the database no page is dropped any more.
                Patience.until("it has caught up", this::hasCaughtUp);
                assertThat(site.get("/help").statusCode()).isEqualTo(200);
            }
            wire.cut();
            try (var site = startWith(url(wire.address())).untilOpen()) {
                assertThat(site.get("/help").statusCode()).isEqualTo(200);
                assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
                assertThat(site.get("/leave").statusCode()).isEqualTo(303);
                assertThat(site.get("/health/ready").statusCode()).isEqualTo(503);
                wire.mend();
                site.untilAnswers("/health/ready", 200);
            }
            wire.block();
            try (var site = startWith(url(wire.address())).untilOpen()) {
                assertThat(site.get("/help").statusCode()).isEqualTo(200);
            }
        }
    }

    /// Whether its place in the journal of changes is written down, beside the finished pages of its build.
    private boolean hasCaughtUp() {
        try (var files = Files.walk(Path.of(dataDir()), 3)) {
            return files.anyMatch(file -> file.endsWith("place"));
        } catch (IOException | UncheckedIOException changing) {
            return false;
        }
    }

    private SiteProcess startWith(String databaseUrl) {
        // Each start has a port of its own; the public address, which stands in pages, stays the same.
        return SiteProcess.start(
                Map.of("DATABASE_URL", databaseUrl, "DATA_DIR", dataDir(), "PUBLIC_URL", "http://127.0.0.1"));
    }

    private String dataDir() {
        return folder.resolve("data").toString();
    }

    private static String url(ConnectionAddress database) {
        return database.jdbcUrl()
                .replace("jdbc:postgresql://", "postgres://" + database.user() + ":" + database.password() + "@");
    }

    private static void assertFails(SiteProcess site, String sentence) throws InterruptedException {
        assertThat(site.exitCode()).isEqualTo(Main.FAILED);
        assertThat(site.output().strip()).isEqualTo(sentence);
    }

    private void assertNothingWasBegun() {
        assertThat(Path.of(dataDir())).doesNotExist();
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Files.createDirectories(to.getParent());
        new ProcessBuilder("cp", "-r", from.toString(), to.toString()).start().waitFor();
    }
}
