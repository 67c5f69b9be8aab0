package org.breakingfree.podcast;

import io.javalin.http.GoneResponse;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.transcripts.Timecode;
import org.breakingfree.transcripts.Transcript;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/listen`: our shows and episodes, to hear and to read. `?t=1m23s` begins there.
public final class ListenController {

    private static final String[] TOPICS = {Podcasts.TOPIC, Podcasts.SHOW_TOPIC};

    private final Podcasts podcasts;
    private final Helplines helplines;
    private final Views views;
    private final BooleanSupplier others;
    private final String othersTopic;

    /// @param others whether other people's shows are to be named
    /// @param othersTopic as in `AuditEntry.subject` when that changes
    public ListenController(
            Podcasts podcasts, Helplines helplines, Views views, BooleanSupplier others, String othersTopic) {
        this.podcasts = podcasts;
        this.helplines = helplines;
        this.views = views;
        this.others = others;
        this.othersTopic = othersTopic;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/listen", this::index);
        routes.page("/listen/{show}", this::show);
        routes.page("/listen/{show}/subscribe", this::subscribe);
        routes.page("/listen/{show}/{episode}", this::episode);
        routes.page("/listen/{show}/{episode}/embed", this::embed);
        routes.file("/podcasts/covers/{file}", this::cover);
    }

    private Answer index(Visit visit) {
        var page = new PodcastPages.Index(visit.chrome(), podcasts.shelves(), others.getAsBoolean());
        return views.page("podcast/index", page, TOPICS[0], TOPICS[1], othersTopic);
    }

    /// `?season=2&page=3`; without them the first page of all seasons.
    private Answer show(Visit visit) {
        return switch (podcasts.findShow(visit.part("show"))) {
            case FoundShow.Open open -> {
                var listing = podcasts.listing(open, number(visit, "season", 0), number(visit, "page", 1))
                        .orElseThrow(visit::notFound);
                yield views.page("podcast/show", new PodcastPages.ShowPage(visit.chrome(), listing), TOPICS);
            }
            case FoundShow.Moved(var show) ->
                Answer.redirect(301, visit.chrome().address(show.address()));
            case FoundShow.Closed() -> throw new GoneResponse();
            case FoundShow.Unknown() -> throw visit.notFound();
        };
    }

    private static int number(Visit visit, String name, int otherwise) {
        var text = visit.parameter(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.get().matches("[1-9][0-9]{0,5}")) {
            throw visit.notFound();
        }
        return Integer.parseInt(text.get());
    }

    private Answer subscribe(Visit visit) {
        return switch (podcasts.findShow(visit.part("show"))) {
            case FoundShow.Open(var show, var _) ->
                views.page("podcast/follow", new PodcastPages.Subscribe(visit.chrome(), show), TOPICS);
            case FoundShow.Moved(var show) ->
                Answer.redirect(301, visit.chrome().address(show.followAddress()));
            case FoundShow.Closed() -> throw new GoneResponse();
            case FoundShow.Unknown() -> throw visit.notFound();
        };
    }

    /// Of an episode that was taken down the frames stay where others put them: they say so, and no more.
    private Answer embed(Visit visit) {
        return switch (podcasts.find(visit.part("show"), visit.part("episode"))) {
            case Found.Published found ->
                views.page("podcast/embed", page(visit, found), TOPICS).as(Kind.EMBED);
            case Found.Moved(var show) ->
                Answer.redirect(301, visit.chrome().address(show.address() + "/" + visit.part("episode") + "/embed"));
            case Found.Withdrawn() ->
                views.page(410, "podcast/embed_gone", new EpisodePages.EmbedGone(visit.chrome()), TOPICS)
                        .as(Kind.EMBED);
            case Found.Unknown() -> throw visit.notFound();
        };
    }

    private Answer episode(Visit visit) {
        return switch (podcasts.find(visit.part("show"), visit.part("episode"))) {
            case Found.Published found -> views.page("podcast/episode", page(visit, found), TOPICS);
            case Found.Moved(var show) ->
                Answer.redirect(301, visit.chrome().address(show.address() + "/" + visit.part("episode")));
            case Found.Withdrawn() -> throw new GoneResponse();
            case Found.Unknown() -> throw visit.notFound();
        };
    }

    private EpisodePages.EpisodePage page(Visit visit, Found.Published found) {
        return new EpisodePages.EpisodePage(
                visit.chrome(),
                found.show(),
                found.episode(),
                found.contents(),
                start(visit, found.episode().sound().millis()),
                words(visit, found.contents()),
                helplines.nearby(visit.chrome()));
    }

    /// Those in the language that `?words=` names, otherwise in the visitor's, otherwise as they are spoken.
    private static Transcript words(Visit visit, Contents contents) {
        return visit.parameter("words")
                .map(language -> contents.transcript(language).orElseThrow(visit::notFound))
                .or(() -> contents.transcript(visit.chrome().language().tag()))
                .orElse(contents.transcript());
    }

    /// `{name}.svg`: the drawing by itself, for other pages.
    private Answer cover(Visit visit) {
        var file = visit.part("file");
        var name = file.endsWith(".svg") ? file.substring(0, file.length() - ".svg".length()) : "";
        return switch (podcasts.findByName(name)) {
            case Found.Published found -> {
                var art = new PodcastPages.CoverArt(
                        visit.chrome(), Cover.at(found.episode().numbering().hour()), "cover");
                yield Answer.openData(
                                "image/svg+xml; charset=utf-8",
                                views.bytes("podcast/cover", art),
                                Set.of(Podcasts.TOPIC))
                        .as(Kind.OWN_DATA);
            }
            case Found.Withdrawn() -> throw new GoneResponse();
            case Found.Moved _, Found.Unknown _ -> throw visit.notFound();
        };
    }

    /// Where listening begins; a moment that is not in the recording is the beginning.
    private static int start(Visit visit, int length) {
        var start = visit.parameter("t").map(Timecode::parse).orElse(OptionalInt.empty());
        return start.isPresent() && start.getAsInt() < length ? start.getAsInt() : 0;
    }
}
