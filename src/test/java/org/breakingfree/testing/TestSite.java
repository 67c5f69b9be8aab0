package org.breakingfree.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.app.Settings;
import org.breakingfree.app.Site;
import org.breakingfree.app.StartingContent;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.db.Database;
import org.breakingfree.map.ExternalTiles;
import org.breakingfree.web.SiteAddress;

/// A whole site on a real PostgreSQL, with a fixed clock, reached through HTTP.
public final class TestSite implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    /// Where *Leave this site* leads in tests.
    public static final String LEAVE_URL = NeutralSite.address();

    private final Database db;
    private final Site site;
    private final HttpClient browser = HttpClient.newHttpClient();

    private TestSite(
            ConnectionAddress address,
            Path dataDir,
            Optional<Path> streets,
            Optional<ExternalTiles> external,
            Clock clock) {
        this(address, dataDir, Optional.empty(), streets, external, clock);
    }

    private TestSite(
            ConnectionAddress address,
            Path dataDir,
            Optional<URI> hub,
            Optional<Path> streets,
            Optional<ExternalTiles> external,
            Clock clock) {
        this(address, dataDir, hub, streets, external, Set.of(), clock);
    }

    private TestSite(
            ConnectionAddress address,
            Path dataDir,
            Optional<URI> hub,
            Optional<Path> streets,
            Optional<ExternalTiles> external,
            Set<String> feedHosts,
            Clock clock) {
        db = Database.open(address);
        shareKits(dataDir);
        var settings = new Settings(
                Optional.of(address),
                "127.0.0.1",
                0,
                new SiteAddress("http://127.0.0.1"),
                dataDir,
                LEAVE_URL,
                Optional.empty(),
                hub,
                streets,
                external,
                feedHosts);
        site = new Site(settings, db, Path.of(""), clock);
    }

    /// Kits take seconds to make, and the same source gives the same files: what one site made serves all others.
    private static void shareKits(Path dataDir) {
        try {
            var made = Files.createDirectories(Path.of("target", "kits")).toRealPath();
            if (!Files.exists(dataDir.resolve("kits"))) {
                Files.createSymbolicLink(dataDir.resolve("kits"), made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A site with the content that ships with it.
    public static TestSite withStartingContent() {
        return withStartingContent(TestDatabase.migrated(), temporaryFolder());
    }

    public static TestSite withStartingContent(ConnectionAddress address, Path dataDir) {
        return withStartingContent(new TestSite(address, dataDir, Optional.empty(), Optional.empty(), CLOCK));
    }

    /// A site whose days a test ends.
    public static TestSite withStartingContent(Clock clock) {
        return withStartingContent(
                new TestSite(TestDatabase.migrated(), temporaryFolder(), Optional.empty(), Optional.empty(), clock));
    }

    /// A site that tells a hub of news.
    public static TestSite withHub(ConnectionAddress address, Path dataDir, URI hub) {
        return withStartingContent(
                new TestSite(address, dataDir, Optional.of(hub), Optional.empty(), Optional.empty(), CLOCK));
    }

    /// A site whose operator adds to its map.
    public static TestSite withMaps(Optional<Path> streets, Optional<ExternalTiles> external) {
        return withStartingContent(new TestSite(TestDatabase.migrated(), temporaryFolder(), streets, external, CLOCK));
    }

    /// A site that may ask a test's own server for other people's feeds.
    ///
    /// @param host with its port
    public static TestSite withFeedsFrom(String host, ConnectionAddress address) {
        return withStartingContent(new TestSite(
                address, temporaryFolder(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(host), CLOCK));
    }

    private static TestSite withStartingContent(TestSite site) {
        if (site.site.importStartingContent() instanceof StartingContent.Outcome.Refused(var mistakes)) {
            throw new AssertionError("The starting content has mistakes: " + mistakes);
        }
        site.site.start();
        return site;
    }

    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "sites")), "site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Database db() {
        return db;
    }

    public Site site() {
        return site;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + site.port() + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    public HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /// Sends a form, as a browser without script does.
    public HttpResponse<String> post(String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        site.close();
        db.close();
        browser.shutdownNow();
    }
}
