package org.breakingfree.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakingfree.http.Answer;
import org.breakingfree.web.Assets;

/// Names what makes pages: this code, its templates, and the static files. Pages kept on disk by
/// another build are never served.
final class Build {

    private Build() {}

    static String fingerprint(Assets assets) {
        return assets.fingerprint() + "-" + codeFingerprint();
    }

    private static String codeFingerprint() {
        try {
            var code = Path.of(Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(code)) {
                return Answer.sha256(Files.readAllBytes(code)).substring(0, 12);
            }
            // Run from compiled classes, as in tests: each start is a build of its own.
            return "classes-" + Long.toHexString(System.nanoTime());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
