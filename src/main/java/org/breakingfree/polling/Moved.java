package org.breakingfree.polling;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakingfree.feeds.Feed;
import org.breakingfree.polling.Documents.Document;

/// Where a feed says that it has moved to (`itunes:new-feed-url`), if it is the same show that is there.
///
/// Whoever can change a feed could otherwise send all who ask for it somewhere else for good.
///
/// @param to the document to be taken: the one at the new address, or else the first
/// @param isDone whether there is no sense in trying again
record Moved(Document.Taken to, boolean isDone, List<String> warnings) {

    static Moved nowhere(Document.Taken first) {
        return new Moved(first, true, List.of());
    }

    static Moved of(KnownFeed known, Document.Taken first, Collection<KnownItem> remembered, Documents documents)
            throws InterruptedException {
        var told = first.feed().newAddress();
        if (told == null || isHere(told, first, known)) {
            return nowhere(first);
        }
        return switch (ask(told, documents)) {
            case Document.Taken there
            when !leadsBack(there, first, known) && isSame(first.feed(), there.feed(), remembered) -> nowhere(there);
            default ->
                new Moved(
                        first,
                        false,
                        List.of("The feed says that it has moved to " + told
                                + ", but the same show is not there. It is still asked for at its old address."));
        };
    }

    private static Document ask(String told, Documents documents) throws InterruptedException {
        try {
            return documents.ask(URI.create(Location.escaped(told)), Fetched.Validators.NONE);
        } catch (IllegalArgumentException none) {
            return new Document.NotTaken(new Fetched.Failed(Polled.Why.UNREACHABLE, "it is no address"));
        }
    }

    /// Two feeds that name each other would send us to and fro.
    private static boolean leadsBack(Document.Taken there, Document.Taken first, KnownFeed known) {
        var next = there.feed().newAddress();
        return next != null && isHere(next, first, known);
    }

    private static boolean isHere(String address, Document.Taken first, KnownFeed known) {
        return List.of(
                        known.address().toString(),
                        first.body().at().toString(),
                        first.body().lasting().toString())
                .contains(address.strip());
    }

    /// Whether it has the same `podcast:guid`, or at least half of the episodes. A feed without episodes that only
    /// leads on is compared by those that are remembered.
    private static boolean isSame(Feed here, Feed there, Collection<KnownItem> remembered) {
        if (here.guid() != null && here.guid().equals(there.guid())) {
            return true;
        }
        var ours = here.episodes().isEmpty()
                ? remembered.stream().map(KnownItem::identity).collect(Collectors.toSet())
                : identities(here);
        var theirs = identities(there);
        return 2 * ours.stream().filter(theirs::contains).count() >= ours.size();
    }

    private static Set<String> identities(Feed feed) {
        return feed.episodes().stream().map(Listing::identity).collect(Collectors.toSet());
    }
}
