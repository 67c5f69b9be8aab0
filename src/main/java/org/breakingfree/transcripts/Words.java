package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words as they stand in a cue, and in lines that are not too long.
final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}\\p{Cc}]+");

    private Words() {}

    /// On one line, with single spaces and without what nobody can see.
    static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// @param longest characters in a line; a single word that is longer stands in a line alone
    static List<String> lines(List<String> words, int longest) {
        var lines = new ArrayList<String>();
        for (var word : words) {
            if (!lines.isEmpty() && lines.getLast().length() + 1 + word.length() <= longest) {
                lines.add(lines.removeLast() + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /// `01:02:03.004`, with what separates the milliseconds.
    static String stamp(int millis, char point) {
        return "%02d:%02d:%02d%c%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, point, millis % 1000);
    }
}
