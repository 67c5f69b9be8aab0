package org.breakingfree.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.breakingfree.http.Answer;
import org.breakingfree.map.ExternalTiles;
import org.breakingfree.web.Assets;

/// Names what makes pages: this code, its templates, the static files, and the settings that stand in
/// pages and feeds. Pages kept on disk under another name are never served.
final class Build {

    private Build() {}

    /// @param basemap the map's tiles, which are no static file and stand in a page by their edition
    static String fingerprint(Assets assets, Settings settings, Path basemap) {
        var shown = String.join(
                "\n",
                settings.address().publicUrl(),
                settings.leaveUrl(),
                settings.contactEmail().orElse(""),
                settings.webSubHub().map(java.net.URI::toString).orElse(""),
                settings.streetsFile().map(file -> file + " " + modified(file)).orElse(""),
                settings.externalTiles().map(ExternalTiles::toString).orElse(""),
                hash(basemap));
        return assets.fingerprint() + "-" + code() + "-"
                + Answer.sha256(Answer.utf8(shown)).substring(0, 12);
    }

    private static String code() {
        try {
            var code = Path.of(Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // Run from compiled classes, as in tests, each start is a build of its own.
            return Files.isRegularFile(code) ? hash(code) : "classes-" + Long.toHexString(System.nanoTime());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return Answer.sha256(Files.readAllBytes(file)).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
