package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// What stands below the times of a WebVTT cue: words among tags for voices, classes and moments.
final class CueText {

    /// What one voice says in a cue.
    record Spoken(String speaker, String words) {}

    /// A tag that is never closed loses its name, not the words behind it: they were said.
    private static final Pattern TAG =
            Pattern.compile("</?(v|c|i|b|u|lang|ruby|rt)(?:\\.[^\\s<>]*)?(?:\\s++([^<>]*+))?>|</?[A-Za-z][^<>]*+>"
                    + "|< ?[0-9:.]+>|</?(?:v|c|i|b|u|lang|ruby|rt)(?=[.\\s])[^\\s<>]*\\s|</?(?:[cibuv]|rt|ruby|lang)$");

    private CueText() {}

    /// One voice after the other; a single one without a name when there is no voice tag.
    static List<Spoken> of(String payload) {
        var spoken = new ArrayList<Spoken>();
        var words = new StringBuilder();
        var speaker = "";
        var tags = TAG.matcher(payload);
        var end = 0;
        while (tags.find()) {
            words.append(payload, end, tags.start());
            end = tags.end();
            if ("v".equals(tags.group(1)) && tags.group(2) != null) {
                add(spoken, speaker, words);
                speaker = plain(tags.group(2));
            }
        }
        words.append(payload, end, payload.length());
        add(spoken, speaker, words);
        return spoken;
    }

    private static void add(List<Spoken> spoken, String speaker, StringBuilder words) {
        var text = plain(words.toString());
        words.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (!spoken.isEmpty() && spoken.getLast().speaker().equals(speaker)) {
            text = spoken.removeLast().words() + " " + text;
        }
        spoken.add(new Spoken(speaker, text));
    }

    private static String plain(String markup) {
        return Words.plain(Parser.unescapeEntities(markup, false));
    }
}
