package org.breakingfree.library;

import io.javalin.http.GoneResponse;
import java.util.Set;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.text.Xml;
import org.breakingfree.web.Language;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// `/listen/library`: other people's shows. Nothing of theirs is loaded by these pages: the sound is on a page of its
/// own, which is allowed to ask the one server that it names, and does so after one more click.
public final class LibraryController {

    private static final Set<String> TOPICS = Set.of(Library.TOPIC);

    private final Library library;
    private final Helplines helplines;
    private final Views views;

    public LibraryController(Library library, Helplines helplines, Views views) {
        this.library = library;
        this.helplines = helplines;
        this.views = views;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/listen/library", this::index);
        routes.page("/listen/library/{show}", this::show);
        routes.page("/listen/library/{show}/{episode}", this::episode);
        routes.page("/listen/library/{show}/{episode}/sound", this::sound);
        routes.file("/podcasts/library.opml", this::opml);
    }

    private Answer index(Visit visit) {
        return views.page("library/index", new LibraryPages.Index(visit.chrome(), library.entries()), Library.TOPIC);
    }

    private Answer show(Visit visit) {
        var name = visit.part("show");
        var listing = library.listing(name);
        if (listing.isEmpty() && library.isWithdrawn(name)) {
            throw new GoneResponse();
        }
        var page = new LibraryPages.ShowPage(visit.chrome(), listing.orElseThrow(visit::notFound));
        return views.page("library/show", page, Library.TOPIC);
    }

    private Answer episode(Visit visit) {
        var found = carried(visit);
        var page = new LibraryPages.EpisodePage(
                visit.chrome(),
                found.show(),
                found.episode(),
                found.persons(),
                found.cues(),
                helplines.nearby(visit.chrome()));
        return views.page("library/episode", page, Library.TOPIC);
    }

    private Answer sound(Visit visit) {
        var found = carried(visit);
        var page = new LibraryPages.SoundPage(
                visit.chrome(), found.show(), found.episode(), helplines.nearby(visit.chrome()));
        return views.page("library/sound", page, Library.TOPIC)
                .as(Kind.SOUND_PAGE)
                .withSoundFrom(found.episode().servers());
    }

    private Library.Found.Carried carried(Visit visit) {
        return switch (library.find(visit.part("show"), visit.part("episode"))) {
            case Library.Found.Carried found -> found;
            case Library.Found.Withdrawn() -> throw new GoneResponse();
            case Library.Found.Unknown() -> throw visit.notFound();
        };
    }

    /// The feeds of the shows, for any podcast app: their publishers' own, and nothing of ours in between.
    private Answer opml(Visit visit) {
        var chrome = visit.chrome();
        var bytes = Xml.document(xml -> xml.element(
                "opml",
                () -> {
                    xml.element("head", () -> xml.text("title", "Breaking Free Movement"));
                    xml.element("body", () -> {
                        for (var entry : library.entries()) {
                            var show = entry.show();
                            var site = show.site();
                            xml.empty(
                                    "outline",
                                    "type",
                                    "rss",
                                    "text",
                                    show.title(),
                                    "title",
                                    show.title(),
                                    "xmlUrl",
                                    show.feed().value(),
                                    "htmlUrl",
                                    site == null ? chrome.absolute(Language.EN, show.address()) : site.value());
                        }
                    });
                },
                "version",
                "2.0"));
        return Answer.openData("text/x-opml; charset=utf-8", bytes, TOPICS);
    }
}
