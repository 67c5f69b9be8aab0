package org.breakingfree.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.breakingfree.downloads.Downloads;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.http.AnswerStore;
import org.breakingfree.http.Answers;
import org.breakingfree.http.FormDoor;
import org.breakingfree.http.FrontDoor;
import org.breakingfree.http.Headers;
import org.breakingfree.http.Ready;
import org.breakingfree.map.ExternalTiles;
import org.breakingfree.search.SearchWords;
import org.breakingfree.sitemap.SitemapController;
import org.breakingfree.web.Assets;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.ErrorPages;
import org.breakingfree.web.Language;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the site together: the features, the pages they finished, the server in front of them, and
/// what happens when something changes.
public final class Site implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final Settings settings;
    private final Database db;
    private final Path home;
    private final Assets assets;
    private final Answers answers;
    private final Helplines directory;
    private final List<Worker> workers;
    private final SearchWords words;
    private final Downloads downloads;
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
        assets = Assets.read(home.resolve("static"));
        var build = Build.fingerprint(assets, settings, home.resolve(Features.BASEMAP));
        var finished = settings.dataDir().resolve("pages");
        answers = new Answers(
                new Headers(
                        settings.address().isSecure(), settings.externalTiles().map(ExternalTiles::origin)),
                new AnswerStore(finished, build));
        var views = new Views();
        var wired = new Features(settings, db, home, clock, views);
        directory = wired.directory();
        workers = wired.workers();
        words = wired.words();
        downloads = wired.downloads();
        features = wired.all();

        var errors = new ErrorPages(views, answers, this::chrome);
        var frontDoor = new FrontDoor(this::finished, path -> forms().contains(path), answers::once, errors, downloads);
        var formDoor = new FormDoor(settings.address().publicUrl(), errors);
        server = new WebServer(settings.host(), settings.port(), frontDoor, formDoor, errors, config -> {
            var all = new PublicRoutes(config.routes, answers, this::chrome);
            new HealthController(db).routes(all);
            all.constant("/favicon.ico", assets.icon());
            sitemap().routes(all);
            features.forEach(feature -> feature.routes().accept(all));
            routes = all;
        });
        var daily =
                features.stream().filter(Feature::isDaily).map(Feature::topic).collect(Collectors.toSet());
        changes = new Changes(db, clock, daily, finished.resolve(build).resolve("place"), this::changed);
        warmup = new Warmup(
                answers,
                this::addresses,
                errors::prepare,
                () -> URI.create("http://" + settings.host() + ":" + port()));
    }

    private SitemapController sitemap() {
        var topics = features.stream().map(Feature::topic).collect(Collectors.toSet());
        return new SitemapController(settings.address(), () -> all(Feature::pages), () -> all(Feature::news), topics);
    }

    private Chrome chrome(String path) {
        var frame = new Chrome.Frame(settings.address(), assets, directory.safetyNumbers(), settings.leaveUrl());
        return new Chrome(Language.of(path), Language.neutral(path), frame);
    }

    private @Nullable Ready finished(String path) {
        var page = answers.find(path);
        return page == null ? assets.find(path, answers) : page;
    }

    /// Puts the starting content into an empty database; see [StartingContent]. One that has it is given what changed
    /// since in those folders that are read at each start.
    public StartingContent.Outcome importStartingContent() {
        var parts =
                features.stream().flatMap(feature -> feature.content().stream()).toList();
        var outcome = StartingContent.importInto(db, home, parts);
        if (outcome instanceof StartingContent.Outcome.AlreadyThere) {
            features.forEach(Site::readAgain);
        }
        return outcome;
    }

    /// What cannot be read again stays as it was; visitors are answered all the same.
    private static void readAgain(Feature feature) {
        try {
            feature.eachStart().run();
        } catch (RuntimeException problem) {
            LOG.error("{} could not be read again, and stays as it was", feature.topic());
            Faults.log(LOG, Faults.isDatabaseAway(problem) ? 503 : 500, problem);
        }
    }

    /// Forgets what was made from things that changed, here or on another node, and makes it anew.
    private void changed(Collection<String> topics) {
        var everything = topics.contains(StartingContent.TOPIC);
        features.stream()
                .filter(feature -> everything || topics.contains(feature.topic()))
                .forEach(Site::tellOfChange);
        if (everything) {
            answers.dropAll();
        } else {
            answers.drop(topics);
        }
        words.again();
        warmup.again();
    }

    /// A feature that cannot follow a change, on a full disk for one, does not keep the others from it.
    private static void tellOfChange(Feature feature) {
        try {
            feature.onChange().run();
        } catch (RuntimeException problem) {
            LOG.warn("{} could not follow a change", feature.topic());
            Faults.log(LOG, Faults.isDatabaseAway(problem) ? 503 : 500, problem);
        }
    }

    /// All addresses worth having ready: files, and pages in both languages, of which there are more.
    private List<String> addresses() {
        var pages = Stream.concat(Stream.of("/search"), all(Feature::pages).stream())
                .flatMap(path -> Stream.of(Language.values()).map(language -> language.address(path)));
        var files = Stream.concat(all(Feature::files).stream(), Stream.of("/sitemap.xml", "/robots.txt", "/site.atom"));
        return Stream.concat(files, pages).toList();
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
        workers.forEach(worker -> worker.starting().run());
        downloads.start();
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

    /// The paths to which a form may be sent.
    public Set<String> forms() {
        return routes == null ? Set.of() : routes.forms();
    }

    /// The addresses of all finished answers.
    public Set<String> kept() {
        return answers.addresses();
    }

    @Override
    public void close() {
        workers.reversed().forEach(worker -> worker.stopping().run());
        warmup.close();
        changes.close();
        server.stop();
        downloads.close();
    }
}
