package org.breakingfree.podcast;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A document of a show's feed (RFC 5005).
///
/// The feed itself has the newest episodes. When a show has very many, older ones are in archives of a hundred, cut by
/// the order in which they were published, so that an archive stays what it is. All of them in one document are there
/// too, for whoever moves a show.
///
/// @param path its own address, without the host
/// @param guid its `podcast:guid`
/// @param title of the show, or of the season
/// @param season 0 when it is not the feed of a season
/// @param after the place in the show before its first episode
/// @param to the place of its last
/// @param extent what it is of the whole
/// @param links to other documents of the feed
record FeedPage(String path, UUID guid, String title, int season, int after, int to, Extent extent, List<Link> links) {

    enum Extent {
        /// Every episode that is published: what is missing was withdrawn.
        COMPLETE,
        /// The newest episodes; others are in archives.
        NEWEST,
        /// Older episodes.
        ARCHIVE
    }

    /// @param rel how it is related, as in RFC 5005
    record Link(String rel, String path) {}

    /// How many places an archive has.
    static final int ARCHIVED = 100;

    /// The feed at the address for podcast apps, or at the show's own.
    ///
    /// @param last the place of the show's newest episode
    static FeedPage newest(Show show, String path, int last) {
        var archives = archives(last);
        var links = new ArrayList<Link>();
        if (archives > 0) {
            links.add(new Link("first", path));
            links.add(new Link("next", archive(show, archives)));
            links.add(new Link("prev-archive", archive(show, archives)));
            links.add(new Link("last", archive(show, 1)));
        }
        var extent = archives == 0 ? Extent.COMPLETE : Extent.NEWEST;
        return new FeedPage(path, show.guid(), show.title(), 0, archives * ARCHIVED, last, extent, links);
    }

    /// An archive.
    ///
    /// @param number from 1 for the oldest to [#archives]
    static FeedPage archive(Show show, int number, int last) {
        var feed = show.subscribeAddress();
        var links = new ArrayList<Link>();
        links.add(new Link("current", feed));
        links.add(new Link("first", feed));
        if (number > 1) {
            links.add(new Link("next", archive(show, number - 1)));
            links.add(new Link("prev-archive", archive(show, number - 1)));
        }
        if (number < archives(last)) {
            links.add(new Link("previous", archive(show, number + 1)));
            links.add(new Link("next-archive", archive(show, number + 1)));
        } else {
            links.add(new Link("previous", feed));
        }
        links.add(new Link("last", archive(show, 1)));
        return new FeedPage(
                archive(show, number),
                show.guid(),
                show.title(),
                0,
                (number - 1) * ARCHIVED,
                number * ARCHIVED,
                Extent.ARCHIVE,
                links);
    }

    /// All episodes in one document.
    static FeedPage whole(Show show, int last) {
        var links = List.of(new Link("current", show.subscribeAddress()));
        return new FeedPage(whole(show), show.guid(), show.title(), 0, 0, last, Extent.COMPLETE, links);
    }

    static FeedPage season(Show show, ShowContents contents, int season) {
        var name = contents.seasonName(season);
        var title = show.title() + ": " + (name.isEmpty() ? "Season " + season : name);
        var path = show.feedAddress(season);
        var guid = PodcastGuid.of(show.guid() + "/season/" + season);
        return new FeedPage(path, guid, title, season, 0, 0, Extent.COMPLETE, List.of());
    }

    /// How many archives there are. The feed itself always has at least a hundred places.
    static int archives(int last) {
        return Math.max(0, last / ARCHIVED - 1);
    }

    private static String archive(Show show, int number) {
        return "/podcasts/" + show.slug() + "/archive/" + number + ".xml";
    }

    static String whole(Show show) {
        return "/podcasts/" + show.slug() + "/all.xml";
    }
}
