package org.breakingfree.polling;

import java.util.ArrayList;
import java.util.List;
import org.breakingfree.feeds.Feed;
import org.jspecify.annotations.Nullable;

/// Takes addresses out of a feed that lead where nobody may send our visitors, and remembers them.
final class Visitable {

    private final PublicAddresses addresses;
    private final List<String> refused = new ArrayList<>();

    Visitable(PublicAddresses addresses) {
        this.addresses = addresses;
    }

    List<String> refused() {
        return refused;
    }

    Feed show(Feed feed) {
        return new Feed(
                feed.title(),
                address(feed.link()),
                feed.description(),
                feed.language(),
                address(feed.image()),
                feed.author(),
                feed.explicit(),
                feed.type(),
                feed.guid(),
                feed.locked(),
                feed.newAddress(),
                feed.nextPage(),
                feed.fundings().stream().filter(each -> isFit(each.address())).toList(),
                feed.wishes(),
                feed.episodes());
    }

    List<Feed.Episode> episodes(List<Feed.Episode> listed) {
        return listed.stream().map(this::episode).toList();
    }

    private Feed.Episode episode(Feed.Episode episode) {
        return new Feed.Episode(
                episode.guid(),
                episode.permalink(),
                episode.title(),
                address(episode.link()),
                episode.published(),
                episode.description(),
                episode.duration(),
                episode.season(),
                episode.number(),
                episode.episodeType(),
                episode.explicit(),
                address(episode.image()),
                episode.enclosures().stream()
                        .filter(each -> isFit(each.address()))
                        .toList(),
                episode.chapters(),
                address(episode.chaptersAddress()),
                episode.transcripts().stream()
                        .filter(each -> isFit(each.address()))
                        .toList(),
                episode.persons(),
                episode.isBlocked());
    }

    private @Nullable String address(@Nullable String address) {
        return address != null && isFit(address) ? address : null;
    }

    private boolean isFit(String address) {
        var isFit = addresses.isForVisitors(address);
        if (!isFit) {
            refused.add(address);
        }
        return isFit;
    }
}
