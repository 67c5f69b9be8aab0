package org.breakingfree.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.library.CarriedEpisode.Kept;
import org.breakingfree.library.CarriedEpisode.State;
import org.breakingfree.polling.FeedMemory;
import org.breakingfree.polling.KnownFeed;
import org.breakingfree.polling.KnownFeed.Terms;
import org.breakingfree.polling.KnownItem;
import org.breakingfree.polling.Polled;
import org.jdbi.v3.core.Handle;

/// Stores what came of asking for feeds. New episodes wait in the queue; what its publisher took out is erased in the
/// very write that learns of it; and an episode that says something else than what an editor let through waits again,
/// unseen: whoever takes a name out of their notes does it for somebody's sake.
final class LibraryMemory implements FeedMemory {

    private static final Actor POLLER = new Actor.Job("poller");

    /// Many feeds are read at once; visitors need connections to the database too.
    private static final int MOST_AT_THE_DATABASE = 3;

    private final Database db;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(MOST_AT_THE_DATABASE);

    LibraryMemory(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<KnownFeed> due(Instant now, int most) {
        return inTurn(() -> db.read(handle -> MemoryRepository.due(handle, now, most)));
    }

    @Override
    public List<KnownItem> items(KnownFeed feed) {
        return inTurn(() -> db.read(handle -> MemoryRepository.items(handle, feed.id())));
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    @Override
    public void store(KnownFeed before, Polled outcome) {
        inTurn(() -> {
            switch (outcome) {
                case Polled.Unchanged(var feed) -> keep(feed);
                case Polled.Failed failed -> keep(failed.feed());
                case Polled.Gone(var feed) -> gone(feed);
                case Polled.Read read -> read(before, read);
            }
            return outcome;
        });
    }

    private void keep(KnownFeed feed) {
        db.remember(handle -> {
            keep(handle, feed);
            return feed;
        });
    }

    private void keep(Handle handle, KnownFeed feed) {
        var key = FeedAddress.parse(feed.address().toString())
                .map(FeedAddress::key)
                .orElse(feed.address().toString());
        MemoryRepository.update(handle, feed, key, clock.instant());
    }

    private void gone(KnownFeed feed) {
        db.writeAtLength(new AuditEntry(POLLER, "library.gone", Library.TOPIC + ":" + feed.id()), handle -> {
            if (MemoryRepository.hold(handle, feed.id())) {
                keep(handle, feed);
                var all = MemoryRepository.kept(handle, feed.id()).stream()
                        .map(Kept::name)
                        .toList();
                erase(handle, all, "its publisher says that the feed is gone for good");
            }
            return feed;
        });
    }

    /// Pages are dropped only when something that stands on one is another now.
    private void read(KnownFeed before, Polled.Read read) {
        var isSilent = read.added().isEmpty()
                && read.changed().isEmpty()
                && read.withdrawn().isEmpty()
                && read.older().isEmpty()
                && before.terms() == read.feed().terms()
                && before.answer().contentHash().equals(read.feed().answer().contentHash());
        if (isSilent) {
            keep(read.feed());
            return;
        }
        var isForTheQueue = read.changed().isEmpty() && read.withdrawn().isEmpty() && !isSeen(read.feed());
        var subject = isForTheQueue ? Queue.TOPIC : Library.TOPIC;
        db.writeAtLength(
                new AuditEntry(
                        POLLER, subject + ".poll", subject + ":" + read.feed().id()),
                handle -> {
                    if (MemoryRepository.hold(handle, read.feed().id())) {
                        store(handle, before, read);
                    }
                    return read;
                });
    }

    /// Whether visitors may see something of the show at all.
    private boolean isSeen(KnownFeed feed) {
        return db.read(handle -> MemoryRepository.kept(handle, feed.id())).stream()
                .anyMatch(kept -> kept.state() == State.CARRIED);
    }

    private void store(Handle handle, KnownFeed before, Polled.Read read) {
        var feed = read.feed();
        var address = feed.address().toString();
        keep(handle, feed);
        MemoryRepository.describe(handle, feed.id(), Incoming.Described.of(read.show()));
        var added = read.added().stream()
                .map(item -> Incoming.of(item, address, feed.terms()))
                .toList();
        MemoryRepository.insert(handle, feed.id(), added, clock.instant());

        var again = new ArrayList<String>();
        for (var change : read.changed()) {
            change(handle, feed, change, again);
        }
        for (var older : read.older()) {
            remember(handle, feed, older);
        }
        withdraw(handle, feed, read.withdrawn());
        if (feed.terms() == Terms.LOCKED && before.terms() != Terms.LOCKED) {
            MemoryRepository.eraseWords(handle, feed.id());
            MemoryRepository.kept(handle, feed.id()).stream()
                    .filter(kept -> kept.state() == State.CARRIED)
                    .forEach(kept -> again.add(kept.name()));
        }
        waitAgain(handle, again);
    }

    private static void remember(Handle handle, KnownFeed feed, KnownItem item) {
        MemoryRepository.kept(handle, feed.id(), item.identity())
                .ifPresent(found -> MemoryRepository.remember(handle, found.name(), item));
    }

    private void withdraw(Handle handle, KnownFeed feed, List<KnownItem> items) {
        var taken = items.stream()
                .flatMap(item -> MemoryRepository.kept(handle, feed.id(), item.identity()).stream())
                .filter(kept -> kept.state() != State.WITHDRAWN)
                .map(Kept::name)
                .toList();
        erase(handle, taken, "its publisher took it out of the feed");
        items.forEach(item -> remember(handle, feed, item));
    }

    /// @param again is given the name when visitors must not see it until an editor has
    private void change(Handle handle, KnownFeed feed, Polled.Change change, List<String> again) {
        var kept = MemoryRepository.kept(handle, feed.id(), change.before().identity());
        if (kept.isEmpty()) {
            return;
        }
        var name = kept.get().name();
        var isOurs = kept.get().state() == State.WITHDRAWN
                && !POLLER.label().equals(kept.get().decidedBy());
        var isCarried = kept.get().state() == State.CARRIED;
        var incoming = Incoming.of(change.now(), feed.address().toString(), feed.terms());
        var isNewLink = !kept.get().link().equals(incoming.link());
        if (isCarried && (change.isReworded() || change.isNewSound() || isNewLink)) {
            again.add(name);
        }
        if (kept.get().state() == State.WITHDRAWN && !isOurs) {
            again.add(name);
        }
        // First where it stands: a sound that is gone cannot stay carried for a moment.
        if (again.contains(name)) {
            MemoryRepository.waitAgain(handle, List.of(name), "");
        }
        MemoryRepository.remember(handle, name, change.now().known());
        if (!isOurs) {
            MemoryRepository.update(handle, name, incoming);
        }
    }

    private static void waitAgain(Handle handle, List<String> names) {
        if (!names.isEmpty()) {
            MemoryRepository.waitAgain(handle, names, "its publisher changed it");
            LibrarySearch.remove(handle, names);
        }
    }

    private void erase(Handle handle, List<String> names, String why) {
        if (!names.isEmpty()) {
            LibraryRepository.withdraw(handle, names, why, POLLER.label(), clock.instant());
            LibrarySearch.remove(handle, names);
        }
    }
}
