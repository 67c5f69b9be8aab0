package org.breakingfree.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds street addresses of the United States: a number, a name, and a word for a kind of street, in the spellings of
/// the Postal Service and of people who write in a hurry.
final class StreetAddresses {

    private static final Pattern MAILBOX = Pattern.compile(
            "\\bP\\.? ?O\\.? ?Box #? ?\\d+|\\b(RR|R\\.R\\.|HC|Rural Route) ?#?\\d+,? Box #?\\d+|\\bapartado (postal )?\\d+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile(
            "[#(\"']?(\\d{1,6}([A-Za-z]|-?[A-Za-z]|-\\d{1,4}|½|\\u20441?\\d*)?|[NSEW]\\d{1,5}[NSEW]\\d{1,5}|[NSEW]\\d{2,5})");
    private static final Pattern FRACTION = Pattern.compile("\\d[/\\u2044]\\d");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DIRECTION = Pattern.compile(
            "([NSEW]|NE|NW|SE|SW|[NS]\\.[EW]|North|South|East|West|(North|South)-?(east|west)|Norte|Sur|Este|Oeste)\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(st|nd|rd|th)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROUTE = Pattern.compile("(#?\\d{1,4}[A-Z]?|[A-Z]{1,2})[.,;)]?");
    private static final int LONGEST_NAME = 4;

    /// Words inside the names of streets that are not capitalized: Avenida de la Paz, Avenue of the Americas.
    private static final Pattern JOINT = Pattern.compile("of|the|de|del|la|las|los|el|and|&|y");

    private static final Pattern SPANISH = Pattern.compile(
            "(Calle|Avenida|Av\\.|Avda\\.|Camino|Paseo|Carretera|Calzada|Privada|calle|avenida|calzada)");
    private static final Pattern HOUSE = Pattern.compile("(#|[Nn]o\\.?|[Nn]úm\\.?)?\\d{1,5}[A-Z]?[.,;)]?");

    /// What says after a doubtful name that an address is meant.
    private static final Pattern UNIT = Pattern.compile(
            "(apt|apartment|suite|ste|unit|floor|fl|rm|room|bldg|#\\w+|depto)\\b.*", Pattern.CASE_INSENSITIVE);

    private StreetAddresses() {}

    static Optional<String> in(String text) {
        var box = MAILBOX.matcher(text);
        if (box.find()) {
            return Optional.of(box.group());
        }
        return Crossings.in(text).or(() -> ForeignStreets.in(text)).or(() -> numbered(SpelledNumbers.inDigits(text)));
    }

    private static Optional<String> numbered(String text) {
        var tokens = text.split(" ");
        for (var i = 0; i + 1 < tokens.length; i++) {
            var end = isNumber(tokens, i) ? end(tokens, i) : -1;
            if (end < 0) {
                end = spanish(tokens, i);
            }
            if (end >= 0) {
                return Optional.of(String.join(" ", Arrays.asList(tokens).subList(i, end + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String[] tokens, int at) {
        var token = tokens[at];
        if (StreetWords.SPELLED.contains(key(token))) {
            return isCapitalized(token) && at + 2 < tokens.length && isCapitalized(tokens[at + 1]);
        }
        if (!NUMBER.matcher(token).matches()) {
            return false;
        }
        return !isYear(tokens, at) || tokens[at - 1].matches("to|from|and|at");
    }

    /// `in 2019`; `to 1900` may be one as well.
    private static boolean isYear(String[] tokens, int at) {
        return at > 0 && YEAR.matcher(tokens[at]).matches() && StreetWords.YEAR_BEFORE.contains(key(tokens[at - 1]));
    }

    /// Where the address ends whose number stands at `number`, or -1 when it is none.
    private static int end(String[] tokens, int number) {
        var at = number + 1;
        if (at < tokens.length && FRACTION.matcher(tokens[at]).matches()) {
            at++;
        }
        // In 12 West Street the direction is the name.
        var end =
                at < tokens.length && DIRECTION.matcher(tokens[at]).matches() ? endOfName(tokens, number, at + 1) : -1;
        return end >= 0 ? end : endOfName(tokens, number, at);
    }

    private static int endOfName(String[] tokens, int number, int first) {
        for (var at = first; at < tokens.length && at - first <= LONGEST_NAME; at++) {
            var token = tokens[at];
            if (at <= first + 1 && isRoute(tokens, at)) {
                return at + 1;
            }
            if ((at == first || at == first + 1) && StreetWords.WHOLE.contains(key(token)) && isDone(tokens, at)) {
                return at;
            }
            if (at > first && isStreet(tokens, number, first, at)) {
                return at;
            }
            if (!isName(tokens, first, at)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isStreet(String[] tokens, int number, int first, int at) {
        var word = key(tokens[at]);
        if (StreetWords.STRONG.contains(word)) {
            return !isSaint(tokens, at) && (isCapitalized(tokens[at]) && !isYear(tokens, number) || isDone(tokens, at));
        }
        if (!StreetWords.WEAK.contains(word)
                || !isCapitalized(tokens[at]) && !(StreetWords.LIKELY.contains(word) && tokens[number].length() > 2)) {
            return false;
        }
        if (isCapitalized(tokens[at]) && !isCapitalizedName(tokens, first, at)) {
            return false;
        }
        return isFollowedByPart(tokens, at)
                || isDone(tokens, at) && !StreetWords.INSTITUTIONS.contains(key(tokens[at - 1]));
    }

    /// Whether the words for a part of a house or of a town follow: `apt 3`, `NW`.
    private static boolean isFollowedByPart(String[] tokens, int at) {
        var next = at + 1 < tokens.length ? tokens[at + 1] : "";
        return UNIT.matcher(next).matches() || DIRECTION.matcher(bare(next)).matches();
    }

    /// Whether a name can end here: `3 Broadway shows` goes on.
    private static boolean isDone(String[] tokens, int at) {
        if (at + 1 >= tokens.length || endsPart(tokens[at]) || isFollowedByPart(tokens, at)) {
            return true;
        }
        var next = tokens[at + 1];
        return StreetWords.AFTER.contains(key(next)) || next.matches("[(\"'#-].*|\\d.*|[A-Z]{2}[,.]?");
    }

    /// `12 Minneapolis St. Paul programs`: a saint, and no street.
    private static boolean isSaint(String[] tokens, int at) {
        return tokens[at].equals("St.")
                && at + 1 < tokens.length
                && bare(tokens[at + 1])
                        .matches("Paul|Louis|Cloud|Joseph|Charles|Peters|Petersburg|Peter|George|Croix|Johns");
    }

    /// `Highway 61`, `County Road 12`, `US 10`, `Avenue C`, `Route 9`.
    private static boolean isRoute(String[] tokens, int at) {
        var words = String.join(" ", Arrays.asList(tokens).subList(at, Math.min(tokens.length, at + 2)))
                .toLowerCase(Locale.ROOT);
        var next = at + 1 < tokens.length ? tokens[at + 1] : "";
        if (SPANISH.matcher(tokens[at]).matches() && isCapitalized(tokens[at])) {
            return isCapitalized(next) || next.matches("\\d+.?");
        }
        if (words.matches("ave(nue)? of") && isCapitalized(tokens[at])) {
            return true;
        }
        if (words.matches(
                "(highway|hwy\\.?|route|rte\\.?|rt\\.?|avenue|ave\\.?|interstate|us|u\\.s\\.|cr|fm|sr|avenida|calle|carr\\.?) .*")) {
            return ROUTE.matcher(next).matches() && (isCapitalized(tokens[at]) || next.matches("\\d.*"));
        }
        return false;
    }

    private static boolean isName(String[] tokens, int first, int at) {
        var token = tokens[at];
        if (ORDINAL.matcher(token).matches()) {
            return true;
        }
        if (!token.matches("[\\p{L}\\d'’&-]+\\.?") || token.endsWith(".") && token.length() > 5) {
            return false;
        }
        if (isCapitalized(token)) {
            // "40 A circle: dates and places" is a list, and no street.
            return !token.equals("A") || at + 1 < tokens.length && isCapitalized(tokens[at + 1]);
        }
        if (JOINT.matcher(token).matches()) {
            return at > first
                    ? isCapitalized(tokens[at - 1]) || at > first + 1 && isCapitalized(tokens[at - 2])
                    : token.matches("el|la|de")
                            && at + 1 < tokens.length
                            && !StreetWords.ORDINARY.contains(key(tokens[at + 1]));
        }
        if (at > first && token.matches("run|lane|king|jr\\.?")) {
            return true;
        }
        return at < first + 2 && !StreetWords.ORDINARY.contains(key(token));
    }

    private static boolean isCapitalizedName(String[] tokens, int first, int end) {
        for (var i = first; i < end; i++) {
            if (!isCapitalized(tokens[i])
                    && !ORDINAL.matcher(tokens[i]).matches()
                    && !JOINT.matcher(tokens[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    /// `Calle Ocho 123`, `Avenida Juárez #45`: the number comes last.
    private static int spanish(String[] tokens, int at) {
        if (!SPANISH.matcher(tokens[at]).matches()) {
            return -1;
        }
        for (var i = at + 1; i < tokens.length && i <= at + 5; i++) {
            if (i > at + 1
                    && HOUSE.matcher(tokens[i]).matches()
                    && !YEAR.matcher(bare(tokens[i])).matches()) {
                return i;
            }
            if (!isCapitalized(tokens[i])
                    && !JOINT.matcher(tokens[i]).matches()
                    && !tokens[i].matches("no\\.|núm\\.|\\d+")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsPart(String token) {
        return token.matches(".*[.,;:!?)]");
    }

    private static boolean isCapitalized(String token) {
        return token.matches("[(\"']?\\p{Lu}.*");
    }

    private static String key(String token) {
        return bare(token).toLowerCase(Locale.ROOT);
    }

    private static String bare(String token) {
        return token.replaceAll("^[^\\p{L}\\d#]+|[^\\p{L}\\d]+$", "");
    }
}
