package org.breakingfree.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.breakingfree.polling.PublicAddresses;
import org.breakingfree.text.Mistakes;

/// Reads `podcasts/shows.opml`, the list of other people's shows that are carried: OPML 2.0, as any podcast app
/// writes it. Outlines may stand in outlines; those that hold others are folders and name no feed.
public final class ShowsFile {

    /// As many are asked in an hour without hurry.
    static final int MOST_SHOWS = 5_000;

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_DEPTH = 20;

    /// Enough to put right at once; the rest is counted.
    private static final int MOST_TOLD = 30;

    private static final PublicAddresses PUBLIC = new PublicAddresses(Set.of());

    private final String file;
    private final String ownAddress;
    private final Mistakes mistakes;
    private final List<FeedAddress> feeds = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int told;
    private int untold;

    private ShowsFile(String file, String ownAddress, Mistakes mistakes) {
        this.file = file;
        this.ownAddress = ownAddress;
        this.mistakes = mistakes;
    }

    /// The feeds in their order; none when the file is not there.
    ///
    /// @param ownAddress scheme and host of this site, whose own feeds are not other people's
    /// @param mistakes is given each mistake with its line; when there is one, nothing of the file is to be used
    static List<FeedAddress> read(Path path, String ownAddress, Mistakes mistakes) {
        var reading = new ShowsFile(path.toString(), ownAddress, mistakes);
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                mistakes.add(path.toString(), 0, "the file is larger than 20 MB; a list of shows is not");
                return List.of();
            }
            try (var in = Files.newInputStream(path)) {
                reading.read(in);
            }
        } catch (IOException _) {
            mistakes.add(path.toString(), 0, "the file cannot be read");
        }
        return List.copyOf(reading.feeds);
    }

    private void read(InputStream in) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(in);
            xml.nextTag();
            if (!xml.getLocalName().equalsIgnoreCase("opml")) {
                mistakes.add(file, line(xml), "the file holds <" + shown(xml.getLocalName()) + "> instead of <opml>");
                return;
            }
            outlines(xml);
        } catch (XMLStreamException broken) {
            mistakes.add(
                    file,
                    Math.max(
                            broken.getLocation() == null
                                    ? 0
                                    : broken.getLocation().getLineNumber(),
                            0),
                    "the XML is broken here");
            return;
        }
        tellOfTheRest();
    }

    /// An outline that names no feed is a folder, if another stands in it.
    private void outlines(XMLStreamReader xml) throws XMLStreamException {
        var openLines = new ArrayList<Integer>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("outline")) {
                        openLines.replaceAll(_ -> 0);
                        openLines.add(feed(xml) ? 0 : line(xml));
                        if (openLines.size() > MOST_DEPTH) {
                            mistakes.add(
                                    file, line(xml), "outlines stand in each other more than " + MOST_DEPTH + " deep");
                            return;
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("outline") && openLines.removeLast() > 0) {
                        refuse(line(xml), "the outline has no xmlUrl, which names the feed");
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    refuse(line(xml), "an entity is used that XML does not know; write & as &amp;");
                default -> {}
            }
        }
    }

    /// @return whether the outline names a feed, be it a usable one or not
    private boolean feed(XMLStreamReader xml) {
        String written = null;
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equalsIgnoreCase("xmlUrl")) {
                written = xml.getAttributeValue(i);
            }
        }
        if (written == null) {
            return false;
        }
        var at = line(xml);
        var address = FeedAddress.parse(written);
        if (address.isEmpty()) {
            refuse(at, "xmlUrl is \"" + shown(written) + "\", not a web address such as https://example.org/feed.xml");
        } else if (!PUBLIC.mayAsk(URI.create(address.get().url().value()))) {
            refuse(at, "xmlUrl leads into a network that is not public, or to another port than 80 and 443");
        } else if (address.get().isOf(ownAddress)) {
            refuse(at, "xmlUrl is a feed of this site; our own shows are folders under podcasts/");
        } else {
            var before = lines.putIfAbsent(address.get().key(), at);
            if (before != null) {
                refuse(at, "the feed is named on line " + before + " already");
            } else if (feeds.size() < MOST_SHOWS) {
                feeds.add(address.get());
            }
        }
        return true;
    }

    private void refuse(int line, String reason) {
        if (told < MOST_TOLD) {
            mistakes.add(file, line, reason);
            told++;
        } else {
            untold++;
        }
    }

    private void tellOfTheRest() {
        if (untold > 0) {
            mistakes.add(file, 0, untold + " more lines have mistakes of these kinds");
        }
        if (lines.size() > MOST_SHOWS) {
            mistakes.add(
                    file,
                    0,
                    "the file names " + lines.size() + " feeds, and at most " + MOST_SHOWS + " can be carried");
        }
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static String shown(String text) {
        return PlainWords.line(text, 120);
    }
}
