package org.breakingfree.privacy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes the numbers of a text that are spelled out in several English words in digits, so that a house number is one
/// however it is written: `four hundred twelve` becomes `412`, `twelve oh five` becomes `1205`.
final class SpelledNumbers {

    private static final Map<String, Integer> VALUES = values();

    private static final String WORD = "(?:" + String.join("|", VALUES.keySet()) + "|hundred|thousand|oh)";
    private static final Pattern SEVERAL =
            Pattern.compile("\\b" + WORD + "(?:(?:[ -]| and )" + WORD + ")+\\b", Pattern.CASE_INSENSITIVE);

    private SpelledNumbers() {}

    static String inDigits(String text) {
        return SEVERAL.matcher(text)
                .replaceAll(
                        found -> digits(found.group().toLowerCase(Locale.ROOT).split("[ -]")));
    }

    /// Parts that do not add up stand side by side, as they are said: `one twenty-three` is 123.
    private static String digits(String[] words) {
        var digits = new StringBuilder();
        var sum = 0;
        var last = 0;
        for (var word : words) {
            var value = VALUES.getOrDefault(word, 0);
            if (word.equals("hundred") || word.equals("thousand")) {
                var unit = word.equals("hundred") ? 100 : 1000;
                sum = Math.max(1, sum) * unit;
                last = unit;
            } else if (value > 0 && last > value && (last >= 100 || last >= 20 && value < 10)) {
                sum += value;
                last = value;
            } else if (value > 0 || word.equals("oh")) {
                digits.append(sum > 0 ? sum : "").append(word.equals("oh") ? "0" : "");
                sum = value;
                last = value;
            }
        }
        digits.append(sum > 0 ? sum : "");
        return digits.length() > 6 ? digits.substring(0, 6) : digits.toString();
    }

    private static Map<String, Integer> values() {
        var values = new LinkedHashMap<String, Integer>();
        // Longer words first, for the pattern takes the first that fits.
        var teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
        for (var i = teens.length - 1; i >= 0; i--) {
            values.put(teens[i], 10 + i);
        }
        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (var i = 0; i < tens.length; i++) {
            values.put(tens[i], 20 + 10 * i);
        }
        var ones = "one two three four five six seven eight nine".split(" ");
        for (var i = 0; i < ones.length; i++) {
            values.put(ones[i], 1 + i);
        }
        return values;
    }
}
