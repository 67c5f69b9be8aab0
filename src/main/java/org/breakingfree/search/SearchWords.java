package org.breakingfree.search;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.breakingfree.db.Database;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns which words are written on the site, for suggestions, soon after something changed: with a thousand hours of
/// transcripts that takes some seconds, which nobody waits for. Of several nodes one does it.
public final class SearchWords implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchWords.class);

    /// Several changes in a row are learned together.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// How many times as long as learning took, until it is done again.
    private static final int REST = 5;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Database db;
    private final Semaphore wanted = new Semaphore(1);
    private final Thread thread = Thread.ofPlatform()
            .daemon()
            .name("words")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);

    public SearchWords(Database db) {
        this.db = db;
    }

    public void start() {
        thread.start();
    }

    /// Something has changed; it may have words in it.
    public void again() {
        wanted.release();
    }

    private void run() {
        try {
            while (true) {
                wanted.acquire();
                Thread.sleep(PAUSE);
                wanted.drainPermits();
                var start = System.nanoTime();
                if (learn()) {
                    Thread.sleep(REST * (System.nanoTime() - start) / 1_000_000);
                } else {
                    Thread.sleep(RETRY_AFTER);
                    wanted.release();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// On a connection of its own, since those of the pool give up after some seconds.
    private boolean learn() {
        try (var connection = db.dedicatedConnection();
                var handle = Jdbi.create(connection).open()) {
            handle.useTransaction(SearchRepository::learnWords);
            return true;
        } catch (SQLException | RuntimeException problem) {
            LOG.debug("The words of the site could not be learned and will be soon: {}", problem.toString());
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
