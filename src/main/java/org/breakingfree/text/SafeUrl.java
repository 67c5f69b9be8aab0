package org.breakingfree.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// A web address that may stand in a link: `http` or `https`, with a host and nothing before it.
/// Template escaping alone does not stop `javascript:` and its disguises, so every link that comes
/// from data is one of these.
public record SafeUrl(String value) {

    /// Stands where a required address was missing and the mistake is on record.
    private static final SafeUrl NONE = new SafeUrl("about:blank");

    public static Optional<SafeUrl> parse(String text) {
        try {
            var uri = new URI(text.strip());
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null
                    ? Optional.of(new SafeUrl(uri.toString()))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// The address in a cell that must hold one.
    public static SafeUrl of(CsvTable.Row row, String column) {
        var text = row.text(column);
        return parse(text).orElseGet(() -> {
            if (!text.isEmpty()) {
                row.mistake("\"" + column + "\" is \"" + text + "\", not a web address such as https://example.org/");
            }
            return NONE;
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
