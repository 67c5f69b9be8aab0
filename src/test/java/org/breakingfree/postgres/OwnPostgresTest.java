package org.breakingfree.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {

    /// A home after its first start and stop: most tests begin with a copy, because making one takes two seconds.
    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    private Path home = Path.of("");

    @BeforeAll
    static void prepare_a_home() {
        OwnPostgres.start(prepared, Durability.THROWAWAY).close();
    }

    @BeforeEach
    void copy_the_prepared_home() throws IOException, InterruptedException {
        home = folder.resolve("var").resolve("postgres");
        Files.createDirectories(home);
        // The programs never change, so a hard link will do for them.
        var copy = "cp -al \"$1\"/bin-* \"$2\" && cp -a \"$1/data\" \"$1/password\" \"$2\"";
        new ProcessBuilder("sh", "-c", copy, "sh", prepared.toString(), home.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void it_speaks_sql_with_the_languages_and_extensions_of_the_site() throws SQLException {
        try (var postgres = start()) {
            assertThat(ask(postgres, "select to_tsvector('spanish', 'ayudas')")).isEqualTo("'ayud':1");
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            execute(postgres, "create extension pg_trgm");
            assertThat(ask(postgres, "select similarity('help', 'hepl') > 0")).isEqualTo("t");
        }
    }

    @Test
    void only_safe_durability_waits_for_the_disk() throws SQLException {
        try (var postgres = OwnPostgres.start(home, Durability.SAFE)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
        }
        try (var postgres = OwnPostgres.start(home, Durability.THROWAWAY)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void data_outlive_a_stop() throws SQLException {
        try (var postgres = start()) {
            execute(postgres, "create table note (words text)");
            execute(postgres, "insert into note values ('still here')");
        }
        try (var postgres = start()) {
            assertThat(ask(postgres, "select words from note")).isEqualTo("still here");
        }
    }

    @Test
    void it_can_be_reached_from_this_machine_only_and_with_the_password_only() throws SQLException, IOException {
        try (var postgres = start()) {
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            var socket = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                    .get(4);
            assertThat(socket).as("folder of the Unix socket").isBlank();
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "site", "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void the_site_is_no_superuser_and_the_superuser_cannot_sign_in() throws SQLException {
        try (var postgres = start()) {
            assertThat(ask(postgres, "show is_superuser")).isEqualTo("off");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "postgres", postgres.password()))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_failed_statement_leaves_nothing_of_itself_in_the_log() throws SQLException, IOException {
        try (var postgres = start()) {
            assertThatThrownBy(() -> ask(postgres, "select 'where I live' from nowhere"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(home.resolve("log")).content().doesNotContain("where I live");
    }

    @Test
    void nothing_runs_after_a_stop() throws IOException {
        long server;
        try (var _ = start()) {
            server = runningServer();
        }
        assertThat(new PostmasterFile(server, 0, true).server(home.resolve("data")))
                .isEmpty();
        assertThat(PostmasterFile.read(home.resolve("data"))).isEmpty();
    }

    @Test
    void a_second_start_on_the_same_home_is_refused_here() {
        try (var _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(
                            "Another site (process " + ProcessHandle.current().pid() + ") already uses " + home
                                    + ": stop it first, or give this one its own DATA_DIR.");
        }
    }

    @Test
    void a_second_start_on_the_same_home_is_refused_in_another_process() throws IOException {
        try (var _ = start();
                var other = AnotherProcess.start(home)) {
            assertThat(other.nextLine())
                    .startsWith(
                            "Another site (process " + ProcessHandle.current().pid() + ") already uses ");
        }
    }

    @Test
    void a_process_killed_without_warning_takes_its_postgresql_along() throws Exception {
        try (var other = AnotherProcess.start(home)) {
            assertThat(other.nextLine()).isEqualTo("ready");
            var server = ProcessHandle.of(runningServer()).orElseThrow();
            other.killWithoutWarning();
            assertThat(ends(server)).isTrue();
        }
        try (var postgres = start()) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_postgresql_that_lost_its_watchdog_too_is_found_and_stopped() throws Exception {
        try (var other = AnotherProcess.start(home)) {
            assertThat(other.nextLine()).isEqualTo("ready");
            var orphan = ProcessHandle.of(runningServer()).orElseThrow();
            killAllBut(orphan, other.watchdog());
            other.killWithoutWarning();
            assertThat(orphan.isAlive()).isTrue();
            try (var postgres = start()) {
                assertThat(runningServer()).isNotEqualTo(orphan.pid());
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_server_killed_without_warning_recovers() throws Exception {
        try (var other = AnotherProcess.start(home)) {
            assertThat(other.nextLine()).isEqualTo("ready");
            var server = ProcessHandle.of(runningServer()).orElseThrow();
            server.destroyForcibly();
            assertThat(ends(server)).isTrue();
        }
        try (var postgres = start()) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_stranger_who_got_the_number_of_an_old_server_is_left_alone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(home.resolve("data").resolve("postmaster.pid"), stranger.pid() + "\n/elsewhere\n");
        try (var postgres = start()) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void what_an_interrupted_first_start_left_is_cleared_away() throws Exception {
        Folder.delete(home);
        Files.createDirectories(home.resolve("bin-unfinished/bin"));
        Files.writeString(home.resolve("bin-unfinished/bin/postgres"), "half a program");
        Files.createDirectories(home.resolve("data-unfinished"));
        Files.writeString(home.resolve("data-unfinished/PG_VERSION"), "18");
        try (var postgres = start()) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("bin-unfinished")).doesNotExist();
        assertThat(home.resolve("data-unfinished")).doesNotExist();
    }

    @Test
    void programs_of_another_version_are_replaced() throws IOException {
        Folder.delete(home);
        Files.createDirectories(home.resolve("bin-0ld"));
        start().close();
        assertThat(home.resolve("bin-0ld")).doesNotExist();
    }

    @Test
    void data_of_another_version_are_left_alone_and_named() throws IOException {
        Files.writeString(home.resolve("data").resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The data in " + home.resolve("data") + " were made by PostgreSQL 17");
        Files.writeString(home.resolve("data").resolve("PG_VERSION"), "18\n");
        start().close();
    }

    @Test
    void a_home_that_cannot_be_made_is_named() throws IOException {
        Folder.delete(folder.resolve("var"));
        Files.writeString(folder.resolve("var"), "a file where the folder should be");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The site's own PostgreSQL could not be started in " + home);
    }

    @Test
    void a_server_that_cannot_start_says_why_and_leaves_the_home_free() throws IOException {
        var settings = home.resolve("data").resolve("postgresql.conf");
        var before = Files.readString(settings);
        Files.writeString(settings, "work_mem = 'plenty'");
        assertThatThrownBy(this::start).isInstanceOf(StartFailure.class).hasMessageContaining("postgresql.conf");
        Files.writeString(settings, before);
        start().close();
    }

    private OwnPostgres start() {
        return OwnPostgres.start(home, Durability.THROWAWAY);
    }

    private long runningServer() throws IOException {
        return PostmasterFile.read(home.resolve("data")).orElseThrow().process();
    }

    private static void killAllBut(ProcessHandle survivor, ProcessHandle watchdog) {
        var guards = new ArrayList<>(watchdog.descendants()
                .filter(handle -> !handle.equals(survivor))
                .filter(handle -> handle.parent().filter(survivor::equals).isEmpty())
                .toList());
        guards.addFirst(watchdog);
        // The shells before what they wait for, or else they would still do their duty.
        guards.sort(Comparator.comparing(
                handle -> handle.info().command().orElse("").endsWith("cat")));
        guards.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean ends(ProcessHandle server) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(30);
        while (new PostmasterFile(server.pid(), 0, true)
                .server(home.resolve("data"))
                .isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    private static String ask(OwnPostgres postgres, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(OwnPostgres postgres, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
