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

/// What podcast apps fetch beside feeds and sound: the list of shows, transcripts, chapters.
public final class PodcastFilesController {

    private static final Set<String> TOPICS = Set.of(Podcasts.TOPIC, Podcasts.SHOW_TOPIC);

    private final Podcasts podcasts;
    private final FeedDocuments documents;

    public PodcastFilesController(Podcasts podcasts, FeedDocuments documents) {
        this.podcasts = podcasts;
        this.documents = documents;
    }

    public void routes(PublicRoutes routes) {
        routes.file("/podcasts/shows.opml", this::shows);
        routes.file("/podcasts/transcripts/{file}", this::transcript);
        routes.file("/podcasts/chapters/{file}", this::chapters);
    }

    /// A list of our feeds that any podcast app can take in.
    private Answer shows(Visit visit) {
        var chrome = visit.chrome();
        var shows = podcasts.shows();
        var changedAt = shows.stream()
                .map(documents::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var bytes = Xml.document(xml -> xml.element(
                "opml",
                () -> {
                    xml.element("head", () -> xml.text("title", "Breaking Free Movement"));
                    xml.element("body", () -> {
                        for (var show : shows) {
                            xml.empty(
                                    "outline",
                                    "type",
                                    "rss",
                                    "text",
                                    show.title(),
                                    "title",
                                    show.title(),
                                    "description",
                                    show.about().summary(),
                                    "language",
                                    show.channel().language(),
                                    "xmlUrl",
                                    feed(visit, show),
                                    "htmlUrl",
                                    chrome.absolute(Language.EN, show.address()));
                        }
                    });
                },
                "version",
                "2.0"));
        return Answer.openData("text/x-opml; charset=utf-8", bytes, changedAt, TOPICS);
    }

    private static String feed(Visit visit, Show show) {
        var elsewhere = show.plan().movedTo();
        return elsewhere == null ? visit.chrome().absolute(Language.EN, show.subscribeAddress()) : elsewhere.value();
    }

    /// `{name}.{language}.{extension}`
    private Answer transcript(Visit visit) {
        var parts = visit.part("file").split("\\.");
        if (parts.length != 3) {
            throw visit.notFound();
        }
        var format = TranscriptFormat.ofExtension(parts[2]).orElseThrow(visit::notFound);
        var found = published(visit, parts[0]);
        var contents = found.contents();
        var transcript = contents.transcript(parts[1]).orElseThrow(visit::notFound);
        return Answer.openData(
                        format.contentType(),
                        format.write(transcript, contents.chapters()),
                        podcasts.changedAt(found.episode()),
                        TOPICS)
                .withHeader("Content-Security-Policy", TranscriptFormat.POLICY);
    }

    private Answer chapters(Visit visit) {
        var file = visit.part("file");
        if (!file.endsWith(".json")) {
            throw visit.notFound();
        }
        var found = published(visit, file.substring(0, file.length() - ".json".length()));
        var bytes = ChaptersFile.write(found.contents().chapters());
        return Answer.openData("application/json+chapters", bytes, podcasts.changedAt(found.episode()), TOPICS);
    }

    private Found.Published published(Visit visit, String name) {
        return switch (podcasts.findByName(name)) {
            case Found.Published found -> found;
            case Found.Withdrawn() -> throw new GoneResponse();
            case Found.Moved _, Found.Unknown _ -> throw visit.notFound();
        };
    }
}
