package org.breakingfree.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.breakingfree.helplines.HelplineFile;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.helplines.HelplinesController;
import org.breakingfree.http.AnswerStore;
import org.breakingfree.http.Answers;
import org.breakingfree.http.FrontDoor;
import org.breakingfree.http.Headers;
import org.breakingfree.search.Search;
import org.breakingfree.search.SearchController;
import org.breakingfree.web.Assets;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.ErrorPages;
import org.breakingfree.web.Language;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.jspecify.annotations.Nullable;

/// Puts the site together. Everything that is constructed once is constructed here.
public final class Site implements AutoCloseable {

    private final Database db;
    private final Path home;
    private final Assets assets;
    private final Answers answers;
    private final Helplines helplines;
    private final Changes changes;
    private final Warmup warmup;
    private final WebServer server;
    private @Nullable PublicRoutes routes;

    /// Wires the site; nothing is started and nothing asked of the database yet.
    ///
    /// @param home the checkout: `static/`, `src/main/content/`, `podcasts/`, `seminar-kit/`
    public Site(Settings settings, Database db, Path home, Clock clock) {
        this.db = db;
        this.home = home;
        assets = Assets.read(home.resolve("static"));
        var pages = settings.dataDir().resolve("pages");
        var build = Build.fingerprint(assets);
        answers = new Answers(new Headers(settings.address().isSecure()), new AnswerStore(pages, build));
        var views = new Views();

        helplines = new Helplines(db);

        var errors = new ErrorPages(views, answers, path -> chrome(settings, path));
        changes = new Changes(db, pages.resolve(build).resolve("place"), this::changed);
        server = new WebServer(
                settings.host(), settings.port(), new FrontDoor(this::finished, errors), errors, config -> {
                    var routes = new PublicRoutes(config.routes, answers, path -> chrome(settings, path));
                    new HealthController(db).routes(routes);
                    new HelplinesController(helplines, views).routes(routes);
                    new SearchController(new Search(db), views).routes(routes);
                    this.routes = routes;
                });
        warmup = new Warmup(answers, this::addresses, () -> URI.create("http://" + settings.host() + ":" + port()));
    }

    private Chrome chrome(Settings settings, String path) {
        var frame = new Chrome.Frame(settings.address(), assets, helplines.safetyNumbers());
        return new Chrome(Language.of(path), Language.neutral(path), frame);
    }

    private org.breakingfree.http.@Nullable Ready finished(String path) {
        var page = answers.find(path);
        return page == null ? assets.find(path, answers) : page;
    }

    /// Puts the starting content into an empty database; see [StartingContent].
    public StartingContent.Outcome importStartingContent() {
        return StartingContent.importInto(
                db,
                home,
                List.of(
                        (home, mistakes) -> {
                            var directory = HelplineFile.read(home.resolve("src/main/content/helplines.csv"), mistakes);
                            return handle -> Helplines.replace(handle, directory);
                        },
                        (_, _) -> Search::learnWords));
    }

    /// Forgets what was made from things that changed, here or on another node, and makes it anew.
    private void changed(Collection<String> topics) {
        if (topics.contains(Helplines.TOPIC) || topics.contains(StartingContent.TOPIC)) {
            helplines.forget();
        }
        if (topics.contains(StartingContent.TOPIC)) {
            answers.dropAll();
        } else {
            answers.drop(topics);
        }
        warmup.again();
    }

    /// The addresses of all pages, in both languages.
    private List<String> addresses() {
        return Stream.of("/help", "/search")
                .flatMap(path -> Stream.of(Language.values()).map(language -> language.address(path)))
                .toList();
    }

    /// Opens the doors: from here on visitors are answered.
    public void start() {
        assets.prepare(answers);
        server.start();
        changes.start();
        warmup.start();
    }

    public int port() {
        return server.port();
    }

    /// Every route of the public site, for the test that asks whether each has a page test.
    public List<String> routes() {
        return routes == null ? List.of() : routes.all();
    }

    /// The addresses of all finished answers.
    public java.util.Set<String> kept() {
        return answers.addresses();
    }

    @Override
    public void close() {
        warmup.close();
        changes.close();
        server.stop();
    }
}
