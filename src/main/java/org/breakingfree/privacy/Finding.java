package org.breakingfree.privacy;

import java.util.Locale;

/// Something in a text that leads to a door or to a person.
///
/// @param shape where it stands, so that its writer finds it again, and not what it says: `### Xxxx Xxxxxx`
public record Finding(Kind kind, String shape) {

    public enum Kind {
        STREET_ADDRESS("a street address"),
        POSTAL_CODE("a ZIP code"),
        POSITION("a position"),
        MAP_LINK("a link into a map"),
        LICENSE_PLATE("a license plate"),
        TELEPHONE("a telephone number"),
        MAIL("a mail address");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// As a part of an English sentence: `a street address`.
        public String words() {
            return words;
        }

        /// For keys of messages: `street_address`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A finding whose shape is taken from what was found: each digit becomes `#`, each letter `x` or `X`.
    static Finding of(Kind kind, String found) {
        var shape = found.strip()
                .replaceAll("\\p{N}", "#")
                .replaceAll("\\p{Lu}", "X")
                .replaceAll("[\\p{L}&&[^X]]", "x");
        return new Finding(kind, shape.length() > 60 ? shape.substring(0, 60) + "…" : shape);
    }

    /// `a street address (### Xxxx Xxxxxx)`
    @Override
    public String toString() {
        return kind.words() + " (" + shape + ")";
    }
}
