package org.breakingfree.map;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Text as it is sorted and searched: lower case, without accents, words parted by one blank. `Women's Center, Inc.`
/// becomes `womens center inc`.
final class Folded {

    private Folded() {}

    /// The words of a question.
    static List<String> words(String text) {
        var folded = new String(bytes(text), StandardCharsets.UTF_8);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    static byte[] bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var into = new byte[3 * bytes.length + 1];
        var length = fold(bytes, 0, bytes.length, into, 0);
        return java.util.Arrays.copyOf(into, length);
    }

    /// Folds a part of some bytes in UTF-8.
    ///
    /// @param into has room for three times as many
    /// @param at where the result starts
    /// @return where the result ends
    static int fold(byte[] bytes, int from, int to, byte[] into, int at) {
        var end = at;
        for (var i = from; i < to; i++) {
            var each = bytes[i];
            if (each < 0) {
                return foldLetters(new String(bytes, from, to - from, StandardCharsets.UTF_8), into, at);
            }
            var kept = FOLDED[each];
            if (kept > ' ') {
                into[end++] = kept;
            } else if (kept == ' ' && end > at && into[end - 1] != ' ') {
                into[end++] = ' ';
            }
        }
        return end > at && into[end - 1] == ' ' ? end - 1 : end;
    }

    /// What becomes of each ASCII character: itself, a blank, or nothing (0).
    private static final byte[] FOLDED = new byte[128];

    static {
        for (var i = 0; i < FOLDED.length; i++) {
            FOLDED[i] = (byte) (Character.isLetterOrDigit(i) ? Character.toLowerCase(i) : i == '\'' ? 0 : ' ');
        }
    }

    private static int foldLetters(String text, byte[] into, int at) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK && each != '\'' && each != '’')
                .map(each -> Character.isLetterOrDigit(each) ? each : ' ')
                .forEach(plain::appendCodePoint);
        var bytes = plain.toString().strip().replaceAll(" +", " ").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, into, at, bytes.length);
        return at + bytes.length;
    }
}
