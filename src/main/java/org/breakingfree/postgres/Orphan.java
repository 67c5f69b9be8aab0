package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A PostgreSQL that outlived the site that started it and its watchdog. Whoever holds the home's lock may stop it.
final class Orphan {

    private static final int SECONDS_PER_SIGNAL = 20;

    private Orphan() {}

    /// Afterwards no PostgreSQL runs on `data`, and no file claims that one does.
    static void stop(Path data) throws IOException, InterruptedException {
        var postmaster = PostmasterFile.read(data);
        if (postmaster.isEmpty()) {
            return;
        }
        var server = postmaster.get().server(data);
        if (server.isPresent()) {
            stop(server.get());
        } else if (postmaster.get().numberIsTaken()) {
            // PostgreSQL would take the stranger who has its old number now for itself, and refuse to start.
            Files.deleteIfExists(PostmasterFile.path(data));
        }
    }

    private static void stop(ProcessHandle server) throws IOException, InterruptedException {
        // INT: end all connections and write everything. QUIT: stop at once, the next start recovers.
        if (!ends(server, "INT") && !ends(server, "QUIT")) {
            throw new StartFailure("An old PostgreSQL of this site (process " + server.pid()
                    + ") does not stop: end it, then start again.");
        }
    }

    private static boolean ends(ProcessHandle server, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid())
                .start()
                .waitFor();
        try {
            server.onExit().get(SECONDS_PER_SIGNAL, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
