package org.breakingfree.podcast;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.breakingfree.text.Xml;

/// A document of a show's feed: RSS 2.0 as PSP-1 and Apple want it, with the tags of Podcasting 2.0 that fit.
///
/// Written by hand, because the library that reads other people's feeds writes invalid ones, and while it is sent, so
/// that ten thousand episodes need no more room than one. The same episodes give the same bytes.
final class Feed {

    /// What a feed says beside what its show says.
    ///
    /// @param url scheme and host of the site
    /// @param help one sentence with the number to call
    /// @param email the organization's public address for directories; empty when there is none
    /// @param hub the WebSub hub that tells subscribers of news; empty when there is none
    record Site(String url, String help, String email, String hub) {}

    /// What stands in the head of a document.
    ///
    /// @param trailers of the show or season, the newest first
    /// @param changedAt when anything of the show last changed
    record Head(Show show, ShowContents contents, List<Episode> trailers, Instant changedAt) {}

    /// Hands over the episodes of a document, in their order.
    @FunctionalInterface
    interface Items {
        void each(Each each) throws XMLStreamException;

        interface Each {
            void item(FeedItem item) throws XMLStreamException;
        }
    }

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Head head;
    private final Show show;
    private final FeedPage page;
    private final Site site;
    private final Xml xml;

    private Feed(Head head, FeedPage page, Site site, Xml xml) {
        this.head = head;
        this.show = head.show();
        this.page = page;
        this.site = site;
        this.xml = xml;
    }

    static void write(OutputStream to, Head head, FeedPage page, Site site, Items items) throws IOException {
        Xml.write(to, xml -> new Feed(head, page, site, xml).rss(items));
    }

    static String date(Instant instant) {
        return DATE.format(instant);
    }

    private void rss(Items items) throws XMLStreamException {
        var writer = new FeedItemWriter(head, site, xml);
        xml.element(
                "rss",
                () -> xml.element("channel", () -> {
                    channel();
                    items.each(item -> xml.element("item", () -> writer.write(item)));
                }),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:fh",
                "http://purl.org/syndication/history/1.0",
                "xmlns:itunes",
                "http://www.itunes.com/dtds/podcast-1.0.dtd",
                "xmlns:podcast",
                "https://podcastindex.org/namespace/1.0");
    }

    private void channel() throws XMLStreamException {
        links();
        var channel = show.channel();
        xml.text("title", page.title());
        xml.text("link", site.url() + show.address());
        xml.text("description", show.about().description().strip());
        xml.text("language", channel.language());
        xml.text("copyright", channel.author() + ", " + show.terms().license().toUpperCase(Locale.ROOT));
        xml.text("lastBuildDate", DATE.format(head.changedAt()));
        xml.element("image", () -> {
            xml.text("url", site.url() + show.coverAddress());
            xml.text("title", page.title());
            xml.text("link", site.url() + show.address());
        });
        apple();
        podcasting();
    }

    private void links() throws XMLStreamException {
        xml.empty("atom:link", "href", site.url() + page.path(), "rel", "self", "type", "application/rss+xml");
        if (!site.hub().isEmpty()) {
            xml.empty("atom:link", "href", site.hub(), "rel", "hub");
        }
        for (var link : page.links()) {
            xml.empty("atom:link", "href", site.url() + link.path(), "rel", link.rel(), "type", "application/rss+xml");
        }
        switch (page.extent()) {
            case COMPLETE -> xml.empty("fh:complete");
            case ARCHIVE -> xml.empty("fh:archive");
            case NEWEST -> {}
        }
    }

    private void apple() throws XMLStreamException {
        var channel = show.channel();
        xml.text("itunes:author", channel.author());
        xml.element("itunes:owner", () -> {
            xml.text("itunes:name", channel.author());
            if (!site.email().isEmpty()) {
                xml.text("itunes:email", site.email());
            }
        });
        xml.empty("itunes:image", "href", site.url() + show.coverAddress());
        for (var category : channel.categories()) {
            category(category.split(" > ", 2));
        }
        xml.text("itunes:explicit", Boolean.toString(channel.explicit()));
        xml.text("itunes:type", channel.kind());
        if (show.plan().complete()) {
            xml.text("itunes:complete", "Yes");
        }
        if (!show.plan().formerSlugs().isEmpty() && page.season() == 0) {
            xml.text("itunes:new-feed-url", site.url() + show.subscribeAddress());
        }
        if (show.plan().blocked().contains("all")) {
            xml.text("itunes:block", "Yes");
        }
    }

    private void category(String[] levels) throws XMLStreamException {
        if (levels.length == 1) {
            xml.empty("itunes:category", "text", levels[0]);
        } else {
            xml.element("itunes:category", () -> xml.empty("itunes:category", "text", levels[1]), "text", levels[0]);
        }
    }

    private void podcasting() throws XMLStreamException {
        xml.text("podcast:guid", page.guid().toString());
        if (site.email().isEmpty()) {
            xml.text("podcast:locked", "yes");
        } else {
            xml.text("podcast:locked", "yes", "owner", site.email());
        }
        xml.text("podcast:medium", "podcast");
        for (var directory : show.plan().blocked()) {
            if (directory.equals("all")) {
                xml.text("podcast:block", "yes");
            } else {
                xml.text("podcast:block", "yes", "id", directory);
            }
        }
        frequency();
        for (var funding : head.contents().funding()) {
            xml.text("podcast:funding", funding.words(), "url", funding.url().value());
        }
        for (var person : head.contents().people()) {
            xml.text("podcast:person", person.name(), "role", person.role(), "group", person.group());
        }
        for (var trailer : head.trailers()) {
            trailer(trailer);
        }
        FeedItemWriter.license(show, xml);
        FeedItemWriter.voice(show, xml);
    }

    private void frequency() throws XMLStreamException {
        var plan = show.plan();
        if (plan.complete()) {
            xml.text(
                    "podcast:updateFrequency",
                    plan.frequency().isEmpty() ? "Complete" : plan.frequency(),
                    "complete",
                    "true");
        } else if (!plan.rrule().isEmpty()) {
            xml.text("podcast:updateFrequency", plan.frequency(), "rrule", plan.rrule());
        } else if (!plan.frequency().isEmpty()) {
            xml.text("podcast:updateFrequency", plan.frequency());
        }
    }

    private void trailer(Episode trailer) throws XMLStreamException {
        xml.text(
                "podcast:trailer",
                trailer.title(),
                "pubdate",
                DATE.format(trailer.publishedAt()),
                "url",
                site.url() + trailer.sound().address(),
                "length",
                Long.toString(trailer.sound().length()),
                "type",
                FeedItemWriter.enclosureType(trailer.sound().mediaType()),
                "season",
                Integer.toString(trailer.numbering().season()));
    }
}
