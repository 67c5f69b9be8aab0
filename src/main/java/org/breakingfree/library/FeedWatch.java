package org.breakingfree.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.breakingfree.db.Database;
import org.breakingfree.polling.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the feeds of other people's shows polled while the site runs, on one node at a time, and only while there is a
/// show to poll.
///
/// The node that holds a lock in the database is the one. When the database is away, so is the lock, and nobody is
/// asked: what came could not be stored anyway. Visitors are never waited for and never wait.
public final class FeedWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final int LOOK_SECONDS = 30;
    private static final int ANSWER_SECONDS = 5;

    /// What is being stored is waited for, and no longer: the next start asks again.
    private static final Duration LONGEST_STOP = Duration.ofSeconds(12);

    private final Database db;
    private final Clock clock;
    private final Asking asking;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread;
    private @Nullable Connection turn;
    private @Nullable Scheduler scheduler;

    public FeedWatch(Database db, Clock clock, Asking asking) {
        this.db = db;
        this.clock = clock;
        this.asking = asking;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("feeds")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Looks again at once: a show may be named that was not.
    public void again() {
        wanted.release();
    }

    private void run() {
        try {
            while (true) {
                look();
                if (wanted.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    wanted.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            rest();
        }
    }

    private void look() {
        try {
            if (!db.read(QueueRepository::isAnythingPolled)) {
                rest();
            } else if (hasTurn()) {
                if (scheduler == null) {
                    scheduler = new Scheduler(asking.poller(clock), new LibraryMemory(db, clock), clock);
                    scheduler.start();
                } else {
                    scheduler.lookNow();
                }
            } else {
                rest();
            }
        } catch (SQLException | RuntimeException away) {
            LOG.debug("Feeds are not polled: {}", away.toString());
            rest();
        }
    }

    /// Whether this node is the one that polls. A connection that is lost has lost the turn too.
    private boolean hasTurn() throws SQLException {
        if (turn != null) {
            return turn.isValid(ANSWER_SECONDS);
        }
        turn = PollingTurn.take(db);
        return turn != null;
    }

    private void rest() {
        if (scheduler != null) {
            scheduler.close();
            scheduler = null;
        }
        PollingTurn.giveBack(turn);
        turn = null;
    }

    @Override
    public void close() {
        if (!thread.isAlive()) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
