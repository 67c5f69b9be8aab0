package org.breakingfree.prose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How a text names something the site knows: `{claim:ilo-2022-sexual}`, `{helpline:us-national}`, `{signs:hotels}`.
record Shortcode(Kind kind, String key) {

    enum Kind {
        /// A figure, printed with a reference to its source.
        CLAIM,
        /// A number a person can ring.
        HELPLINE,
        /// All signs of a setting; a paragraph of its own.
        SIGNS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whatever stands in braces, right or wrong.
    static final Pattern PATTERN = Pattern.compile("\\{([^{}:]*):?([^{}]*)}");

    /// Empty when the braces name no kind of thing.
    static Optional<Shortcode> of(MatchResult braces) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(braces.group(1)))
                .findFirst()
                .map(kind -> new Shortcode(kind, braces.group(2)));
    }

    /// The shortcode that is all of a text, if it is.
    static Optional<Shortcode> alone(String text) {
        var braces = PATTERN.matcher(text.strip());
        return braces.matches() ? of(braces) : Optional.empty();
    }

    @Override
    public String toString() {
        return "{" + kind.word() + ":" + key + "}";
    }
}
