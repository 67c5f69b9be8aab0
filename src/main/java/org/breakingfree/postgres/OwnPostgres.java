package org.breakingfree.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL that belongs to this site alone and lives as long as this process.
///
/// Everything is under one home folder: the programs, the data, the password, the log. It listens on the loopback
/// interface only, on a free port, asks for a password, and keeps what visitors do out of its log. When this process
/// ends in any way, PostgreSQL stops by itself; the data stay and the next start continues with them.
public final class OwnPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PORTS_TRIED = 5;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=40",
            "shared_buffers=32MB",
            "max_wal_size=256MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off",
            // A statement or a key in the log could hold what a visitor searched for.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off");

    private final Cluster cluster;
    private final int port;
    private final Watchdog watchdog;
    private final FolderLock lock;

    private OwnPostgres(Cluster cluster, int port, Watchdog watchdog, FolderLock lock) {
        this.cluster = cluster;
        this.port = port;
        this.watchdog = watchdog;
        this.lock = lock;
    }

    /// Prepares what `home` lacks, which takes about two seconds the first time, and starts.
    ///
    /// @throws StartFailure when that cannot be done; then nothing runs and nothing half-made is left in use
    public static OwnPostgres start(Path home, Durability durability) {
        try {
            Files.createDirectories(home);
            var lock = FolderLock.take(home.toRealPath());
            try {
                return start(home.toRealPath(), durability, lock);
            } catch (IOException | InterruptedException | StartFailure failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw StartFailure.because("The site's own PostgreSQL could not be started in " + home, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start of the site's own PostgreSQL was interrupted.", interrupted);
        }
    }

    /// How another process reaches the PostgreSQL of the site that runs on `home`.
    ///
    /// @param url for JDBC; without user and password
    public record Running(String url, String user, String password) {}

    /// The PostgreSQL that a running site has started in `home`, if there is one.
    ///
    /// @throws StartFailure when it may not be known to this user
    public static Optional<Running> running(Path home) {
        try {
            var data = Cluster.dataIn(home);
            var postmaster = PostmasterFile.read(data).filter(PostmasterFile::ready);
            if (postmaster.isEmpty()
                    || postmaster.get().server(data.toRealPath()).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Running(
                    url(postmaster.get().port()), Cluster.ROLE, Files.readString(home.resolve("password"))));
        } catch (IOException failure) {
            throw StartFailure.because("The site's own PostgreSQL in " + home + " cannot be reached", failure);
        }
    }

    private static OwnPostgres start(Path home, Durability durability, FolderLock lock)
            throws IOException, InterruptedException {
        var account = Account.choose(home, Cluster.dataIn(home));
        var binaries = Binaries.in(home);
        var log = ServerLog.in(home);
        Orphan.stop(Cluster.dataIn(home));
        var cluster = Cluster.in(home, binaries, account, log, durability);
        for (int attempt = 1; ; attempt++) {
            var port = freePort();
            var watchdog = Watchdog.start(command(binaries, account, cluster, port, durability), log);
            try {
                if (isReady(watchdog, cluster)) {
                    return new OwnPostgres(cluster, port, watchdog, lock);
                }
            } catch (IOException | InterruptedException failure) {
                watchdog.close();
                throw failure;
            }
            watchdog.close();
            // Somebody else may have taken the port between our look and PostgreSQL's.
            if (attempt == PORTS_TRIED || !log.contains("could not bind")) {
                throw notStarted(cluster, log);
            }
        }
    }

    private static StartFailure notStarted(Cluster cluster, ServerLog log) throws IOException {
        return log.contains("database files are incompatible with server")
                ? new StartFailure("The data in " + cluster.data() + " were made by PostgreSQL " + cluster.version()
                        + ", which is not the version this site brings: go back to the release of the site that made"
                        + " them, or set DATABASE_URL to a PostgreSQL that has them.")
                : new StartFailure("The site's own PostgreSQL did not start: " + log.lastWords() + " (all of it is in "
                        + log.file() + ").");
    }

    private static List<String> command(
            Binaries binaries, Account account, Cluster cluster, int port, Durability durability) {
        var command = new ArrayList<>(account.command(
                binaries.program("postgres"), "-D", cluster.data().toString(), "-p", String.valueOf(port)));
        for (var settings : List.of(SETTINGS, durability.settings())) {
            settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        }
        return command;
    }

    private static boolean isReady(Watchdog watchdog, Cluster cluster) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (watchdog.isAlive() && Instant.now().isBefore(deadline)) {
            var postmaster = PostmasterFile.read(cluster.data());
            if (postmaster.isPresent()
                    && postmaster.get().ready()
                    && watchdog.guards(postmaster.get().process())) {
                return true;
            }
            Thread.sleep(5);
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Where the site's database is, for JDBC; without user and password.
    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /// Owns the database and may create others; no superuser.
    public String user() {
        return Cluster.ROLE;
    }

    public String password() {
        return cluster.password();
    }

    /// Ends all connections, writes everything to the disk and stops.
    @Override
    public void close() {
        try (lock) {
            watchdog.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
