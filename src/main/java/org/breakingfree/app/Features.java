package org.breakingfree.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.breakingfree.map.Basemap;
import org.breakingfree.map.MapController;
import org.breakingfree.map.MapDataController;
import org.breakingfree.map.MapEmbedding;
import org.breakingfree.map.OperatorMaps;
import org.breakingfree.map.Places;
import org.breakingfree.map.Streets;
import org.breakingfree.map.StreetsController;
import org.breakingfree.map.TakeController;
import org.breakingfree.pages.PageFiles;
import org.breakingfree.pages.Pages;
import org.breakingfree.pages.PagesController;
import org.breakingfree.podcast.Podcasts;
import org.breakingfree.prose.Facts;
import org.breakingfree.prose.Prose;
import org.breakingfree.safety.SafetyController;
import org.breakingfree.safety.SafetyPages;
import org.breakingfree.search.Search;
import org.breakingfree.search.SearchController;
import org.breakingfree.search.SearchWords;
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
    private final Kits kits;
    private final KitWorkshop workshop;
    private final SearchWords words;
    private final ListenFeatures listen;

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
        kits = new Kits(db, settings.dataDir().resolve("kits"));
        workshop = new KitWorkshop(new KitFolder(home.resolve(KITS)), kits, db, prose::facts);
        words = new SearchWords(db);
        listen = new ListenFeatures(settings, db, home, clock, views, helplines);
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
                listen.othersShows(),
                listen.ownShows(),
                listen.queue(),
                kits(),
                embedding(),
                search()));
        all.addAll(quotedInKits());
        return List.copyOf(all);
    }

    /// The directory, whose numbers stand on every page.
    Helplines directory() {
        return helplines;
    }

    /// What works beside the answers, in the order in which it is started.
    List<Worker> workers() {
        return Stream.concat(
                        Stream.of(new Worker(workshop::start, workshop::close)),
                        Stream.concat(listen.workers().stream(), Stream.of(new Worker(words::start, words::close))))
                .toList();
    }

    /// Learns which words are written on the site.
    SearchWords words() {
        return words;
    }

    /// Counts what listeners fetch.
    Downloads downloads() {
        return listen.downloads();
    }

    /// Owns nothing: it is rendered anew when what it shows of others changes.
    private Feature home() {
        var controller = new HomeController(
                views,
                chrome -> FrontPage.latest(listen.podcasts(), views, chrome),
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

    /// Says of pages of several features how other sites show them.
    private Feature embedding() {
        var sources = List.<Embedding.Source>of(new MapEmbedding(places), listen.embedding());
        return Feature.of("embedding", new OEmbedController(sources)::routes);
    }

    /// Comes last: it learns the words of all that was written before.
    private Feature search() {
        return Feature.of("search", new SearchController(new Search(db), views, listen::showOf)::routes)
                .content((_, _) -> Search::learnWords);
    }
}
