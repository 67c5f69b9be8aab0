package org.breakingfree.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.breakingfree.claims.ClaimFile;
import org.breakingfree.claims.Claims;
import org.breakingfree.db.Database;
import org.breakingfree.downloads.Downloads;
import org.breakingfree.embedding.Embedding;
import org.breakingfree.embedding.OEmbedController;
import org.breakingfree.gazetteer.GazetteerController;
import org.breakingfree.helplines.HelplineFile;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.helplines.HelplinesController;
import org.breakingfree.home.HomeController;
import org.breakingfree.indicators.IndicatorFile;
import org.breakingfree.indicators.Indicators;
import org.breakingfree.kits.KitFolder;
import org.breakingfree.kits.KitWorkshop;
import org.breakingfree.kits.Kits;
import org.breakingfree.kits.KitsController;
import org.breakingfree.laws.LawFile;
import org.breakingfree.laws.Laws;
import org.breakingfree.laws.LawsController;
import org.breakingfree.library.Asking;
import org.breakingfree.library.FeedWatch;
import org.breakingfree.library.Library;
import org.breakingfree.library.LibraryController;
import org.breakingfree.library.NamedShows;
import org.breakingfree.library.Queue;
import org.breakingfree.map.Basemap;
import org.breakingfree.map.MapController;
import org.breakingfree.map.MapDataController;
import org.breakingfree.map.MapEmbedding;
import org.breakingfree.map.OperatorMaps;
import org.breakingfree.map.Places;
import org.breakingfree.map.Streets;
import org.breakingfree.map.StreetsController;
import org.breakingfree.map.TakeController;
import org.breakingfree.media.Media;
import org.breakingfree.media.MediaController;
import org.breakingfree.pages.PageFiles;
import org.breakingfree.pages.Pages;
import org.breakingfree.pages.PagesController;
import org.breakingfree.podcast.EpisodeEmbedding;
import org.breakingfree.podcast.FeedDocuments;
import org.breakingfree.podcast.FeedsController;
import org.breakingfree.podcast.Hub;
import org.breakingfree.podcast.ListenController;
import org.breakingfree.podcast.PodcastFilesController;
import org.breakingfree.podcast.Podcasts;
import org.breakingfree.prose.Facts;
import org.breakingfree.prose.Prose;
import org.breakingfree.safety.SafetyController;
import org.breakingfree.safety.SafetyPages;
import org.breakingfree.search.Search;
import org.breakingfree.search.SearchController;
import org.breakingfree.statistics.Statistics;
import org.breakingfree.statistics.StatisticsController;
import org.breakingfree.suggestions.SuggestionPages;
import org.breakingfree.suggestions.Suggestions;
import org.breakingfree.suggestions.SuggestionsController;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Views;

/// Every feature, constructed and handed what it needs of the others, in a method each.
final class Features {

    private static final Path CONTENT = Path.of("src", "main", "content");
    private static final Path KITS = Path.of("seminar-kit");
    private static final Path PODCASTS = Path.of("podcasts");
    private static final Path OTHER_SHOWS = PODCASTS.resolve("shows.opml");
    static final Path BASEMAP = Path.of("static", "map", "basemap.pmtiles");

    private final Settings settings;
    private final Database db;
    private final Path home;
    private final Clock clock;
    private final Views views;
    private final Helplines helplines;
    private final Pages pages;
    private final Places places;
    private final Laws laws;
    private final Podcasts podcasts;
    private final Media media;
    private final Downloads downloads;
    private final Kits kits;
    private final KitWorkshop workshop;
    private final FeedWatch feedWatch;
    private final FeedDocuments feeds;
    private final Hub hub;

    Features(Settings settings, Database db, Path home, Clock clock, Views views) {
        this.settings = settings;
        this.db = db;
        this.home = home;
        this.clock = clock;
        this.views = views;
        helplines = new Helplines(db);
        var prose = new Prose(new Claims(db), helplines, new Indicators(db), views);
        pages = new Pages(db, prose);
        places = new Places(db, clock);
        laws = new Laws(db, clock);
        media = new Media(db, settings.dataDir().resolve("media"));
        podcasts = new Podcasts(db, media);
        feeds = new FeedDocuments(db);
        hub = new Hub(settings.webSubHub(), settings.address().publicUrl(), feeds::addresses);
        downloads = new Downloads(db, this::episodeOf, clock);
        kits = new Kits(db, settings.dataDir().resolve("kits"));
        feedWatch = new FeedWatch(
                db,
                clock,
                Asking.of(settings.address().publicUrl(), settings.contactEmail(), settings.feedTestHosts()));
        workshop = new KitWorkshop(new KitFolder(home.resolve(KITS)), kits, db, prose::facts);
    }

    /// All of them, in the order in which their starting content is read and written.
    List<Feature> all() {
        var all = new ArrayList<>(List.of(
                home(),
                safety(),
                helplines(),
                pages(),
                map(),
                statistics(),
                suggestions(),
                laws(),
                library(),
                podcasts(),
                kits(),
                embedding(),
                search()));
        all.add(Feature.of(Queue.TOPIC, _ -> {}).onChange(feedWatch::again));
        all.addAll(quotedInKits());
        return List.copyOf(all);
    }

    /// The directory, whose numbers stand on every page.
    Helplines directory() {
        return helplines;
    }

    /// Polls other people's feeds beside everything else.
    FeedWatch feedWatch() {
        return feedWatch;
    }

    /// Makes the files of kits beside everything else.
    KitWorkshop workshop() {
        return workshop;
    }

    /// Tells subscribers of news beside everything else.
    Hub hub() {
        return hub;
    }

    /// Counts what listeners fetch.
    Downloads downloads() {
        return downloads;
    }

    private Optional<UUID> episodeOf(String media) {
        return this.media
                .subject(media)
                .filter(subject -> subject.startsWith(Podcasts.TOPIC + ":"))
                .map(subject -> UUID.fromString(subject.substring(Podcasts.TOPIC.length() + 1)));
    }

    /// Owns nothing: it is rendered anew when what it shows of others changes.
    private Feature home() {
        var controller = new HomeController(
                views,
                chrome -> FrontPage.latest(podcasts, views, chrome),
                chrome -> FrontPage.years(laws, chrome),
                Laws.TOPIC,
                Podcasts.TOPIC);
        return Feature.of("home", controller::routes).pages("/");
    }

    private Feature safety() {
        var controller = new SafetyController(views, this::safetyText, settings.leaveUrl(), Pages.topics());
        return Feature.of("safety", controller::routes).pages("/safety");
    }

    private Optional<SafetyPages.Text> safetyText(Chrome chrome) {
        return pages.at(chrome).map(shown -> {
            var page = shown.page();
            var headings = shown.text().parts().stream()
                    .map(part -> new SafetyPages.Heading(part.id(), part.title()))
                    .toList();
            return new SafetyPages.Text(
                    page.title(),
                    page.tab(),
                    page.summary(),
                    page.reviewedOn(),
                    headings,
                    shown.text().html());
        });
    }

    private Feature helplines() {
        return Feature.of(Helplines.TOPIC, new HelplinesController(helplines, views)::routes)
                .content((home, mistakes) -> {
                    var directory = HelplineFile.read(home.resolve(CONTENT).resolve("helplines.csv"), mistakes);
                    return handle -> Helplines.replace(handle, directory);
                })
                .pages("/help")
                .onChange(helplines::forget);
    }

    /// The texts, and the figures and signs that they name.
    private Feature pages() {
        return Feature.of(Pages.TOPIC, new PagesController(pages, views, settings.contactEmail())::routes)
                .content((home, mistakes) -> {
                    var content = home.resolve(CONTENT);
                    var claims = ClaimFile.read(content.resolve("claims.csv"), mistakes);
                    var indicators = IndicatorFile.read(content.resolve("indicators.csv"), mistakes);
                    var facts = startingFacts(home);
                    var texts = PageFiles.read(content, facts, mistakes);
                    return handle -> {
                        Claims.replace(handle, claims);
                        Indicators.replace(handle, indicators);
                        Pages.replace(handle, texts, facts);
                    };
                })
                .pages(pages::addresses)
                .news(pages::news);
    }

    /// What texts may name at the first start; its mistakes are told by the features it belongs to.
    private static Facts startingFacts(Path home) {
        var content = home.resolve(CONTENT);
        var untold = new Mistakes();
        return Facts.of(
                ClaimFile.read(content.resolve("claims.csv"), untold),
                HelplineFile.read(content.resolve("helplines.csv"), untold),
                IndicatorFile.read(content.resolve("indicators.csv"), untold));
    }

    private Feature map() {
        var basemap = Basemap.open(home.resolve(BASEMAP));
        var added = new OperatorMaps(settings.streetsFile().map(Streets::open), settings.externalTiles());
        return Feature.of(Places.TOPIC, routes -> {
                    new MapController(places, basemap, added, views).routes(routes);
                    new MapDataController(places, basemap).routes(routes);
                    new GazetteerController().routes(routes);
                    new StreetsController(added.streets()).routes(routes);
                    new TakeController(places, views, clock).routes(routes);
                })
                .content((home, mistakes) -> {
                    var content = Places.Content.read(home.resolve(CONTENT), mistakes);
                    return handle -> Places.replace(handle, content);
                })
                .pages("/map")
                .files(
                        "/map/groups/4.json",
                        "/es/map/groups/4.json",
                        "/map/places.json",
                        "/es/map/places.json",
                        "/map/places.geojson",
                        "/map/places.csv",
                        "/map/map.svg",
                        "/es/map/map.svg")
                .onChange(places::renew)
                .daily();
    }

    private Feature statistics() {
        var statistics = new Statistics(db);
        return Feature.of(Statistics.TOPIC, new StatisticsController(statistics, laws, views)::routes)
                .content((home, mistakes) -> {
                    var content = Statistics.Content.read(home.resolve(CONTENT), mistakes);
                    return handle -> Statistics.replace(handle, content);
                })
                .pages("/map/figures")
                .onChange(statistics::forget);
    }

    private Feature suggestions() {
        var controller = new SuggestionsController(
                new Suggestions(db, clock),
                (id, language) -> places.named(id, language)
                        .map(place -> new SuggestionPages.About(place.id(), place.name(), place.where())),
                views);
        return Feature.of(Suggestions.TOPIC, controller::routes).pages("/map/suggest");
    }

    private Feature laws() {
        return Feature.of(Laws.TOPIC, new LawsController(laws, views)::routes)
                .content((home, mistakes) -> {
                    var table = LawFile.read(home.resolve(CONTENT), mistakes);
                    return handle -> Laws.replace(handle, table);
                })
                .pages(laws::addresses)
                .files("/laws.csv", "/laws.atom", "/es/laws.atom")
                .news(laws::news)
                .daily();
    }

    private Feature podcasts() {
        var others = new Library(db);
        return Feature.of(Podcasts.TOPIC, routes -> {
                    new MediaController(media).routes(routes);
                    new FeedsController(podcasts, feeds, settings.contactEmail().orElse(""), hub.address())
                            .routes(routes);
                    new PodcastFilesController(podcasts, feeds).routes(routes);
                    new ListenController(podcasts, helplines, views, others::isOpen, Library.TOPIC).routes(routes);
                })
                .content((home, mistakes) -> {
                    var shows = Podcasts.read(home.resolve(PODCASTS), mistakes);
                    return handle -> podcasts.add(handle, shows);
                })
                .atEachStart(() -> podcasts.renew(home.resolve(PODCASTS)))
                .pages(podcasts::pageAddresses)
                .files(() -> Stream.of(
                                Stream.of("/podcasts/shows.opml"),
                                feeds.addresses().stream().map(FeedDocuments.Address::path),
                                media.addresses().stream())
                        .flatMap(addresses -> addresses)
                        .toList())
                .onChange(() -> {
                    media.eraseWithdrawn();
                    media.fetchMissing(home.resolve(PODCASTS));
                    hub.tell();
                })
                .news(podcasts::news);
    }

    /// Other people's shows. Stands before ours, whose addresses are of the same shape.
    private Feature library() {
        var library = new Library(db);
        var named = new NamedShows(db, clock, settings.address().publicUrl());
        return Feature.of(Library.TOPIC, new LibraryController(library, helplines, views)::routes)
                .content((home, mistakes) -> named.read(home.resolve(OTHER_SHOWS), mistakes)::into)
                .atEachStart(() -> named.readAgain(home.resolve(OTHER_SHOWS)))
                .pages(library::addresses)
                .files("/podcasts/library.opml");
    }

    private Feature kits() {
        return Feature.of(Kits.TOPIC, new KitsController(kits, views)::routes)
                .content((home, mistakes) -> {
                    var sources = new KitFolder(home.resolve(KITS)).read(startingFacts(home), mistakes);
                    return handle -> sources.forEach(source -> source.into(handle, kits));
                })
                .pages(kits::addresses)
                .files(kits::fileAddresses)
                .news(kits::news);
    }

    /// A number or a figure that changed is wrong in every kit that prints it.
    private List<Feature> quotedInKits() {
        return Stream.of(Prose.TOPICS)
                .map(topic -> Feature.of(topic, _ -> {}).onChange(workshop::again))
                .toList();
    }

    /// Comes last: it learns the words of all that was written before.
    /// Says of pages of several features how other sites show them.
    private Feature embedding() {
        var sources = List.<Embedding.Source>of(new MapEmbedding(places), new EpisodeEmbedding(podcasts));
        return Feature.of("embedding", new OEmbedController(sources)::routes);
    }

    /// @param episode the neutral address of its page
    private String showOf(String episode) {
        var parts = episode.split("/");
        if (parts.length == 5 && parts[2].equals("library")) {
            return new Library(db).title(parts[3]);
        }
        return parts.length == 4 ? podcasts.title(parts[2]) : "";
    }

    private Feature search() {
        return Feature.of("search", new SearchController(new Search(db), views, this::showOf)::routes)
                .content((_, _) -> Search::learnWords);
    }
}
