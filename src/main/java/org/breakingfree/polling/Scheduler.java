package org.breakingfree.polling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls every feed whose time has come, many at once but never two of one host.
///
/// Hosts with something to do stand in a line. A worker takes the first, polls one of its feeds, and lets it stand in
/// line again if there are more. So a host that is slow, or has many feeds, holds up nobody but itself.
public final class Scheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final int WORKERS = 48;
    private static final int MOST_DUE = 5_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    /// What could not be stored is due at once, and must not be asked for again at once.
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final String STOP = "";

    private final Poller poller;
    private final FeedMemory memory;
    private final Clock clock;
    private final Semaphore looks = new Semaphore(0);
    private final LinkedBlockingQueue<String> line = new LinkedBlockingQueue<>();
    private final Map<String, Deque<KnownFeed>> waiting = new HashMap<>();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> faults = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isStopping;

    /// @param poller is closed with this
    public Scheduler(Poller poller, FeedMemory memory, Clock clock) {
        this.poller = poller;
        this.memory = memory;
        this.clock = clock;
    }

    public void start() {
        threads.add(Thread.ofVirtual().name("feeds").start(this::look));
        for (var worker = 1; worker <= WORKERS; worker++) {
            threads.add(Thread.ofVirtual().name("feeds " + worker).start(this::work));
        }
    }

    /// Looks now for what is due, and not only in half a minute.
    public void lookNow() {
        looks.release();
    }

    private void look() {
        while (!isStopping) {
            try {
                var now = clock.instant();
                faults.values().removeIf(until -> !until.isAfter(now));
                memory.due(now, MOST_DUE + underWay.size() + faults.size()).forEach(this::line);
            } catch (RuntimeException unknown) {
                LOG.warn("Which feeds are due cannot be found out: {}", unknown.toString());
            }
            try {
                if (looks.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    looks.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void line(KnownFeed feed) {
        if (!faults.containsKey(feed.id()) && underWay.add(feed.id())) {
            synchronized (waiting) {
                var host = String.valueOf(feed.address().getHost()).toLowerCase(Locale.ROOT);
                var others = waiting.get(host);
                if (others == null) {
                    waiting.put(host, new ArrayDeque<>(List.of(feed)));
                    line.add(host);
                } else {
                    others.add(feed);
                }
            }
        }
    }

    private void work() {
        try {
            for (var host = line.take(); !host.equals(STOP); host = line.take()) {
                poll(first(host));
                standAgain(host);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private KnownFeed first(String host) {
        synchronized (waiting) {
            return waiting.get(host).remove();
        }
    }

    private void standAgain(String host) {
        synchronized (waiting) {
            if (waiting.get(host).isEmpty()) {
                waiting.remove(host);
            } else {
                line.add(host);
            }
        }
    }

    private void poll(KnownFeed feed) throws InterruptedException {
        try {
            if (!isStopping) {
                var polled = poller.poll(feed, () -> memory.items(feed));
                // What failed because we stop is no failure of its publisher's.
                if (!isStopping) {
                    memory.store(feed, polled);
                }
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            faults.put(feed.id(), clock.instant().plus(AFTER_A_FAULT));
            if (!isStopping) {
                LOG.warn("Feed {} could not be polled or stored: {}", feed.id(), fault.toString());
            }
        } finally {
            underWay.remove(feed.id());
        }
    }

    /// Breaks off what is being asked for, and lets what is being stored be stored.
    @Override
    public void close() {
        isStopping = true;
        poller.close();
        line.clear();
        threads.forEach(_ -> line.add(STOP));
        looks.release();
        var until = System.nanoTime() + TO_STOP.toNanos();
        try {
            for (var thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())))) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
