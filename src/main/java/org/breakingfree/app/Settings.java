package org.breakingfree.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.db.ConnectionAddress;
import org.breakingfree.map.ExternalTiles;
import org.breakingfree.web.SiteAddress;

/// What an operator decides, read once from the environment.
///
/// @param database empty when the site runs its own PostgreSQL
/// @param dataDir where the site keeps what it writes; absolute
/// @param leaveUrl where *Leave this site* leads
/// @param contactEmail shown where people are asked to write; empty when there is none
/// @param webSubHub is told when a feed changed; empty when nobody is
/// @param streetsFile streets of a region for the map, a file that was found to be usable; empty when there is none
/// @param externalTiles pictures of the map from another host; empty unless the operator accepted what that costs
/// @param feedTestHosts `host:port` that may be asked for feeds although they are not public; for tests
public record Settings(
        Optional<ConnectionAddress> database,
        String host,
        int port,
        SiteAddress address,
        Path dataDir,
        String leaveUrl,
        Optional<String> contactEmail,
        Optional<URI> webSubHub,
        Optional<Path> streetsFile,
        Optional<ExternalTiles> externalTiles,
        Set<String> feedTestHosts) {

    /// The same on another database and in another folder.
    Settings with(Optional<ConnectionAddress> otherDatabase, Path otherDataDir) {
        return new Settings(
                otherDatabase,
                host,
                port,
                address,
                otherDataDir,
                leaveUrl,
                contactEmail,
                webSubHub,
                streetsFile,
                externalTiles,
                feedTestHosts);
    }

    /// @throws SettingMistakes with every mistake in `environment`, when there is one
    static Settings read(Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        var port = reader.port();
        var settings = new Settings(
                reader.database(),
                reader.host(),
                port,
                reader.address(port),
                reader.dataDir(),
                reader.leaveUrl(),
                reader.contactEmail(),
                reader.webSubHub(),
                reader.streetsFile(),
                reader.externalTiles(),
                reader.feedTestHosts());
        reader.refuseMistakes();
        return settings;
    }
}
