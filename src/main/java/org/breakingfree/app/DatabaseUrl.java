package org.breakingfree.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.breakingfree.db.ConnectionAddress;
import org.postgresql.Driver;

/// The two ways people write down where a PostgreSQL is.
final class DatabaseUrl {

    private DatabaseUrl() {}

    /// Understands `postgres://user:password@host:port/database?options`, with `%`-escapes as
    /// everywhere in addresses, and JDBC's own `jdbc:postgresql:`. Without a user it is the one who
    /// runs the site, as PostgreSQL's own programs have it. Empty when `written` is neither.
    static Optional<ConnectionAddress> parse(String written) {
        return written.startsWith("jdbc:postgresql:") ? fromJdbc(written) : fromUri(written);
    }

    private static Optional<ConnectionAddress> fromJdbc(String written) {
        // Without its options, so that the driver understands the rest of the address or nothing at all.
        var question = written.indexOf('?');
        var address = question < 0 ? written : written.substring(0, question);
        var options = question < 0 ? "" : written.substring(question + 1);
        return Driver.parseURL(address, new Properties()) == null
                ? Optional.empty()
                : Optional.of(connection(address, options, option(options, "user"), option(options, "password")));
    }

    private static Optional<ConnectionAddress> fromUri(String written) {
        try {
            var uri = new URI(written);
            var known = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
            if (!known || uri.getHost() == null || uri.getRawPath().length() < 2) {
                return Optional.empty();
            }
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var account = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            var colon = account.indexOf(':');
            return Optional.of(connection(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    decoded(colon < 0 ? account : account.substring(0, colon)),
                    decoded(colon < 0 ? "" : account.substring(colon + 1))));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static ConnectionAddress connection(String address, String options, String user, String password) {
        var others = Arrays.stream(options.split("&"))
                .filter(option -> !option.isEmpty() && !option.matches("(user|password)=.*"))
                .collect(Collectors.joining("&"));
        return new ConnectionAddress(
                others.isEmpty() ? address : address + "?" + others,
                user.isEmpty() ? System.getProperty("user.name") : user,
                password);
    }

    private static String option(String options, String name) {
        return Arrays.stream(options.split("&"))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> URLDecoder.decode(option.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /// In this part of an address a plus sign is a plus sign.
    private static String decoded(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
