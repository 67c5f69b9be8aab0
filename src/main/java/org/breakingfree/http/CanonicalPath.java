package org.breakingfree.http;

import java.util.regex.Pattern;

/// The one spelling of a path. Our paths are letters, digits, hyphens, dots, underscores and slashes
/// only; an escaped letter and a slash at the end are other spellings of the same (RFC 3986, section 6),
/// which would otherwise be as many pages to keep.
final class CanonicalPath {

    private static final Pattern ESCAPED = Pattern.compile("%([2-7][0-9A-Fa-f])");

    private CanonicalPath() {}

    static String of(String path) {
        var plain = path.indexOf('%') < 0 ? path : ESCAPED.matcher(path).replaceAll(CanonicalPath::unescaped);
        var end = plain.length();
        while (end > 1 && plain.charAt(end - 1) == '/') {
            end--;
        }
        return plain.substring(0, end);
    }

    private static String unescaped(java.util.regex.MatchResult escape) {
        var character = (char) Integer.parseInt(escape.group(1), 16);
        var plain = character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
        return plain ? String.valueOf(character) : escape.group();
    }
}
