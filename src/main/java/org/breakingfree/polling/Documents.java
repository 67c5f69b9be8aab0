package org.breakingfree.polling;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Semaphore;
import org.breakingfree.feeds.Feed;
import org.breakingfree.feeds.FeedReader;
import org.breakingfree.polling.Polled.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds as they come over the wire, read. Of large ones only a few are read at once; small ones never wait for them.
final class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);
    private static final int LARGE_AT_ONCE = 2;

    private final FeedFetcher fetcher;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);

    Documents(FeedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    sealed interface Document {

        /// @param body where it came from; it is closed
        record Taken(Fetched.Body body, Feed feed) implements Document {}

        /// @param instead never a body
        record NotTaken(Fetched instead) implements Document {}
    }

    Document ask(URI address, Fetched.Validators known) throws InterruptedException {
        var fetched = fetcher.fetch(address, known);
        if (!(fetched instanceof Fetched.Body body)) {
            return new Document.NotTaken(fetched);
        }
        try (var packed = body.packed()) {
            if (!packed.isLarge()) {
                return read(body);
            }
            large.acquire();
            try {
                return read(body);
            } finally {
                large.release();
            }
        } catch (IOException notUnpacked) {
            return unreadable(Why.UNREACHABLE, String.valueOf(notUnpacked.getMessage()));
        }
    }

    private static Document read(Fetched.Body body) throws IOException {
        var bytes = body.packed().unpacked();
        try {
            return switch (FeedReader.read(bytes, body.at(), body.contentType())) {
                case FeedReader.Reading.Refused(var reason) -> unreadable(Why.UNREADABLE, reason);
                case FeedReader.Reading.Read(var feed, var isWhole) ->
                    isWhole
                            ? new Document.Taken(body, feed)
                            : unreadable(Why.UNREADABLE, "it stops in the middle of the document");
            };
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.warn("A feed could not be read, which should not be: {}", unforeseen.toString());
            return unreadable(Why.UNREADABLE, "its parts cannot be told apart");
        }
    }

    private static Document unreadable(Why why, String reason) {
        return new Document.NotTaken(new Fetched.Failed(why, reason));
    }
}
