package org.breakingfree.map;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds in free text what must never stand on the map: what leads to a door or to a person.
final class GivenAway {

    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\d:-])(\\+?1[-. ])?\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}\\b");
    private static final Pattern POSITION = Pattern.compile("-?\\d{1,3}\\.\\d{3,}\\s*[,;°]?\\s*-?\\d{1,3}\\.\\d{3,}");
    private static final Pattern STREET =
            Pattern.compile("\\b\\d{1,5}[A-Z]?\\s+([NSEW]\\.?\\s+)?([A-Z][\\w'.]*\\s+){1,3}"
                    + "(St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Dr|Drive|Ln|Lane|Way|Ct|Pkwy|Hwy|Highway)\\b\\.?");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");

    private GivenAway() {}

    /// What the text gives away, as a part of a sentence, or nothing.
    static Optional<String> in(String text) {
        if (TELEPHONE.matcher(text).find()) {
            return Optional.of("a telephone number");
        }
        if (POSITION.matcher(text).find()) {
            return Optional.of("a position");
        }
        if (STREET.matcher(text).find()) {
            return Optional.of("a street address");
        }
        return MAIL.matcher(text).find() ? Optional.of("a mail address") : Optional.empty();
    }
}
