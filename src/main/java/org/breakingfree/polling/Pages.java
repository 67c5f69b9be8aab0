package org.breakingfree.polling;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.breakingfree.feeds.Feed;
import org.breakingfree.polling.Documents.Document;
import org.jspecify.annotations.Nullable;

/// A feed with its older pages (RFC 5005).
///
/// @param isDone whether there is nothing more that a later try could bring
/// @param refused addresses of pages that are on another server
record Pages(List<Feed.Episode> episodes, boolean isDone, List<String> refused, List<String> warnings) {

    private static final int MOST_PAGES = 50;
    private static final int MOST_EPISODES = 50_000;

    /// @param most time for all pages together; when it is over, those read so far are taken
    static Pages of(Document.Taken first, Documents documents, Duration most) throws InterruptedException {
        var until = System.nanoTime() + most.toNanos();
        var episodes = new ArrayList<>(first.feed().episodes());
        var seen = new HashSet<URI>(List.of(first.body().at(), first.body().lasting()));
        var next = first.feed().nextPage();
        for (var page = 2; next != null; page++) {
            var address = sameServer(first.body().at(), next);
            if (address == null) {
                return new Pages(episodes, true, List.of(next), List.of());
            }
            if (!seen.add(address)) {
                break;
            }
            if (page > MOST_PAGES || episodes.size() > MOST_EPISODES || System.nanoTime() > until) {
                return new Pages(episodes, true, List.of(), warning(episodes, "the feed has more than we read"));
            }
            if (!(documents.ask(address, Fetched.Validators.NONE) instanceof Document.Taken taken)) {
                return new Pages(episodes, false, List.of(), warning(episodes, "page " + page + " could not be read"));
            }
            episodes.addAll(taken.feed().episodes());
            next = taken.feed().nextPage();
        }
        return new Pages(episodes, true, List.of(), List.of());
    }

    private static List<String> warning(List<Feed.Episode> episodes, String why) {
        return List.of("Only the newest " + episodes.size() + " episodes were read, because " + why + ".");
    }

    private static @Nullable URI sameServer(URI first, String next) {
        try {
            var address = URI.create(Location.escaped(next));
            return Objects.equals(first.getHost(), address.getHost()) && first.getPort() == address.getPort()
                    ? address
                    : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
