package org.breakingfree.library;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.breakingfree.db.Database;
import org.breakingfree.polling.KnownFeed;
import org.breakingfree.polling.Polled;
import org.breakingfree.polling.Poller;

/// Asks for all feeds whose time has come, once, unless a running site does it.
final class PollNow {

    private static final int AT_ONCE = 16;
    private static final int MOST = 10_000;

    private final Database db;
    private final Clock clock;
    private final Asking asking;

    PollNow(Database db, Clock clock, Asking asking) {
        this.db = db;
        this.clock = clock;
        this.asking = asking;
    }

    /// @return what was done, in words
    String run() {
        try {
            var turn = PollingTurn.take(db);
            if (turn == null) {
                return "The running site asks for them now: in a minute bin/serve queue has what came.";
            }
            try {
                return String.join("\n", all());
            } finally {
                PollingTurn.giveBack(turn);
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private List<String> all() {
        var memory = new LibraryMemory(db, clock);
        var said = new ArrayList<String>();
        try (var poller = asking.poller(clock);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<String>>();
            for (var feed : memory.due(clock.instant(), MOST)) {
                running.add(threads.submit(() -> one(poller, memory, feed)));
            }
            for (var each : running) {
                said.add(each.get());
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return said.isEmpty() ? List.of("There is no feed to ask for.") : said;
    }

    private static String one(Poller poller, LibraryMemory memory, KnownFeed feed) throws InterruptedException {
        var polled = poller.poll(feed, () -> memory.items(feed));
        memory.store(feed, polled);
        var named = feed.id() + "  " + PlainWords.line(feed.address().toString(), 300) + "\n    ";
        return named
                + switch (polled) {
                    case Polled.Unchanged _ -> "says what it said before";
                    case Polled.Gone _ -> "is gone for good, its publisher says";
                    case Polled.Failed failed -> PlainWords.line(failed.reason(), 400);
                    case Polled.Read read -> told(read);
                };
    }

    private static String told(Polled.Read read) {
        var lines = new ArrayList<String>();
        lines.add("\"%s\": %d new, %d changed, %d taken out"
                .formatted(
                        PlainWords.line(read.show().title(), 200),
                        read.added().size(),
                        read.changed().size(),
                        read.withdrawn().size()));
        read.warnings().forEach(warning -> lines.add(PlainWords.line(warning, 300)));
        read.refused().forEach(address -> lines.add("left out: " + PlainWords.line(address, 300)));
        return String.join("\n    ", lines);
    }
}
