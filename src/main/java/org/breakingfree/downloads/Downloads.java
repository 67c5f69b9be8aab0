package org.breakingfree.downloads;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.http.Deliveries;
import org.breakingfree.http.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts downloads of episodes as the IAB's guideline has it (2.2): a GET that brought a minute of sound, once a day
/// for a listener and an episode, without machines and without what browsers fetch before anybody asked.
///
/// Of a listener nothing is kept: [ListeningDay] says how two are told apart, and docs/threats.md what is written.
public final class Downloads implements Deliveries, AutoCloseable {

    /// As in `AuditEntry.subject`.
    public static final String TOPIC = "downloads";

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final String MEDIA = "/m/";
    private static final int MINUTES_BETWEEN_WRITES = 15;

    /// Asking for two bytes asks whether ranges are served.
    private static final int PROBE = 2;

    private final Database db;
    private final Recordings recordings;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("downloads").factory());
    private final Map<ListeningDay, Tally> tallies = new HashMap<>();
    private final List<ListeningDay> days = new ArrayList<>();
    private ListeningDay today;

    /// @param episodes the episode that a file of the media store belongs to; empty for files of other things
    public Downloads(Database db, Function<String, Optional<UUID>> episodes, Clock clock) {
        this.db = db;
        this.recordings = new Recordings(episodes);
        this.clock = clock;
        today = new ListeningDay(date());
        days.add(today);
    }

    /// Looks once a minute whether the day is over, and writes now and then.
    public void start() {
        timer.scheduleAtFixedRate(this::today, 1, 1, TimeUnit.MINUTES);
        timer.scheduleAtFixedRate(this::write, MINUTES_BETWEEN_WRITES, MINUTES_BETWEEN_WRITES, TimeUnit.MINUTES);
    }

    @Override
    public void add(Delivery delivery) {
        if (delivery.path().startsWith(MEDIA)
                && delivery.sent() > PROBE
                && !delivery.isPrefetch()
                && Agents.isListener(delivery.agent())) {
            today().hear(delivery.path().substring(MEDIA.length()), delivery);
        }
    }

    private LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The day that it is; the one before ends as soon as anybody asks.
    private ListeningDay today() {
        synchronized (days) {
            if (!today.date().equals(date())) {
                today.end();
                today = new ListeningDay(date());
                days.add(today);
            }
            return today;
        }
    }

    /// Weighs what went out and adds the counts to the database. What cannot be written now is written the next time.
    public synchronized void write() {
        today();
        List<ListeningDay> open;
        synchronized (days) {
            open = List.copyOf(days);
        }
        for (var day : open) {
            var isOver = day.isOver();
            var heard = day.take();
            try {
                write(day, heard);
                if (isOver) {
                    forget(day);
                }
            } catch (RuntimeException problem) {
                day.putBack(heard);
                LOG.warn("Downloads are counted later: {}", problem.getClass().getSimpleName());
            }
        }
    }

    private void write(ListeningDay day, List<ListeningDay.Heard> heard) {
        var tally = tallies.computeIfAbsent(day, _ -> new Tally());
        for (var each : heard) {
            recordings.of(each).ifPresent(recording -> tally.weigh(each, recording));
        }
        var counts = tally.counts();
        if (!counts.isEmpty()) {
            db.write(new AuditEntry(new Actor.Job(TOPIC), "downloads.count", TOPIC), handle -> {
                DownloadRepository.add(handle, day.date(), counts);
                return counts.size();
            });
            tally.written();
        }
    }

    private void forget(ListeningDay day) {
        tallies.remove(day);
        synchronized (days) {
            days.remove(day);
        }
    }

    /// Writes what was counted until now.
    @Override
    public void close() {
        timer.shutdownNow();
        write();
    }
}
