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

        record Read(Feed feed) implements Reading {}

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
            var document =
                    FeedXml.parse(FeedText.of(bytes, contentType)).flatMap(read -> Straightened.of(read, address));
            return document.isEmpty() ? new Reading.Refused("it is no feed") : rome(document.get(), address);
        } catch (FeedXml.TooMuch tooMuch) {
            return new Reading.Refused(tooMuch.getMessage());
        }
    }

    private static Reading rome(Document document, URI address) {
        try {
            var base = new Addresses(address);
            var wire = new WireFeedInput(false, Locale.US).build(document);
            return new Reading.Read(
                    wire instanceof Channel channel
                            ? new RssFeed(base).read(channel)
                            : new AtomFeed(base).read((com.rometools.rome.feed.atom.Feed) wire));
        } catch (FeedException | IllegalArgumentException | ClassCastException | NullPointerException unreadable) {
            // ROME says what it cannot take with exceptions of every kind.
            return new Reading.Refused("its parts cannot be told apart: " + unreadable.getMessage());
        }
    }
}
