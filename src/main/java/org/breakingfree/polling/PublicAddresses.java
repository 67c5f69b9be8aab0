package org.breakingfree.polling;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Which addresses the site may connect to on somebody else's word.
///
/// A feed's address, and every address it redirects to, is chosen by strangers. The site must not become their way to
/// the machine it runs on or the network it stands in, so a name is resolved once, what it resolves to is checked, and
/// the connection is made to that and nothing else (OWASP, Server-Side Request Forgery Prevention).
public final class PublicAddresses implements DnsResolver {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    /// As browsers tell numbers from names (URL Standard, "ends in a number").
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?i)(^|\\.)(\\d+|0x[0-9a-f]*)\\.?$");

    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.|$)){4}");

    /// Names that mean something else in every house (RFC 6761, RFC 6762, RFC 8375).
    private static final List<String> NOT_PUBLIC =
            List.of(".localhost.", ".localdomain.", ".local.", ".internal.", ".home.arpa.", ".lan.", ".test.");

    private final Set<String> allowed;
    private final Set<String> allowedHosts;

    /// @param allowed `host:port` that may be reached although they are not public; for tests
    public PublicAddresses(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
        allowedHosts = allowed.stream()
                .map(each -> each.substring(0, each.lastIndexOf(':')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why an address may not be asked at all.
    static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1;

        NotPublic(String reason) {
            super(reason);
        }
    }

    /// Looks at the address itself; what its name leads to is checked when it is connected to.
    ///
    /// @throws NotPublic with the reason
    void check(URI address) throws NotPublic {
        var scheme = String.valueOf(address.getScheme());
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new NotPublic("it leads to an address that is neither http nor https");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new NotPublic("it leads to an address with a password or without a host");
        }
        if (!isAllowed(address) && allowedHosts.contains(address.getHost())) {
            throw new NotPublic("it leads into a network that is not public");
        }
        if (!isAllowed(address) && address.getPort() != -1 && !PORTS.contains(address.getPort())) {
            throw new NotPublic("it leads to port " + address.getPort() + ", and only 80 and 443 are asked");
        }
    }

    /// Whether an address may be asked as far as it tells itself; no name is looked up.
    public boolean mayAsk(URI address) {
        try {
            check(address);
            return isForVisitors(address.toString());
        } catch (NotPublic _) {
            return false;
        }
    }

    /// Whether visitors may be shown the way to an address that somebody else wrote down. It must not lead into the
    /// network that they stand in. What a name leads to is not looked up: their browser does that, when they go.
    boolean isForVisitors(String text) {
        try {
            var address = new URI(Location.escaped(text));
            var scheme = String.valueOf(address.getScheme());
            var host = String.valueOf(address.getHost());
            return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                    && address.getRawUserInfo() == null
                    && (isAllowed(address) || isPublicHost(host));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean isPublicHost(String host) {
        if (host.startsWith("[") || ENDS_IN_A_NUMBER.matcher(host).find()) {
            try {
                // Browsers read octal and hexadecimal numbers too; honest people write none.
                return (host.startsWith("[") || FOUR_NUMBERS.matcher(host).matches())
                        && isPublic(InetAddress.getByName(host));
            } catch (UnknownHostException none) {
                return false;
            }
        }
        var name = host.toLowerCase(Locale.ROOT);
        return name.contains(".") && NOT_PUBLIC.stream().noneMatch((name + ".").replace("..", ".")::endsWith);
    }

    private boolean isAllowed(URI address) {
        return allowed.contains(address.getHost() + ":" + address.getPort());
    }

    /// Called by the client for each connection; it connects to what is returned.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        var isAllowed = allowedHosts.contains(host);
        for (var address : found) {
            if (!isAllowed && !isPublic(address)) {
                throw new NotPublic("it leads into a network that is not public");
            }
        }
        return found;
    }

    @Override
    public List<java.net.InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(resolve(host))
                .map(address -> new java.net.InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// Whether everybody on the internet means the same machine by it (the special-purpose registries of IANA,
    /// RFC 6890).
    static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        var a = four[0] & 0xff;
        var b = four[1] & 0xff;
        var c = four[2] & 0xff;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> b < 64 || b > 127;
            case 169 -> b != 254;
            case 172 -> b < 16 || b > 31;
            case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
            case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    private static boolean isPublic6(byte[] six) {
        var first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        var second = (six[2] & 0xff) << 8 | six[3] & 0xff;
        if (first == 0x0064 && second == 0xff9b) {
            return isPublic(Arrays.copyOfRange(six, 12, 16)); // NAT64
        }
        if (first == 0x2002) {
            return isPublic(Arrays.copyOfRange(six, 2, 6)); // 6to4
        }
        // Global unicast, less Teredo, ORCHID, benchmarking and documentation.
        return first >> 13 == 1 && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8)) && first != 0x3fff;
    }
}
