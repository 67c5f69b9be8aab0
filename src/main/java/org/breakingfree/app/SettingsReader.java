package org.breakingfree.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.map.ExternalTiles;
import org.breakingfree.map.Streets;
import org.breakingfree.map.UnusableTiles;
import org.breakingfree.web.SiteAddress;

/// Turns variables into values. A mistake is noted and
/// the reading goes on, so that the next one is found too.
final class SettingsReader {

    /// Read by the operator before external tiles can be turned on, in docs/running.md too.
    static final String PRIVACY_LOSS = "MAP_EXTERNAL_TILES is set. With it, every visitor who turns those pictures on"
            + " tells another host their network address and which places they look at, street by street, for as long"
            + " as they look. That host can keep it, combine it, sell it, or be made to hand it over; somebody who"
            + " looks for help can be found by it, and nothing on this site can take it back. If you accept that for"
            + " your visitors, set MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS=yes; otherwise take MAP_EXTERNAL_TILES away.";

    private final Map<String, String> environment;
    private final List<String> mistakes = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new SettingMistakes(mistakes);
        }
    }

    Optional<ConnectionAddress> database() {
        var written = text(Setting.DATABASE_URL);
        var file = text(Setting.DATABASE_URL_FILE);
        if (written.isPresent() && file.isPresent()) {
            mistakes.add("DATABASE_URL and DATABASE_URL_FILE are both set: expected one of them.");
            return Optional.empty();
        }
        return file.isPresent() ? databaseIn(file.get()) : written.flatMap(this::database);
    }

    private Optional<ConnectionAddress> databaseIn(String file) {
        try {
            return database(Files.readString(Path.of(file)).strip());
        } catch (IOException unreadable) {
            wrong(Setting.DATABASE_URL_FILE, file);
            return Optional.empty();
        }
    }

    private Optional<ConnectionAddress> database(String written) {
        var database = DatabaseUrl.parse(written);
        if (database.isEmpty()) {
            // The value stays out of the message: it holds a password.
            mistakes.add("DATABASE_URL cannot be understood: expected " + Setting.DATABASE_URL.expected() + ".");
        }
        return database;
    }

    String host() {
        var host = text(Setting.HOST).orElse("127.0.0.1");
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            wrong(Setting.HOST, host);
        }
        return host;
    }

    int port() {
        var written = text(Setting.PORT).orElse("8080");
        var port = written.matches("[0-9]{1,5}") ? Integer.parseInt(written) : 0;
        if (port < 1 || port > 65535) {
            wrong(Setting.PORT, written);
        }
        return port;
    }

    SiteAddress address(int port) {
        var written = text(Setting.PUBLIC_URL).orElse("http://127.0.0.1:" + port);
        var origin = written.replaceFirst("/$", "");
        var isOrigin = webAddress(origin)
                .filter(url -> url.getRawPath().isEmpty())
                .filter(url -> url.getRawQuery() == null && url.getRawFragment() == null)
                .isPresent();
        if (!isOrigin) {
            wrong(Setting.PUBLIC_URL, written);
        }
        return new SiteAddress(origin);
    }

    Path dataDir() {
        return Path.of(text(Setting.DATA_DIR).orElse("var")).toAbsolutePath().normalize();
    }

    String leaveUrl() {
        var written = text(Setting.LEAVE_URL).orElse("https://www.weather.gov/");
        if (webAddress(written).filter(url -> "https".equals(url.getScheme())).isEmpty()) {
            wrong(Setting.LEAVE_URL, written);
        }
        return written;
    }

    Optional<String> contactEmail() {
        var written = text(Setting.CONTACT_EMAIL);
        if (written.isPresent() && !written.get().matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+")) {
            wrong(Setting.CONTACT_EMAIL, written.get());
        }
        return written;
    }

    Optional<URI> webSubHub() {
        var written = text(Setting.WEBSUB_HUB);
        var hub = written.flatMap(SettingsReader::webAddress);
        if (written.isPresent() && hub.filter(SettingsReader::isSafe).isEmpty()) {
            wrong(Setting.WEBSUB_HUB, written.get());
        }
        return hub;
    }

    /// Over plain HTTP only to this very machine, to try it.
    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || "127.0.0.1".equals(address.getHost());
    }

    Set<String> feedTestHosts() {
        var written = text(Setting.FEED_TEST_HOSTS);
        if (written.isPresent() && !written.get().matches("[\\w.-]+:\\d{1,5}(,[\\w.-]+:\\d{1,5})*")) {
            wrong(Setting.FEED_TEST_HOSTS, written.get());
        }
        return written.map(hosts -> Set.copyOf(List.of(hosts.split(",")))).orElse(Set.of());
    }

    /// A file that is damaged or of another kind is told before anything is begun.
    Optional<Path> streetsFile() {
        var written = text(Setting.MAP_STREETS_FILE);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            var file = Path.of(written.get()).toAbsolutePath();
            Streets.open(file);
            return Optional.of(file);
        } catch (UnusableTiles unusable) {
            mistakes.add("MAP_STREETS_FILE is \"" + written.get() + "\": " + unusable.getMessage() + ".");
        } catch (UncheckedIOException | InvalidPathException unreadable) {
            wrong(Setting.MAP_STREETS_FILE, written.get());
        }
        return Optional.empty();
    }

    Optional<ExternalTiles> externalTiles() {
        var written = text(Setting.MAP_EXTERNAL_TILES);
        var attribution = text(Setting.MAP_EXTERNAL_ATTRIBUTION).orElse("");
        var accepted = text(Setting.MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS);
        if (accepted.isPresent() && !accepted.get().equals("yes")) {
            wrong(Setting.MAP_EXTERNAL_TILES_ACCEPT_PRIVACY_LOSS, accepted.get());
        }
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var tiles = ExternalTiles.of(written.get(), attribution);
        if (tiles.isEmpty()) {
            wrong(Setting.MAP_EXTERNAL_TILES, written.get());
        }
        if (!attribution.matches("[^<>\\p{Cntrl}]{1,200}")) {
            wrong(Setting.MAP_EXTERNAL_ATTRIBUTION, attribution);
        }
        if (accepted.isEmpty()) {
            mistakes.add(PRIVACY_LOSS);
        }
        return accepted.isEmpty() ? Optional.empty() : tiles;
    }

    private static Optional<URI> webAddress(String written) {
        try {
            var url = new URI(written);
            var web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return web && url.getHost() != null && url.getRawUserInfo() == null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /// A variable that is set to nothing, or to blanks, is not set.
    private Optional<String> text(Setting setting) {
        return Optional.ofNullable(environment.get(setting.name()))
                .map(String::strip)
                .filter(written -> !written.isEmpty());
    }

    private void wrong(Setting setting, String written) {
        mistakes.add(setting.name() + " is \"" + written + "\": expected " + setting.expected() + ".");
    }
}
