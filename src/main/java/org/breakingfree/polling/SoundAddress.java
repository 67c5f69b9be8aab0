package org.breakingfree.polling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The address of somebody's sound, without what is put around it to count who listens.
///
/// Services that count listeners lead each of them through their own server and from there to the sound:
/// `https://counter.example/e/sound.example/1.mp3`. The sound is where the address says that it is.
final class SoundAddress {

    /// Hosts that do nothing but count.
    private static final Set<String> COUNTERS = Set.of(
            "2.gum.fm",
            "arttrk.com",
            "chrt.fm",
            "chtbl.com",
            "claritaspod.com",
            "clrtpod.com",
            "dts.podtrac.com",
            "growx.podkite.com",
            "gum.fm",
            "media.blubrry.com",
            "mgln.ai",
            "op3.dev",
            "pdcn.co",
            "pdst.fm",
            "pfx.vpixl.com",
            "podtrac.com",
            "prfx.byspotify.com",
            "pscrb.fm",
            "r.zen.ai",
            "swap.fm",
            "tracking.swap.fm",
            "verifi.podscribe.com",
            "www.podtrac.com");

    private static final Pattern WHOLE = Pattern.compile("(?i)(https?://)([^/?#]+)(/[^?#]*)?(\\?[^#]*)?(#.*)?");

    /// A part of a path that is the name of a host, with a path behind it.
    private static final Pattern INNER =
            Pattern.compile("(?i)/(?:https?:/{1,2})?((?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d{1,5})?/.+)");

    private static final int MOST_COUNTERS = 8;

    private SoundAddress() {}

    static String withoutCounting(String address) {
        var shorter = address.strip();
        for (var round = 0; round < MOST_COUNTERS; round++) {
            var whole = WHOLE.matcher(shorter);
            if (!whole.matches()) {
                return shorter;
            }
            var path = whole.group(3) == null ? "" : whole.group(3);
            var inner = INNER.matcher(path);
            if (!COUNTERS.contains(whole.group(2).toLowerCase(Locale.ROOT)) || !inner.find()) {
                return whole.group(1) + whole.group(2) + path + query(whole.group(4));
            }
            shorter = whole.group(1) + inner.group(1) + (whole.group(4) == null ? "" : whole.group(4));
        }
        return shorter;
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        var kept = Arrays.stream(query.substring(1).split("&"))
                .filter(part -> !part.startsWith("utm_"))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
