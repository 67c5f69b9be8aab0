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

    private static final Pattern COUNTING = Pattern.compile("utm_.*");

    private static final int MOST_COUNTERS = 8;

    /// What is written anew each time that a feed is asked for: how an address is signed (Amazon CloudFront and S3,
    /// Google Cloud Storage, Akamai) and where a listener comes from. Whatever else stands there may say which
    /// recording is meant.
    private static final Pattern PASSING = Pattern.compile("(?i)(utm_|x-amz-|x-goog-)[^=]*(=.*)?|"
            + "(expires|signature|key-pair-id|policy|token|awsaccesskeyid|googleaccessid|hdnts|hdnea)(=.*)?");

    private SoundAddress() {}

    /// Whether two addresses lead to the same recording, as far as addresses tell.
    static boolean isSame(@Nullable String one, @Nullable String other) {
        return lasting(one).equals(lasting(other));
    }

    private static String lasting(@Nullable String address) {
        if (address == null) {
            return "";
        }
        var whole = WHOLE.matcher(withoutCounting(address));
        if (!whole.matches()) {
            return address;
        }
        var path = whole.group(3) == null ? "" : whole.group(3);
        return whole.group(1) + whole.group(2) + path + query(whole.group(4), PASSING);
    }

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
                return whole.group(1) + whole.group(2) + path + query(whole.group(4), COUNTING);
            }
            shorter = whole.group(1) + inner.group(1) + (whole.group(4) == null ? "" : whole.group(4));
        }
        return shorter;
    }

    private static String query(@Nullable String query, Pattern without) {
        if (query == null) {
            return "";
        }
        var kept = Arrays.stream(query.substring(1).split("&"))
                .filter(part -> !without.matcher(part).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
