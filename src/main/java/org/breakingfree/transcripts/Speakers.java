package org.breakingfree.transcripts;

import java.util.Optional;
import java.util.regex.Pattern;

/// Formats without a place for names put them before the words: `Ruth Ann: Good morning.`
final class Speakers {

    record Named(String speaker, String words) {}

    /// A name: up to five words that begin as names do, and perhaps something in brackets.
    private static final String WORD =
            "(?:[\\p{Lu}\\p{Lo}\\d][\\p{L}\\p{M}\\d.'’&_-]*|de|la|del|van|von|der|the|of|and)";

    private static final Pattern NAMED = Pattern.compile("(?:>>\\s*|-\\s*)?((?=[\\p{Lu}\\p{Lo}\\d])" + WORD + "(?: "
            + WORD + "){0,4}(?: [(\\[][^()\\[\\]:]{1,40}[)\\]])?):\\s+(?=\\S)(.*)");

    /// A sentence may begin like this, and nobody is called so.
    private static final Pattern NO_NAME = Pattern.compile("\\d+|(?:Note|Remember|And|But|So|The|For Example)");

    private Speakers() {}

    static Optional<Named> of(String text) {
        var named = NAMED.matcher(text);
        return named.matches() && !NO_NAME.matcher(named.group(1)).matches()
                ? Optional.of(new Named(named.group(1), named.group(2)))
                : Optional.empty();
    }

    /// As it stands in a `cite`: without the colon.
    static String withoutColon(String name) {
        return name.replaceFirst("\\s*:$", "");
    }
}
