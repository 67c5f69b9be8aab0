package org.breakingfree.library;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.breakingfree.text.SafeUrl;

/// The address of a feed that somebody named, whole and without its fragment.
record FeedAddress(SafeUrl url) {

    static Optional<FeedAddress> parse(String written) {
        return SafeUrl.parse(written).map(url -> {
            var text = url.value();
            var fragment = text.indexOf('#');
            return new FeedAddress(fragment < 0 ? url : new SafeUrl(text.substring(0, fragment)));
        });
    }

    /// What two spellings of one feed have in common: the host in small letters, the path and the query. With and
    /// without encryption it is the same feed.
    String key() {
        var uri = URI.create(url.value());
        var port = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getHost().toLowerCase(Locale.ROOT)
                + port
                + path
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /// Whether it is a feed of the site at `publicUrl`, whatever the scheme.
    boolean isOf(String publicUrl) {
        var mine = URI.create(publicUrl).getRawAuthority();
        return URI.create(url.value()).getRawAuthority().equalsIgnoreCase(mine);
    }

    @Override
    public String toString() {
        return url.value();
    }
}
