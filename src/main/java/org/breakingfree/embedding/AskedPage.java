package org.breakingfree.embedding;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;
import org.breakingfree.web.Visit;
import org.jspecify.annotations.Nullable;

/// The page of this site that a program asks about.
final class AskedPage {

    private AskedPage() {}

    /// As if it were visited; empty when the address is none of this site's.
    ///
    /// @param visit of the program
    /// @param address in full
    static Optional<Visit> of(Visit visit, String address) {
        try {
            var uri = URI.create(address);
            var frame = visit.chrome().frame();
            if (!isOurs(uri, URI.create(frame.site().publicUrl()))) {
                return Optional.empty();
            }
            var chrome = new Chrome(Language.of(uri.getRawPath()), Language.neutral(uri.getRawPath()), frame);
            return Optional.of(new Visit(visit.context(), chrome, query(uri.getRawQuery())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(URI uri, URI site) {
        return uri.getRawAuthority() != null
                && uri.getRawAuthority().equalsIgnoreCase(site.getRawAuthority())
                && site.getScheme().equalsIgnoreCase(uri.getScheme());
    }

    private static Map<String, List<String>> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
