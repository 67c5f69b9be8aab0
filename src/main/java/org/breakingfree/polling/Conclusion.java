package org.breakingfree.polling;

import java.util.List;
import java.util.Set;
import org.breakingfree.feeds.Feed;
import org.breakingfree.polling.Documents.Document;
import org.breakingfree.polling.KnownFeed.Answer;
import org.breakingfree.polling.KnownFeed.State;
import org.breakingfree.polling.KnownFeed.Terms;
import org.breakingfree.polling.KnownFeed.Trouble;
import org.jspecify.annotations.Nullable;

/// What follows from a document that was read.
///
/// @param isDone whether nothing is missing that a later try could bring; else it is read again next time, even if it
///     says the same
record Conclusion(KnownFeed known, Document.Taken taken, boolean isDone, Pace pace) {

    Polled unchanged() {
        return new Polled.Unchanged(feed(known.terms(), known.showGuid(), known.title()));
    }

    /// Its publisher does not want it listed anywhere.
    Polled blocked(List<KnownItem> remembered) {
        return new Polled.Read(
                feed(Terms.BLOCKED, known.showGuid(), known.title()),
                new Visitable(new PublicAddresses(Set.of())).show(taken.feed()),
                List.of(),
                List.of(),
                remembered.stream()
                        .filter(item -> item.state() != KnownItem.State.WITHDRAWN)
                        .map(item -> item.in(KnownItem.State.WITHDRAWN))
                        .toList(),
                List.of(),
                List.of(),
                List.of("The publisher does not want this show to be listed anywhere."));
    }

    Polled read(Feed show, Listing listing, List<String> refused, List<String> warnings) {
        var isLocked = Boolean.TRUE.equals(show.locked());
        return new Polled.Read(
                feed(isLocked ? Terms.LOCKED : Terms.FREE, show.guid(), show.title()),
                show,
                listing.added(),
                listing.changed(),
                listing.withdrawn(),
                listing.older(),
                refused,
                warnings);
    }

    private KnownFeed feed(Terms terms, @Nullable String showGuid, @Nullable String title) {
        var pauses = Pauses.wishedBy(taken.feed().wishes());
        var validators = taken.body().validators();
        var answer = isDone
                ? new Answer(validators.etag(), validators.lastModified(), Fingerprint.of(taken.feed()), pauses)
                : new Answer("", "", "", pauses);
        return new KnownFeed(
                known.id(),
                taken.body().lasting(),
                State.POLLING,
                terms,
                answer,
                pace.afterSuccess(taken.body().fresh(), pauses),
                Trouble.NONE,
                showGuid == null ? known.showGuid() : showGuid,
                title == null ? known.title() : title);
    }
}
