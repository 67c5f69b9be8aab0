package org.breakingfree.library;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.text.Mistakes;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries the shows that `podcasts/shows.opml` names. Those that are known already stay as they are, and so do those
/// that an editor removed, so that the file can be read as often as one likes.
public final class NamedShows {

    private static final Logger LOG = LoggerFactory.getLogger(NamedShows.class);

    private final Database db;
    private final Clock clock;
    private final String ownAddress;

    /// @param ownAddress scheme and host of the site
    public NamedShows(Database db, Clock clock, String ownAddress) {
        this.db = db;
        this.clock = clock;
        this.ownAddress = ownAddress;
    }

    /// What the file names, to be written as a part of the caller's write.
    @FunctionalInterface
    public interface Named {
        void into(Handle handle);
    }

    /// @param mistakes is given each mistake; when there is one, nothing is to be written
    public Named read(Path file, Mistakes mistakes) {
        var feeds = ShowsFile.read(file, ownAddress, mistakes);
        return handle -> add(handle, feeds);
    }

    private int add(Handle handle, List<FeedAddress> feeds) {
        var added = 0;
        for (var feed : feeds) {
            added += QueueRepository.name(handle, feed, RandomName.ofShow(), false, clock.instant()) ? 1 : 0;
        }
        return added;
    }

    /// Adds what the file names since it was read before. With a mistake in it nothing is added, and the log has a
    /// sentence for each.
    public void readAgain(Path file) {
        var mistakes = new Mistakes();
        var feeds = ShowsFile.read(file, ownAddress, mistakes);
        if (!mistakes.none()) {
            LOG.error("No show was added from {}.", file);
            mistakes.all().forEach(mistake -> LOG.error("{}", mistake));
            return;
        }
        var known = Set.copyOf(db.read(QueueRepository::keys));
        var fresh = feeds.stream().filter(feed -> !known.contains(feed.key())).toList();
        if (!fresh.isEmpty()) {
            db.writeAtLength(
                    new AuditEntry(new Actor.Job("import"), "queue.add", Queue.TOPIC), handle -> add(handle, fresh));
        }
    }
}
