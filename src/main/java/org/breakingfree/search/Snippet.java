package org.breakingfree.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The few words around the first hit, with every hit marked, made here and not in the database:
/// PostgreSQL would parse each document again for it, which costs more than finding it.
final class Snippet {

    /// A run of the text, which is a hit or stands between hits.
    record Run(String text, boolean hit) {}

    private static final int BEFORE = 60;
    private static final int LENGTH = 220;

    /// Endings that inflection adds and takes: enough to mark `buyers` for `buyer` and `leyes` for `ley`.
    private static final int LONGEST_ENDING = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern NUMBER_HYPHEN = Pattern.compile("(?<=\\d)-(?=\\d)");

    private Snippet() {}

    /// @param words as the visitor typed them
    static List<Run> of(String body, String words) {
        var stems = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(Snippet::stem)
                .toList();
        var start = start(body, stems);
        var end = end(body, start);
        var runs = new ArrayList<Run>();
        var written = start;
        if (start > 0) {
            runs.add(new Run("… ", false));
        }
        var matcher = WORD.matcher(body).region(start, end);
        while (matcher.find()) {
            if (isHit(matcher.group(), stems)) {
                runs.add(new Run(body.substring(written, matcher.start()), false));
                runs.add(new Run(matcher.group(), true));
                written = matcher.end();
            }
        }
        runs.add(new Run(body.substring(written, end) + (end < body.length() ? " …" : ""), false));
        return runs.stream()
                .filter(run -> !run.text().isEmpty())
                .map(run -> new Run(unbroken(run.text()), run.hit()))
                .toList();
    }

    /// A phone number is not divided between two lines: word joiners stand around its hyphens.
    private static String unbroken(String text) {
        return NUMBER_HYPHEN.matcher(text).replaceAll("\u2060-\u2060");
    }

    private static int start(String body, List<String> stems) {
        var matcher = WORD.matcher(body);
        while (matcher.find()) {
            if (isHit(matcher.group(), stems)) {
                var from = Math.max(0, matcher.start() - BEFORE);
                var space = body.indexOf(' ', from);
                return from == 0 ? 0 : space < 0 || space >= matcher.start() ? matcher.start() : space + 1;
            }
        }
        return 0;
    }

    private static int end(String body, int start) {
        if (body.length() - start <= LENGTH) {
            return body.length();
        }
        var space = body.lastIndexOf(' ', start + LENGTH);
        return space <= start ? start + LENGTH : space;
    }

    private static boolean isHit(String word, List<String> stems) {
        var folded = fold(word);
        return stems.stream()
                .anyMatch(stem -> folded.startsWith(stem) && folded.length() - stem.length() <= LONGEST_ENDING);
    }

    private static String stem(String word) {
        var folded = fold(word);
        return folded.length() <= 4 ? folded : folded.substring(0, Math.max(4, folded.length() - LONGEST_ENDING + 1));
    }

    /// Without accents and in lower case. Most words have no accents, and a page of results has some
    /// thousand words, so those take the short way.
    private static String fold(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }
}
