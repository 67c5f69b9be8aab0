package org.breakingfree.feeds;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.util.Locale;
import org.jdom2.Document;

/// Reads a feed as it came over the wire.
public final class FeedReader {

    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /// What became of it.
    public sealed interface Reading {

        /// @param isWhole whether the document goes on to its end; what is missing from one that does not may be there
        record Read(Feed feed, boolean isWhole) implements Reading {}

        /// @param reason a sentence without its full stop
        record Refused(String reason) implements Reading {}
    }

    private FeedReader() {}

    /// @param address where it came from; relative addresses begin there
    /// @param contentType the header of the answer, or empty
    public static Reading read(byte[] bytes, URI address, String contentType) {
        if (bytes.length > MOST_BYTES) {
            return new Reading.Refused("it is larger than 20 MB");
        }
        try {
            var text = FeedText.of(bytes, contentType);
            var parsed = FeedXml.parse(text);
            var isWhole = parsed.isPresent() && parsed.get().isClosed(text);
            return parsed.flatMap(read -> Straightened.of(read.document(), address))
                    .map(document -> rome(document, address, isWhole))
                    .orElseGet(() -> new Reading.Refused("it is no feed"));
        } catch (FeedXml.TooMuch tooMuch) {
            return new Reading.Refused(tooMuch.getMessage());
        }
    }

    private static Reading rome(Document document, URI address, boolean isWhole) {
        try {
            var base = new Addresses(address);
            var rests = Rests.takenOutOf(document);
            var wire = new WireFeedInput(false, Locale.US).build(document);
            return new Reading.Read(
                    wire instanceof Channel channel
                            ? new RssFeed(base, rests).read(channel)
                            : new AtomFeed(base).read((com.rometools.rome.feed.atom.Feed) wire),
                    isWhole);
        } catch (FeedException | IllegalArgumentException | ClassCastException | NullPointerException unreadable) {
            // ROME says what it cannot take with exceptions of every kind.
            return new Reading.Refused("its parts cannot be told apart: " + unreadable.getMessage());
        }
    }
}
