package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A PostgreSQL that outlived the site that started it and its watchdog. Whoever holds the home's lock may stop it.
final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphan() {}

    /// Afterwards no PostgreSQL runs on `data`, and no file claims that one does.
    static void stop(Path data) throws IOException, InterruptedException {
        var postmaster = PostmasterFile.read(data);
        if (postmaster.isEmpty()) {
            return;
        }
        if (postmaster.get().server(data).isPresent()) {
            stop(postmaster.get(), data);
        } else if (postmaster.get().numberIsTaken()) {
            // PostgreSQL would take the stranger who has its old number now for itself, and refuse to start.
            Files.deleteIfExists(PostmasterFile.path(data));
        }
    }

    private static void stop(PostmasterFile postmaster, Path data) throws IOException, InterruptedException {
        // INT: end all connections and write everything. QUIT: stop at once, the next start recovers.
        if (!ends(postmaster, data, "INT") && !ends(postmaster, data, "QUIT")) {
            throw new StartFailure("An old PostgreSQL of this site (process " + postmaster.process()
                    + ") does not stop: end it, then start again.");
        }
    }

    private static boolean ends(PostmasterFile postmaster, Path data, String signal)
            throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + postmaster.process())
                .start()
                .waitFor();
        var deadline = Instant.now().plus(PATIENCE);
        // Asked again and again: where nobody collects ended processes, their end is not announced.
        while (postmaster.server(data).isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }
}
