package org.breakingfree.map;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Pictures of the map from another host, which an operator may allow and a visitor may turn on. That host then learns
/// who looks where.
///
/// @param address `https://host/{z}/{x}/{y}.png`, with each of the three once and none in the host
/// @param attribution whose pictures they are, as their license asks; plain text
public record ExternalTiles(String address, String attribution) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    /// Nothing when `written` is no such address.
    public static Optional<ExternalTiles> of(String written, String attribution) {
        var sample = written;
        for (var part : new String[] {"{z}", "{x}", "{y}"}) {
            if (sample.indexOf(part) < 0 || sample.indexOf(part) != sample.lastIndexOf(part)) {
                return Optional.empty();
            }
            sample = sample.replace(part, "0");
        }
        try {
            var url = new URI(sample);
            var isPlain = "https".equals(url.getScheme())
                    && url.getHost() != null
                    && HOST.matcher(url.getHost()).matches()
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && written.startsWith("https://" + url.getRawAuthority() + "/");
            return isPlain ? Optional.of(new ExternalTiles(written, attribution)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Scheme and host, with the port if one is named: what the browser is allowed to ask.
    public String origin() {
        return address.substring(0, address.indexOf('/', address.indexOf("//") + 2));
    }

    /// As people are told it.
    public String host() {
        return origin().substring(origin().indexOf("//") + 2);
    }
}
