package org.breakingfree.podcast;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.breakingfree.text.Xml;

/// A show's feed: RSS 2.0 as PSP-1 and Apple want it, with the tags of Podcasting 2.0 that fit.
///
/// Written by hand, because the library that reads other people's feeds writes invalid ones. Guids and the names of
/// files are random, so that what stays behind in an app after a withdrawal says nothing.
final class Feed {

    /// What the feed needs beside the show.
    ///
    /// @param site scheme and host of the site
    /// @param path the feed's own path
    /// @param help one sentence with the number to call
    /// @param email the organization's public address for directories; empty when there is none
    record Place(String site, String path, String help, String email) {}

    record Item(Episode episode, Contents contents) {}

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Show show;
    private final List<Item> items;
    private final Place place;
    private final Xml xml;

    private Feed(Show show, List<Item> items, Place place, Xml xml) {
        this.show = show;
        this.items = items;
        this.place = place;
        this.xml = xml;
    }

    static byte[] write(Show show, List<Item> items, Place place) {
        return Xml.document(xml -> new Feed(show, items, place, xml).rss());
    }

    private void rss() throws XMLStreamException {
        xml.element(
                "rss",
                () -> xml.element("channel", () -> {
                    channel();
                    for (var item : items) {
                        xml.element("item", () -> item(item.episode(), item.contents()));
                    }
                }),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:itunes",
                "http://www.itunes.com/dtds/podcast-1.0.dtd",
                "xmlns:podcast",
                "https://podcastindex.org/namespace/1.0");
    }

    private void channel() throws XMLStreamException {
        var channel = show.channel();
        xml.empty("atom:link", "href", place.site() + place.path(), "rel", "self", "type", "application/rss+xml");
        xml.text("title", show.title());
        xml.text("link", place.site() + show.address());
        xml.text("description", show.about().description().strip());
        xml.text("language", channel.language());
        xml.text("copyright", channel.author() + ", " + show.terms().license().toUpperCase(Locale.ROOT));
        xml.element("image", () -> {
            xml.text("url", place.site() + show.coverAddress());
            xml.text("title", show.title());
            xml.text("link", place.site() + show.address());
        });
        xml.text("itunes:author", channel.author());
        xml.element("itunes:owner", () -> {
            xml.text("itunes:name", channel.author());
            if (!place.email().isEmpty()) {
                xml.text("itunes:email", place.email());
            }
        });
        xml.empty("itunes:image", "href", place.site() + show.coverAddress());
        for (var category : channel.categories()) {
            category(category.split(" > ", 2));
        }
        xml.text("itunes:explicit", Boolean.toString(channel.explicit()));
        xml.text("itunes:type", channel.kind());
        xml.text("podcast:guid", show.guid().toString());
        if (place.email().isEmpty()) {
            xml.text("podcast:locked", "yes");
        } else {
            xml.text("podcast:locked", "yes", "owner", place.email());
        }
        xml.text("podcast:medium", "podcast");
        license();
        voice();
    }

    private void category(String[] levels) throws XMLStreamException {
        if (levels.length == 1) {
            xml.empty("itunes:category", "text", levels[0]);
        } else {
            xml.element("itunes:category", () -> xml.empty("itunes:category", "text", levels[1]), "text", levels[0]);
        }
    }

    private void license() throws XMLStreamException {
        xml.text(
                "podcast:license",
                show.terms().license(),
                "url",
                show.terms().licenseUrl().value());
    }

    private void voice() throws XMLStreamException {
        if (show.isSynthesized()) {
            xml.text(
                    "podcast:txt",
                    "The voice is a speech synthesizer reading a written script.",
                    "purpose",
                    "ai-content");
        }
    }

    private void item(Episode episode, Contents contents) throws XMLStreamException {
        var numbering = episode.numbering();
        var sound = episode.sound();
        xml.text("title", episode.title());
        xml.text("link", place.site() + episode.address());
        xml.text("guid", episode.guid().toString(), "isPermaLink", "false");
        xml.text("pubDate", DATE.format(episode.publishedAt()));
        xml.html("description", description(episode, contents));
        xml.empty(
                "enclosure",
                "url",
                place.site() + sound.address(),
                "length",
                Long.toString(sound.length()),
                "type",
                sound.mediaType());
        xml.text("itunes:duration", Integer.toString(sound.seconds()));
        xml.text("itunes:explicit", Boolean.toString(isExplicit(contents)));
        xml.text("itunes:season", Integer.toString(numbering.season()));
        xml.text("itunes:episode", Integer.toString(numbering.number()));
        xml.text("itunes:episodeType", numbering.type());
        xml.text("podcast:season", Integer.toString(numbering.season()));
        xml.text("podcast:episode", Integer.toString(numbering.number()));
        transcripts(episode, contents);
        xml.empty(
                "podcast:chapters",
                "url",
                place.site() + ListenAddresses.chapters(episode),
                "type",
                "application/json+chapters");
        license();
        voice();
        for (var note : contents.notes()) {
            xml.text("podcast:txt", note(note), "purpose", "content-note");
        }
        xml.empty("podcast:socialInteract", "protocol", "disabled");
    }

    private boolean isExplicit(Contents contents) {
        return show.channel().explicit()
                || contents.notes().stream().anyMatch(note -> note.grade().equals("detail"));
    }

    /// VTT first: it is the one that Apple takes in.
    private void transcripts(Episode episode, Contents contents) throws XMLStreamException {
        var language = contents.transcript().language();
        for (var format : List.of(
                Map.entry("vtt", "text/vtt"), Map.entry("json", "application/json"), Map.entry("txt", "text/plain"))) {
            xml.empty(
                    "podcast:transcript",
                    "url",
                    place.site() + ListenAddresses.transcript(episode, language, format.getKey()),
                    "type",
                    format.getValue(),
                    "language",
                    language);
        }
    }

    /// The content note comes first and the number to call last, where apps show it by the player.
    private String description(Episode episode, Contents contents) {
        var html = new StringBuilder();
        for (var note : contents.notes()) {
            html.append("<p><strong>Before you listen.</strong> ")
                    .append(escape(note(note)))
                    .append("</p>");
        }
        html.append("<p>").append(escape(episode.summary())).append("</p>");
        if (show.isSynthesized()) {
            html.append("<p>Read by a speech synthesizer. ");
        } else {
            html.append("<p>");
        }
        html.append("All the words, and the sources, are at <a href=\"")
                .append(escape(place.site() + episode.address()))
                .append("\">the page of this episode</a>.</p><p>")
                .append(escape(place.help()))
                .append("</p>");
        return html.toString();
    }

    private static String note(ContentNote note) {
        return note.isPart()
                ? note.words() + " From " + note.startClock() + " to " + note.endClock() + "."
                : note.words();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
