package org.breakingfree.podcast;

import io.javalin.http.GoneResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.breakingfree.http.Answer;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;

/// The feeds of our shows, which podcast apps ask for again and again.
public final class FeedsController {

    private static final Set<String> TOPICS = Set.of(Podcasts.TOPIC, Podcasts.SHOW_TOPIC, Podcasts.HELPLINE_TOPIC);
    private static final String RSS = "application/rss+xml; charset=utf-8";

    /// How many may read a whole show at a time: each holds a thread for as long as it takes them.
    private static final int WHOLE_AT_A_TIME = 4;

    private final Podcasts podcasts;
    private final FeedDocuments documents;
    private final String email;
    private final String hub;
    private final Semaphore turns = new Semaphore(WHOLE_AT_A_TIME);

    /// @param email the organization's public address for directories; empty when there is none
    /// @param hub the address of the WebSub hub that is told of news; empty when there is none
    public FeedsController(Podcasts podcasts, FeedDocuments documents, String email, String hub) {
        this.podcasts = podcasts;
        this.documents = documents;
        this.email = email;
        this.hub = hub;
    }

    public void routes(PublicRoutes routes) {
        routes.file("/podcasts/feed.xml", this::main);
        routes.file("/podcasts/{show}/feed.xml", visit -> show(visit, this::feed, Show::feedAddress));
        routes.file("/podcasts/{show}/all.xml", visit -> show(visit, this::whole, FeedPage::whole));
        routes.file("/podcasts/{show}/archive/{file}", visit -> show(visit, this::archive, Show::feedAddress));
        routes.file("/podcasts/{show}/season/{file}", visit -> show(visit, this::season, Show::feedAddress));
    }

    private Answer main(Visit visit) {
        var main = podcasts.shows().stream()
                .filter(show -> show.channel().main())
                .findFirst()
                .orElseThrow(visit::notFound);
        return show(visit, main.slug(), this::feed, Show::subscribeAddress);
    }

    private Answer show(Visit visit, BiFunction<Visit, FoundShow.Open, Answer> answer, Function<Show, String> now) {
        return show(visit, visit.part("show"), answer, now);
    }

    /// A feed that moved sends its apps after it for good; one that was closed tells them to stop asking.
    private static Answer show(
            Visit visit,
            FoundShow found,
            BiFunction<Visit, FoundShow.Open, Answer> answer,
            Function<Show, String> now) {
        return switch (found) {
            case FoundShow.Open open -> {
                var elsewhere = open.show().plan().movedTo();
                yield elsewhere == null ? answer.apply(visit, open) : Answer.redirect(301, elsewhere.value());
            }
            case FoundShow.Moved(var show) ->
                Answer.redirect(301, visit.chrome().frame().site().publicUrl() + now.apply(show));
            case FoundShow.Closed() -> throw new GoneResponse();
            case FoundShow.Unknown() -> throw visit.notFound();
        };
    }

    private Answer show(
            Visit visit, String slug, BiFunction<Visit, FoundShow.Open, Answer> answer, Function<Show, String> now) {
        return show(visit, podcasts.findShow(slug), answer, now);
    }

    private Answer feed(Visit visit, FoundShow.Open open) {
        return answer(visit, documents.newest(open, visit.chrome().path(), site(visit)));
    }

    private Answer archive(Visit visit, FoundShow.Open open) {
        return answer(
                visit,
                number(visit)
                        .flatMap(number -> documents.archive(open, number, site(visit)))
                        .orElseThrow(visit::notFound));
    }

    private Answer season(Visit visit, FoundShow.Open open) {
        return answer(
                visit,
                number(visit)
                        .flatMap(number -> documents.season(open, number, site(visit)))
                        .orElseThrow(visit::notFound));
    }

    private Answer whole(Visit visit, FoundShow.Open open) {
        var site = site(visit);
        return linked(
                visit,
                Answer.streamed(
                        RSS, out -> documents.writeWhole(open, site, out), turns, documents.changedAt(open.show())));
    }

    private Answer answer(Visit visit, FeedDocuments.Written written) {
        return linked(visit, Answer.openData(RSS, written.bytes(), written.changedAt(), TOPICS));
    }

    /// A reader that does not look into the feed finds in the headers where news of it are told (WebSub).
    private Answer linked(Visit visit, Answer answer) {
        var self =
                "<" + visit.chrome().frame().site().publicUrl() + visit.chrome().path() + ">; rel=\"self\"";
        return answer.withHeader("Link", hub.isEmpty() ? self : "<" + hub + ">; rel=\"hub\", " + self);
    }

    private Feed.Site site(Visit visit) {
        var chrome = visit.chrome();
        var number = chrome.safety().national();
        var help = "If you need help in the United States: " + number.name() + ", " + number.shown()
                + ". If you are in danger now, call "
                + chrome.safety().emergency().shown() + ".";
        return new Feed.Site(chrome.frame().site().publicUrl(), help, email, hub);
    }

    /// `{number}.xml`
    private static Optional<Integer> number(Visit visit) {
        var file = visit.part("file");
        return file.matches("[1-9][0-9]{0,5}\\.xml")
                ? Optional.of(Integer.valueOf(file.substring(0, file.length() - ".xml".length())))
                : Optional.empty();
    }
}
