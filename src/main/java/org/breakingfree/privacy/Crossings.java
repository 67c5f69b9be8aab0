package org.breakingfree.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds where streets meet, and places along a highway: `5th Ave and Hennepin`, `the corner of Lake and Chicago`,
/// `Highway 61, mile 12`.
final class Crossings {

    private static final String NAME =
            "(?:\\d{1,3}(?:st|nd|rd|th)|(?:\\p{Lu}[\\p{L}'.-]{1,30} ){0,2}\\p{Lu}[\\p{L}'-]{1,30})";
    private static final String KIND =
            "(?:St(?:reet|\\.)?|Ave(?:nue|\\.)?|Blvd\\.?|Boulevard|R(?:oa)?d\\.?|Drive|Dr\\.|Lane|Ln\\.?|Parkway|Pkwy\\.?)";
    private static final String MEETS = " (?:and|&|at|@|near|y|con) ";

    /// A word for a street may be missing on one side, and never on both: `Hope and Grace` are two names.
    private static final Pattern STREETS = Pattern.compile("\\b" + NAME + " " + KIND + MEETS + NAME + "(?! Count)"
            + "|\\b" + NAME + MEETS + NAME + " " + KIND + "(?=$|[.,;)]| (?:in|at|on|near|behind)\\b)"
            + "|\\b\\d{1,3}(?:st|nd|rd|th)" + MEETS + "\\p{Lu}\\p{L}+(?= (?:in|near)\\b|[.,;)]|$)"
            + "|\\b\\p{Lu}\\p{L}+" + MEETS + "\\d{1,3}(?:st|nd|rd|th)(?= (?:in|near)\\b|[.,;)]|$)");

    private static final Pattern CORNER = Pattern.compile(
            "\\b(corner|intersection|esquina|cruce) (of|de|at|con) ([\\p{L}\\d.'-]+ ){1,4}(and|&|y|con|at) [\\p{L}\\d]+",
            Pattern.CASE_INSENSITIVE);

    private static final String HIGHWAY =
            "(?:highway|hwy\\.?|interstate|i|us|u\\.s\\.|state route|route|rte\\.?)[ -]?\\d{1,4}[a-z]?";
    private static final String SPOT = "(?:mile(?: ?marker|post)?|mm|exit|milla|salida) ?#?\\d{1,4}[a-z]?";
    private static final Pattern ALONG = Pattern.compile(
            "\\b" + HIGHWAY + ",?(?: at| near| en)? " + SPOT + "\\b|\\b" + SPOT + ",?(?: of| on| off| from| de)? "
                    + HIGHWAY + "\\b|\\b(?:mile ?marker|milepost) ?#?\\d{1,4}\\b",
            Pattern.CASE_INSENSITIVE);

    private Crossings() {}

    static Optional<String> in(String text) {
        for (var pattern : new Pattern[] {CORNER, STREETS, ALONG}) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }
}
