package org.breakingfree.library;

import java.net.URI;
import java.util.Locale;
import org.breakingfree.text.SafeUrl;

/// Where the sound of an episode lies on its publisher's server.
public record SoundLink(SafeUrl url) {

    /// As people are told it: the host without `www.`.
    public String host() {
        return hostOf(url);
    }

    static String hostOf(SafeUrl url) {
        var host = URI.create(url.value()).getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /// What a browser loads. A server that only speaks without encryption is asked with it all the same: who listens
    /// to what is nobody's business on the way.
    public String encrypted() {
        var uri = URI.create(url.value());
        return uri.getPort() == -1 && "http".equalsIgnoreCase(uri.getScheme())
                ? "https" + url.value().substring("http".length())
                : url.value();
    }

    /// Scheme, host and port of [#encrypted]: all that a page that plays it may ask.
    public String origin() {
        var uri = URI.create(encrypted());
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                + uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
