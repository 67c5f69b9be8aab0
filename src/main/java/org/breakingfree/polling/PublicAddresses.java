package org.breakingfree.polling;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Which addresses the site may connect to on somebody else's word.
///
/// A feed's address, and every address it redirects to, is chosen by strangers. The site must not become their way to
/// the machine it runs on or the network it stands in, so a name is resolved once, what it resolves to is checked, and
/// the connection is made to that and nothing else (OWASP, Server-Side Request Forgery Prevention).
final class PublicAddresses implements DnsResolver {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    private final Set<String> allowed;

    /// @param allowed `host:port` that may be reached although they are not public; for tests
    PublicAddresses(Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
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
        if (!isAllowed(address) && address.getPort() != -1 && !PORTS.contains(address.getPort())) {
            throw new NotPublic("it leads to port " + address.getPort() + ", and only 80 and 443 are asked");
        }
    }

    private boolean isAllowed(URI address) {
        return allowed.contains(address.getHost() + ":" + address.getPort());
    }

    /// Called by the client for each connection; it connects to what is returned.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        var isAllowed = allowed.stream().anyMatch(each -> each.startsWith(host + ":"));
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
