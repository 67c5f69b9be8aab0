package org.breakingfree.podcast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakingfree.audit.Journal;
import org.breakingfree.db.Database;
import org.jdbi.v3.core.Handle;

/// The documents of feeds, read from the database.
public final class FeedDocuments {

    /// A feed of a season has no archives; it has as many episodes as a season can sensibly have.
    private static final int MOST_OF_A_SEASON = 500;

    private final Database db;

    public FeedDocuments(Database db) {
        this.db = db;
    }

    /// A document that is ready to be written.
    record Written(byte[] bytes, Instant changedAt) {}

    /// The feed itself, at an address of its.
    Written newest(FoundShow.Open open, String path, Feed.Site site) {
        return db.read(handle -> {
            var show = open.show();
            var page = FeedPage.newest(show, path, last(handle, show));
            return written(handle, open, page, site, items(handle, show, page));
        });
    }

    /// @param number counted from 1 for the oldest
    /// @return empty when there is no such archive
    Optional<Written> archive(FoundShow.Open open, int number, Feed.Site site) {
        return db.read(handle -> {
            var show = open.show();
            var last = last(handle, show);
            if (number < 1 || number > FeedPage.archives(last)) {
                return Optional.empty();
            }
            var page = FeedPage.archive(show, number, last);
            return Optional.of(written(handle, open, page, site, items(handle, show, page)));
        });
    }

    /// @return empty when nothing of the season is published
    Optional<Written> season(FoundShow.Open open, int season, Feed.Site site) {
        return db.read(handle -> {
            var show = open.show();
            var items = FeedRepository.ofSeason(handle, show.guid(), season, MOST_OF_A_SEASON);
            var page = FeedPage.season(show, open.contents(), season);
            return items.isEmpty() ? Optional.empty() : Optional.of(written(handle, open, page, site, items));
        });
    }

    /// When anything in a show's feeds last changed.
    Instant changedAt(Show show) {
        return db.read(handle -> changedAt(handle, show));
    }

    /// Writes all episodes of a show while they are read, a hundred at a time: however many there are, and however
    /// slow the reader is, no more is held, and no connection to the database either.
    void writeWhole(FoundShow.Open open, Feed.Site site, OutputStream to) throws IOException {
        var show = open.show();
        var last = db.<Integer>read(handle -> last(handle, show));
        var page = FeedPage.whole(show, last);
        Feed.write(to, db.read(handle -> head(handle, open, page)), page, site, each -> {
            for (var end = last; end > 0; end -= FeedPage.ARCHIVED) {
                var until = end;
                var items = db.read(handle ->
                        FeedRepository.items(handle, show.guid(), Math.max(0, until - FeedPage.ARCHIVED), until));
                for (var item : items) {
                    each.item(item);
                }
            }
        });
    }

    private static int last(Handle handle, Show show) {
        return FeedRepository.lastPosition(handle, show.guid());
    }

    private static List<FeedItem> items(Handle handle, Show show, FeedPage page) {
        return FeedRepository.items(handle, show.guid(), page.after(), page.to());
    }

    private static Written written(
            Handle handle, FoundShow.Open open, FeedPage page, Feed.Site site, List<FeedItem> items) {
        var bytes = new ByteArrayOutputStream();
        var head = head(handle, open, page);
        try {
            Feed.write(bytes, head, page, site, each -> {
                for (var item : items) {
                    each.item(item);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(bytes.toByteArray(), head.changedAt());
    }

    private static Feed.Head head(Handle handle, FoundShow.Open open, FeedPage page) {
        var show = open.show();
        return new Feed.Head(
                show,
                open.contents(),
                PodcastRepository.trailers(handle, show.guid(), page.season()),
                changedAt(handle, show));
    }

    /// The number to call stands in every feed.
    private static Instant changedAt(Handle handle, Show show) {
        var changedAt = PodcastRepository.changedAt(handle, show.guid());
        var numbersChangedAt =
                Journal.lastChange(handle, Podcasts.HELPLINE_TOPIC).orElse(changedAt);
        return numbersChangedAt.isAfter(changedAt) ? numbersChangedAt : changedAt;
    }

    /// The addresses of all feeds that apps subscribe to: shows' and seasons'.
    public List<Address> addresses() {
        return db.read(handle -> PodcastRepository.shows(handle).stream()
                .filter(show -> show.plan().movedTo() == null)
                .flatMap(show -> {
                    var changedAt = changedAt(handle, show);
                    var seasons = PodcastRepository.seasons(handle, show.guid()).stream()
                            .map(count -> new Address(show.feedAddress(count.season()), changedAt));
                    var own = Stream.of(show.subscribeAddress(), show.feedAddress())
                            .distinct()
                            .map(address -> new Address(address, changedAt));
                    return Stream.concat(own, seasons);
                })
                .toList());
    }

    /// Where a feed is, and when it last changed.
    public record Address(String path, Instant changedAt) {}
}
