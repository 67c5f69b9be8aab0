package org.breakingfree.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.claims.ClaimFile;
import org.breakingfree.claims.Claims;
import org.breakingfree.db.Database;
import org.breakingfree.helplines.HelplineFile;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.helplines.HelplinesController;
import org.breakingfree.home.HomeController;
import org.breakingfree.http.AnswerStore;
import org.breakingfree.http.Answers;
import org.breakingfree.http.FrontDoor;
import org.breakingfree.http.Headers;
import org.breakingfree.http.Ready;
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
import org.breakingfree.map.Places;
import org.breakingfree.pages.PageFiles;
import org.breakingfree.pages.Pages;
import org.breakingfree.pages.PagesController;
import org.breakingfree.prose.Facts;
import org.breakingfree.prose.Prose;
import org.breakingfree.safety.SafetyController;
import org.breakingfree.safety.SafetyPages;
import org.breakingfree.search.Search;
import org.breakingfree.search.SearchController;
import org.breakingfree.sitemap.SitemapController;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Assets;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.ErrorPages;
import org.breakingfree.web.Language;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.jspecify.annotations.Nullable;

/// Puts the site together. Everything that is constructed once is constructed here, each feature in
/// a method of its own.
public final class Site implements AutoCloseable {

    private static final Path CONTENT = Path.of("src", "main", "content");
    private static final Path KITS = Path.of("seminar-kit");

    private final Settings settings;
    private final Database db;
    private final Path home;
    private final Clock clock;
    private final Views views = new Views();
    private final Assets assets;
    private final Answers answers;
    private final Helplines helplines;
    private final Pages pages;
    private final Laws laws;
    private final Kits kits;
    private final KitWorkshop kitWorkshop;
    private final List<Feature> features;
    private final Changes changes;
    private final Warmup warmup;
    private final WebServer server;
    private @Nullable PublicRoutes routes;

    /// Wires the site; nothing is started and nothing asked of the database yet.
    ///
    /// @param home the checkout: `static/`, `src/main/content/`, `podcasts/`, `seminar-kit/`
    public Site(Settings settings, Database db, Path home, Clock clock) {
        this.settings = settings;
        this.db = db;
        this.home = home;
        this.clock = clock;
        assets = Assets.read(home.resolve("static"));
        var build = Build.fingerprint(assets);
        var finished = settings.dataDir().resolve("pages");
        answers = new Answers(new Headers(settings.address().isSecure()), new AnswerStore(finished, build));
        helplines = new Helplines(db);
        laws = new Laws(db, clock);
        var prose = new Prose(new Claims(db), helplines, new Indicators(db), views);
        pages = new Pages(db, prose);
        kits = new Kits(db, settings.dataDir().resolve("kits"));
        kitWorkshop = new KitWorkshop(new KitFolder(home.resolve(KITS)), kits, db, prose::facts);
        features = List.of(home(), safety(), helplines(), pages(), map(), laws(), kits(), helplinesInKits(), search());

        var errors = new ErrorPages(views, answers, this::chrome);
        var frontDoor = new FrontDoor(this::finished, errors);
        server = new WebServer(settings.host(), settings.port(), frontDoor, errors, config -> {
            var all = new PublicRoutes(config.routes, answers, this::chrome);
            new HealthController(db).routes(all);
            sitemap().routes(all);
            features.forEach(feature -> feature.routes().accept(all));
            routes = all;
        });
        changes = new Changes(db, finished.resolve(build).resolve("place"), this::changed);
        warmup = new Warmup(
                answers,
                this::addresses,
                errors::prepare,
                () -> URI.create("http://" + settings.host() + ":" + port()));
    }

    /// Owns nothing: it is rendered anew when what it shows of others changes.
    private Feature home() {
        var home =
                new HomeController(views, _ -> Optional.empty(), chrome -> FrontPage.years(laws, chrome), Laws.TOPIC);
        return Feature.of("home", home::routes).pages("/");
    }

    private Feature safety() {
        var safety = new SafetyController(views, this::safetyText, settings.leaveUrl(), Pages.topics());
        return Feature.of("safety", safety::routes).pages("/safety");
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
        return Feature.of(Pages.TOPIC, new PagesController(pages, views)::routes)
                .content((home, mistakes) -> {
                    var content = home.resolve(CONTENT);
                    // The directory's own mistakes are told by its feature.
                    var directory = HelplineFile.read(content.resolve("helplines.csv"), new Mistakes());
                    var claims = ClaimFile.read(content.resolve("claims.csv"), mistakes);
                    var indicators = IndicatorFile.read(content.resolve("indicators.csv"), mistakes);
                    var facts = Facts.of(claims, directory, indicators);
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

    private Feature laws() {
        return Feature.of(Laws.TOPIC, new LawsController(laws, views)::routes)
                .content((home, mistakes) -> {
                    var table = LawFile.read(home.resolve(CONTENT), mistakes);
                    return handle -> Laws.replace(handle, table);
                })
                .pages(laws::addresses)
                .files("/laws.csv", "/laws.atom", "/es/laws.atom")
                .news(laws::news);
    }

    private Feature map() {
        var places = new Places(db);
        var basemap = Basemap.open(home.resolve("static/map/basemap.pmtiles"));
        return Feature.of(Places.TOPIC, all -> {
                    new MapController(places, basemap, views).routes(all);
                    new MapDataController(places, basemap).routes(all);
                })
                .content((home, mistakes) -> {
                    var content = Places.Content.read(home.resolve(CONTENT), mistakes);
                    return handle -> Places.replace(handle, content);
                })
                .pages("/map")
                .files("/map/areas.json", "/es/map/areas.json", "/map/places.geojson", "/map/places.csv")
                .onChange(places::forget);
    }

    private Feature kits() {
        return Feature.of(Kits.TOPIC, new KitsController(kits, views)::routes)
                .content((home, mistakes) -> {
                    var sources = new KitFolder(home.resolve(KITS)).read(startingFacts(home), mistakes);
                    return handle -> sources.forEach(source -> source.into(handle, kits));
                })
                .pages(kits::addresses)
                .news(kits::news);
    }

    /// A helpline that changed is wrong in every kit that prints it.
    private Feature helplinesInKits() {
        return Feature.of(Helplines.TOPIC, _ -> {}).onChange(kitWorkshop::again);
    }

    /// Comes last: it learns the words of all that was written before.
    private Feature search() {
        return Feature.of("search", new SearchController(new Search(db), views)::routes)
                .content((_, _) -> Search::learnWords);
    }

    private SitemapController sitemap() {
        var topics = features.stream().map(Feature::topic).collect(Collectors.toSet());
        return new SitemapController(settings.address(), () -> all(Feature::pages), () -> all(Feature::news), topics);
    }

    private Chrome chrome(String path) {
        var frame = new Chrome.Frame(settings.address(), assets, helplines.safetyNumbers(), settings.leaveUrl());
        return new Chrome(Language.of(path), Language.neutral(path), frame);
    }

    private @Nullable Ready finished(String path) {
        var page = answers.find(path);
        return page == null ? assets.find(path, answers) : page;
    }

    /// Puts the starting content into an empty database; see [StartingContent].
    public StartingContent.Outcome importStartingContent() {
        var parts =
                features.stream().flatMap(feature -> feature.content().stream()).toList();
        return StartingContent.importInto(db, home, parts);
    }

    /// Forgets what was made from things that changed, here or on another node, and makes it anew.
    private void changed(Collection<String> topics) {
        var everything = topics.contains(StartingContent.TOPIC);
        features.stream()
                .filter(feature -> everything || topics.contains(feature.topic()))
                .forEach(feature -> feature.onChange().run());
        if (everything) {
            answers.dropAll();
        } else {
            answers.drop(topics);
        }
        warmup.again();
    }

    /// All addresses worth having ready: pages in both languages, and files.
    private List<String> addresses() {
        var pages = Stream.concat(Stream.of("/search"), all(Feature::pages).stream())
                .flatMap(path -> Stream.of(Language.values()).map(language -> language.address(path)));
        var files = Stream.concat(all(Feature::files).stream(), Stream.of("/sitemap.xml", "/robots.txt", "/site.atom"));
        return Stream.concat(pages, files).toList();
    }

    private <T> List<T> all(Function<Feature, java.util.function.Supplier<List<T>>> part) {
        return features.stream()
                .flatMap(feature -> part.apply(feature).get().stream())
                .toList();
    }

    /// Opens the doors: from here on visitors are answered.
    public void start() {
        assets.prepare(answers);
        server.start();
        changes.start();
        warmup.start();
        kitWorkshop.start();
    }

    public int port() {
        return server.port();
    }

    /// Whether an earlier start of this very build left pages that can be served without a database.
    boolean hasFinishedPages() {
        return !answers.isEmpty();
    }

    /// Every route of the public site, for the test that asks whether each has a page test.
    public List<String> routes() {
        return routes == null ? List.of() : routes.all();
    }

    /// The addresses of all finished answers.
    public Set<String> kept() {
        return answers.addresses();
    }

    @Override
    public void close() {
        kitWorkshop.close();
        warmup.close();
        changes.close();
        server.stop();
    }
}
