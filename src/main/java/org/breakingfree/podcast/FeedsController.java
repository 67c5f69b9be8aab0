package org.breakingfree.podcast;

import io.javalin.http.GoneResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.text.Xml;
import org.breakingfree.transcripts.ChaptersFile;
import org.breakingfree.transcripts.TranscriptFormat;
import org.breakingfree.web.Language;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;

/// What podcast apps fetch: feeds, the list of shows, transcripts, chapters.
public final class FeedsController {

    private static final Set<String> TOPICS = Set.of(Podcasts.TOPIC, Podcasts.SHOW_TOPIC, Podcasts.HELPLINE_TOPIC);

    private final Podcasts podcasts;
    private final String email;

    /// @param email the organization's public address for directories; empty when there is none
    public FeedsController(Podcasts podcasts, String email) {
        this.podcasts = podcasts;
        this.email = email;
    }

    public void routes(PublicRoutes routes) {
        routes.file("/podcasts/feed.xml", this::mainFeed);
        routes.file("/podcasts/shows.opml", this::shows);
        routes.file("/podcasts/{show}/feed.xml", this::feed);
        routes.file("/podcasts/transcripts/{file}", this::transcript);
        routes.file("/podcasts/chapters/{file}", this::chapters);
    }

    private Answer mainFeed(Visit visit) {
        var main = podcasts.listings().stream().findFirst().orElseThrow(visit::notFound);
        return feed(visit, main);
    }

    private Answer feed(Visit visit) {
        return feed(visit, podcasts.listing(visit.part("show")).orElseThrow(visit::notFound));
    }

    private Answer feed(Visit visit, Podcasts.Listing listing) {
        var chrome = visit.chrome();
        var number = chrome.safety().national();
        var place = new Feed.Place(
                chrome.frame().site().publicUrl(),
                chrome.path(),
                "If you need help in the United States: " + number.name() + ", " + number.shown()
                        + ". If you are in danger now, call "
                        + chrome.safety().emergency().shown() + ".",
                email);
        var items = listing.episodes().stream()
                .map(episode -> new Feed.Item(episode, podcasts.contents(episode)))
                .toList();
        var bytes = Feed.write(listing.show(), items, place);
        return Answer.openData("application/rss+xml; charset=utf-8", bytes, listing.changedAt(), TOPICS);
    }

    /// A list of our feeds that any podcast app can take in.
    private Answer shows(Visit visit) {
        var chrome = visit.chrome();
        var listings = podcasts.listings();
        var changedAt = listings.stream()
                .map(Podcasts.Listing::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var bytes = Xml.document(xml -> xml.element(
                "opml",
                () -> {
                    xml.element("head", () -> xml.text("title", "Breaking Free Movement"));
                    xml.element("body", () -> {
                        for (var listing : listings) {
                            var show = listing.show();
                            xml.empty(
                                    "outline",
                                    "type",
                                    "rss",
                                    "text",
                                    show.title(),
                                    "title",
                                    show.title(),
                                    "language",
                                    show.channel().language(),
                                    "xmlUrl",
                                    chrome.absolute(Language.EN, show.subscribeAddress()),
                                    "htmlUrl",
                                    chrome.absolute(Language.EN, show.address()));
                        }
                    });
                },
                "version",
                "2.0"));
        return Answer.openData("text/x-opml; charset=utf-8", bytes, changedAt, TOPICS);
    }

    /// `{name}.{language}.{extension}`
    private Answer transcript(Visit visit) {
        var parts = visit.part("file").split("\\.");
        if (parts.length != 3) {
            throw visit.notFound();
        }
        var format = TranscriptFormat.ofExtension(parts[2]).orElseThrow(visit::notFound);
        var found = published(visit, parts[0]);
        if (!found.contents().transcript().language().equals(parts[1])) {
            throw visit.notFound();
        }
        var bytes = format.write(found.contents().transcript(), found.contents().chapters());
        return Answer.openData(format.contentType(), bytes, changedAt(found.show()), TOPICS)
                .withHeader("Content-Security-Policy", TranscriptFormat.POLICY);
    }

    private Answer chapters(Visit visit) {
        var file = visit.part("file");
        if (!file.endsWith(".json")) {
            throw visit.notFound();
        }
        var found = published(visit, file.substring(0, file.length() - ".json".length()));
        var bytes = ChaptersFile.write(found.contents().chapters());
        return Answer.openData("application/json+chapters", bytes, changedAt(found.show()), TOPICS);
    }

    private Found.Published published(Visit visit, String name) {
        return switch (podcasts.findByName(name)) {
            case Found.Published found -> found;
            case Found.Withdrawn() -> throw new GoneResponse();
            case Found.Unknown() -> throw visit.notFound();
        };
    }

    private Instant changedAt(Show show) {
        return podcasts.listing(show.slug()).map(Podcasts.Listing::changedAt).orElse(Instant.EPOCH);
    }
}
