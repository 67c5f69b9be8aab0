package org.breakingfree.polling;

import java.util.Collection;
import java.util.Locale;
import org.breakingfree.feeds.Feed;
import org.jspecify.annotations.Nullable;

/// Tells a show that has changed from another show at its address: a domain that was lost, or a feed that was taken
/// over.
final class OtherShow {

    private OtherShow() {}

    /// Whether neither the show nor any of its episodes is one that we know. An editor then decides; see
    /// [KnownFeed#title].
    static boolean isListed(KnownFeed known, Collection<KnownItem> remembered, Feed show, Listing listing) {
        if (listing.known() > 0 || known.showGuid() == null && known.title() == null) {
            return false;
        }
        if (known.showGuid() != null && show.guid() != null) {
            return !known.showGuid().strip().equalsIgnoreCase(show.guid().strip());
        }
        return !remembered.isEmpty() && !plain(known.title()).equals(plain(show.title()));
    }

    private static String plain(@Nullable String title) {
        return title == null
                ? ""
                : title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
