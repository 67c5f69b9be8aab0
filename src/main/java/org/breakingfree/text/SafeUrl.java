package org.breakingfree.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// A web address that may stand in a link: `http` or `https`, with a host and nothing before it.
/// Template escaping alone does not stop `javascript:` and its disguises, so every link that comes
/// from data is one of these.
public record SafeUrl(String value) {

    /// Stands where a required address was missing and the mistake is on record.
    public static final SafeUrl MISSING = new SafeUrl("https://missing.invalid/");

    /// @throws IllegalArgumentException when `value` is no such address
    public SafeUrl {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("not a web address: " + value);
        }
    }

    public static Optional<SafeUrl> parse(String text) {
        var stripped = text.strip();
        return isSafe(stripped) ? Optional.of(new SafeUrl(stripped)) : Optional.empty();
    }

    private static boolean isSafe(String text) {
        try {
            var uri = new URI(text);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// The address in a cell that must hold one.
    public static SafeUrl of(CsvTable.Row row, String column) {
        var text = row.text(column);
        return parse(text).orElseGet(() -> {
            if (!text.isEmpty()) {
                row.mistake("\"" + column + "\" is \"" + text + "\", not a web address such as https://example.org/");
            }
            return MISSING;
        });
    }

    /// The address in a cell that may be empty.
    public static Optional<SafeUrl> optional(CsvTable.Row row, String column) {
        return row.optional(column).isEmpty() ? Optional.empty() : Optional.of(of(row, column));
    }

    @Override
    public String toString() {
        return value;
    }
}
