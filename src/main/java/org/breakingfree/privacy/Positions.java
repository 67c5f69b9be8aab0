package org.breakingfree.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds points on the globe: in degrees with decimals or with minutes and seconds, as plus codes, geohashes, grid
/// references or three words, and links that open a map.
final class Positions {

    private static final String DECIMAL = "[-+]?\\d{1,3}[.,]\\d{%d,15}";
    private static final String NUMBER = "[-+]?\\d{1,3}(?:\\.\\d{1,15})?";

    /// Two numbers of which each may be degrees: `44.9537, -93.0900`.
    private static final Pattern PAIR = Pattern.compile("(?<![\\d.,$€£-])(" + DECIMAL.formatted(3)
            + ")\\s?°?\\s?[NSns]?\\s?[,;/|:]?\\s?(?:(?i:lon|lng|long|longitude|longitud)\\.?\\s?[:=]?\\s?)?("
            + DECIMAL.formatted(3) + ")(?![\\d%])");
    private static final Pattern COMPASS = Pattern.compile("(?<![\\w.])(?:\\d{1,3}[.,]\\d{2,15}\\s?°?\\s?[NSEWO]\\b"
            + "|[NSEWO]\\s?\\d{1,3}[.,]\\d{2,15}|\\d{1,3}[.,]\\d{2,15}\\s?°)");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(lat|latitude|latitud|lon|lng|long|longitude|longitud|coord|coords|coordinates|coordenadas|gps)\\b"
                    + "[\\w\\s.]{0,12}[:=(]?\\s?[\"']?[-+]?\\d{1,3}[.,°]\\d{1,15}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile("(?<![\\w.,$€£/-])-?(\\d{2,3}\\.\\d{4,15})(?![\\d.%])");
    private static final Pattern MINUTES = Pattern.compile(
            "\\d{1,3}\\s?(°|º|deg|degrees|grados|d)\\s?\\d{1,2}(\\.\\d{1,8})?\\s?"
                    + "(['′’‘]|min|minutes|minutos|m)(?![a-z]{2})"
                    + "|(?<![\\w.])[NS]\\s?\\d{1,2}[\\s-]\\d{1,2}([\\s.-]\\d{1,6}){1,2}\\W{0,3}[EWO]\\s?\\d{1,3}[\\s-]\\d"
                    + "|(?<![\\w.])\\d{1,2}[\\s-]\\d{1,2}[\\s.-]\\d{1,2}(\\.\\d+)?\\s?[NS]\\W{1,3}\\d{1,3}[\\s-]\\d{1,2}[\\s.-]\\d{1,2}(\\.\\d+)?\\s?[EWO]\\b");
    private static final Pattern PLUS_CODE = Pattern.compile(
            "(?<![\\w+])(?=[A-Z]{0,8}(?:\\d|\\+[A-Z]{0,7}\\d))(?:[23456789CFGHJMPQRVWX]{4}|[23456789CFGHJMPQRVWX]{6}|[23456789CFGHJMPQRVWX]{8})"
                    + "\\+[23456789CFGHJMPQRVWX]{2,7}(?!\\w)"
                    + "|(?<![\\w+])(?i:[23456789CFGHJMPQRVWX]{8}\\+[23456789CFGHJMPQRVWX]{2,7})(?!\\w)");
    private static final Pattern GRID =
            Pattern.compile("\\b\\d{1,2}[C-X]\\s?[A-HJ-NP-Z]{2}\\s?(\\d{4,5}\\s?\\d{4,5}|\\d{3}\\s\\d{3})\\b"
                    + "|\\b\\d{1,2}\\s?[C-X]\\s+\\d{6}(\\.\\d+)?\\s?m?\\s?E?[\\s,]+\\d{7}(\\.\\d+)?\\b");
    private static final Pattern THREE_WORDS = Pattern.compile("/{3}\\s?\\p{L}{2,24}[.。・]\\p{L}{2,24}[.。・]\\p{L}{2,24}"
            + "|(?<![\\w@./-])(?!www\\.)\\p{Ll}{4,18}\\.\\p{Ll}{4,18}\\.\\p{Ll}{4,18}(?![\\w@./-])");
    private static final Pattern GEOHASH = Pattern.compile(
            "\\b(geohash|gh)\\b\\W{0,3}(?:is |code )?[0-9b-hjkmnp-z]{6,12}\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_LINK = Pattern.compile(
            "@-?\\d{1,2}\\.\\d+,-?\\d{1,3}\\.\\d+"
                    + "|\\bgeo:" + NUMBER + "," + NUMBER
                    + "|[?&#/;=:!](?:m?lat|latitude|mlon|lon|lng|longitude|y|x|3d|4d)=?-?\\d{1,3}\\.\\d{2,}"
                    + "|[?&#;/](?:ll|sll|cbll|q|query|daddr|saddr|center|cp|destination|origin|viewpoint|loc|location|point|coords?|position|where1|bbox)="
                    + "(?:loc:|point\\.)?-?\\d{1,3}\\.\\d+(?:,|%2C|~|_|\\+|%20|;)+-?\\d{1,3}\\.\\d+"
                    + "|[?&#;/](?:geohash|gh)[=/][0-9b-hjkmnp-z]{5,12}"
                    + "|\\d{1,2}\\.\\d{3,}(?:/|,|%2C|~|_|;)-?\\d{1,3}\\.\\d{3,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAP_LINK = Pattern.compile(
            "\\b(?:maps\\.google\\.|google\\.[a-z.]{2,6}/maps|goo\\.gl/maps|maps\\.app\\.goo\\.gl|g\\.page/|g\\.co/maps|maps\\.apple\\.|"
                    + "bing\\.com/maps|binged\\.it/|openstreetmap\\.org/?(?:#map|\\?m|directions|node|way|relation|go/|search)|osm\\.org/(?:go|node|way)|"
                    + "waze\\.com/|what3words\\.com/|w3w\\.co/|plus\\.codes/|geohash\\.(?:org|co)/|mapquest\\.com/|"
                    + "yandex\\.[a-z.]{2,6}/maps|(?:wego|share|mobile)\\.here\\.com|her[e.]\\.is/|mapillary\\.com/|mapcarta\\.com/|"
                    + "wikimapia\\.org/|earth\\.google\\.|instantstreetview\\.com|umap\\.openstreetmap|zillow\\.com/homedetails|foursquare\\.com/v/)\\S*",
            Pattern.CASE_INSENSITIVE);

    private Positions() {}

    /// @param text with its links
    /// @param words without its links
    static Optional<String> in(String text, String words) {
        var pair = PAIR.matcher(words);
        while (pair.find()) {
            if (isOnGlobe(pair)) {
                return Optional.of(pair.group());
            }
        }
        var alone = ALONE.matcher(words);
        while (alone.find()) {
            if (Double.parseDouble(alone.group(1)) <= 180) {
                return Optional.of(alone.group());
            }
        }
        for (var pattern : new Pattern[] {COMPASS, NAMED, MINUTES, PLUS_CODE, GRID, THREE_WORDS, GEOHASH}) {
            var found = pattern.matcher(words);
            if (found.find()) {
                return Optional.of(found.group());
            }
        }
        return inLink(text);
    }

    static Optional<String> inLink(String text) {
        var found = IN_LINK.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    static Optional<String> mapLink(String text) {
        var found = MAP_LINK.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static boolean isOnGlobe(Matcher pair) {
        var first = Math.abs(Double.parseDouble(pair.group(1).replace(',', '.')));
        var second = Math.abs(Double.parseDouble(pair.group(2).replace(',', '.')));
        // Thousands are written with a comma and three digits: 114,250 and 93,100 are no degrees.
        var thousands =
                pair.group(1).matches("\\d{1,3},\\d{3}") && pair.group(2).matches("\\d{1,3},\\d{3}");
        return !thousands && Math.min(first, second) <= 90 && Math.max(first, second) <= 180;
    }
}
