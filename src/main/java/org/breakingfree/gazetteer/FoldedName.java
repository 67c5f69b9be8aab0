package org.breakingfree.gazetteer;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names as they are compared: small letters from a to z and nothing else, `Coeur d'Alene` as `coeurdalene`.
final class FoldedName {

    /// Letters that do not come apart into a plain one and an accent.
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("æ", "ae"),
            Map.entry("ð", "d"),
            Map.entry("ø", "o"),
            Map.entry("þ", "th"),
            Map.entry("đ", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ł", "l"),
            Map.entry("œ", "oe"),
            Map.entry("ß", "ss"),
            Map.entry("ə", "e"));

    private static final Pattern SPECIAL = Pattern.compile("[æðøþđħıłœßə]");
    private static final Pattern REST = Pattern.compile("[^a-z]+");

    /// Words that are written in two ways at the beginning of a name or after a blank.
    private static final List<List<String>> TWO_WAYS = List.of(
            List.of("Saint ", "St. "),
            List.of("Sainte ", "Ste. "),
            List.of("Fort ", "Ft. "),
            List.of("Mount ", "Mt. "));

    private FoldedName() {}

    static String of(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        var plain = SPECIAL.matcher(small).replaceAll(letter -> LETTERS.get(letter.group()));
        return REST.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }

    /// A name in all its usual spellings, its own first: `St. Louis`, `Saint Louis`.
    static Set<String> spellings(String name) {
        var all = new LinkedHashSet<String>();
        all.add(name);
        for (var words : TWO_WAYS) {
            all.add((" " + name)
                    .replace(" " + words.getFirst(), " " + words.getLast())
                    .strip());
            all.add((" " + name)
                    .replace(" " + words.getLast(), " " + words.getFirst())
                    .strip());
        }
        return all;
    }

    /// Whether one letter more, less or other makes one name the other; equal names are.
    static boolean isAlmost(String one, String other) {
        var difference = one.length() - other.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        if (difference > 0) {
            return isAlmost(other, one);
        }
        var at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.regionMatches(difference == 0 ? at + 1 : at, other, at + 1, other.length() - at - 1);
    }
}
