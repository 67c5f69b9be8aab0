package org.breakingfree.podcast;

import java.util.Base64;
import java.util.HexFormat;
import javax.xml.stream.XMLStreamException;
import org.breakingfree.text.Xml;
import org.breakingfree.transcripts.TranscriptFormat;

/// Writes an episode into a feed. Guids and the names of files are random, so that what stays behind in an app after
/// a withdrawal says nothing.
final class FeedItemWriter {

    private final Show show;
    private final ShowContents contents;
    private final Feed.Site site;
    private final Xml xml;

    FeedItemWriter(Feed.Head head, Feed.Site site, Xml xml) {
        this.show = head.show();
        this.contents = head.contents();
        this.site = site;
        this.xml = xml;
    }

    void write(FeedItem item) throws XMLStreamException {
        var episode = item.episode();
        xml.text("title", episode.title());
        xml.text("link", site.url() + episode.address());
        xml.text("guid", episode.guid().toString(), "isPermaLink", "false");
        xml.text("pubDate", Feed.date(episode.publishedAt()));
        xml.html("description", description(item));
        enclosure(episode.sound());
        xml.text("itunes:duration", Integer.toString(episode.sound().seconds()));
        xml.text("itunes:explicit", Boolean.toString(show.channel().explicit() || item.isExplicit()));
        numbering(episode.numbering());
        for (var person : item.people()) {
            xml.text("podcast:person", person.name(), "role", person.role(), "group", person.group());
        }
        transcripts(item);
        xml.empty(
                "podcast:chapters",
                "url",
                site.url() + ListenAddresses.chapters(episode),
                "type",
                "application/json+chapters");
        for (var soundbite : item.soundbites()) {
            xml.text(
                    "podcast:soundbite",
                    soundbite.words(),
                    "startTime",
                    seconds(soundbite.startMillis()),
                    "duration",
                    seconds(soundbite.millis()));
        }
        for (var rendition : item.renditions()) {
            rendition(rendition);
        }
        license(show, xml);
        voice(show, xml);
        for (var note : item.notes()) {
            xml.text("podcast:txt", note(note), "purpose", "content-note");
        }
        xml.empty("podcast:socialInteract", "protocol", "disabled");
    }

    private void enclosure(Episode.Sound sound) throws XMLStreamException {
        xml.empty(
                "enclosure",
                "url",
                site.url() + sound.address(),
                "length",
                Long.toString(sound.length()),
                "type",
                enclosureType(sound.mediaType()));
    }

    /// Apple knows M4A by another name than the rest of the world.
    static String enclosureType(String type) {
        return type.equals("audio/mp4") ? "audio/x-m4a" : type;
    }

    private void numbering(Episode.Numbering numbering) throws XMLStreamException {
        var season = Integer.toString(numbering.season());
        var number = Integer.toString(numbering.number());
        var name = contents.seasonName(numbering.season());
        xml.text("itunes:season", season);
        xml.text("itunes:episode", number);
        xml.text("itunes:episodeType", numbering.type());
        if (name.isEmpty()) {
            xml.text("podcast:season", season);
        } else {
            xml.text("podcast:season", season, "name", name);
        }
        xml.text("podcast:episode", number);
    }

    /// VTT first: it is the one that Apple takes in. Those with exact times are captions.
    private void transcripts(FeedItem item) throws XMLStreamException {
        for (var language : item.languages()) {
            for (var format : TranscriptFormat.values()) {
                transcript(item.episode(), language, format);
            }
        }
    }

    private void transcript(Episode episode, String language, TranscriptFormat format) throws XMLStreamException {
        var url = site.url() + ListenAddresses.transcript(episode, language, format.extension());
        switch (format) {
            case VTT, SRT, JSON ->
                xml.empty(
                        "podcast:transcript",
                        "url",
                        url,
                        "type",
                        format.mediaType(),
                        "language",
                        language,
                        "rel",
                        "captions");
            case HTML, TEXT ->
                xml.empty("podcast:transcript", "url", url, "type", format.mediaType(), "language", language);
        }
    }

    /// Every file of the sound, also the one that is the enclosure, so that an app finds the bytes' hash of each.
    private void rendition(Rendition rendition) throws XMLStreamException {
        xml.element(
                "podcast:alternateEnclosure",
                () -> {
                    xml.empty("podcast:source", "uri", site.url() + rendition.address());
                    xml.empty("podcast:integrity", "type", "sri", "value", integrity(rendition.sha256()));
                },
                "type",
                rendition.type(),
                "length",
                Long.toString(rendition.length()),
                "bitrate",
                Integer.toString(rendition.bitRate()),
                "title",
                rendition.isLow() ? "Low bandwidth" : "Standard",
                "codecs",
                rendition.codec(),
                "default",
                Boolean.toString(rendition.isEnclosure()));
    }

    /// A hash as Subresource Integrity writes it.
    private static String integrity(String sha256) {
        return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }

    private static String seconds(int millis) {
        return millis % 1000 == 0 ? Integer.toString(millis / 1000) : Double.toString(millis / 1000.0);
    }

    static void license(Show show, Xml xml) throws XMLStreamException {
        xml.text(
                "podcast:license",
                show.terms().license(),
                "url",
                show.terms().licenseUrl().value());
    }

    static void voice(Show show, Xml xml) throws XMLStreamException {
        if (show.isSynthesized()) {
            xml.text(
                    "podcast:txt",
                    "The voice is a speech synthesizer reading a written script.",
                    "purpose",
                    "ai-content");
        }
    }

    /// The content note comes first and the number to call last, where apps show it by the player.
    private String description(FeedItem item) {
        var html = new StringBuilder();
        for (var note : item.notes()) {
            html.append("<p><strong>Before you listen.</strong> ")
                    .append(escape(note(note)))
                    .append("</p>");
        }
        html.append("<p>").append(escape(item.episode().summary())).append("</p><p>");
        if (show.isSynthesized()) {
            html.append("Read by a speech synthesizer. ");
        }
        html.append("All the words, and the sources, are at <a href=\"")
                .append(escape(site.url() + item.episode().address()))
                .append("\">the page of this episode</a>.</p><p>")
                .append(escape(site.help()))
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
