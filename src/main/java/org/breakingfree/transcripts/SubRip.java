package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Transcripts in SubRip's SRT, read and written. A cue's number says nothing and is passed over. A speaker is named
/// before the words and speaks until another is named.
final class SubRip {

    private static final int LONGEST_LINE = 32;
    private static final int MOST_LINES = 2;

    private static final String STAMP = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[,.:](\\d{1,3}))?";
    private static final Pattern TIMES = Pattern.compile("\\s*" + STAMP + "\\s*-{1,2}>\\s*" + STAMP + "(?:\\s.*)?");
    private static final Pattern TAGS =
            Pattern.compile("</?(?:i|b|u|s|c|v|font|span)(?:\\s[^<>]*)?>|\\{\\\\[^{}]*}", Pattern.CASE_INSENSITIVE);

    private SubRip() {}

    static List<Cue> parse(String text, Complaints complaints) {
        var lines = text.lines().toList();
        var cues = new ArrayList<Cue>();
        var speaker = "";
        var at = nextTimes(lines, 0);
        for (var i = 0; i < at; i++) {
            if (!isNumberOrNothing(lines.get(i))) {
                complaints.about(i + 1, "expected a cue's number and times, such as 00:00:01,000 --> 00:00:04,000");
                break;
            }
        }
        while (at < lines.size()) {
            var times = TIMES.matcher(lines.get(at));
            if (!times.matches()) {
                throw new IllegalStateException("line " + at + " has no times");
            }
            var next = nextTimes(lines, at + 1);
            var words = words(lines, at + 1, next, complaints);
            var named = Speakers.of(words);
            if (named.isPresent()) {
                speaker = named.get().speaker();
                words = named.get().words();
            }
            var cue = new Cue(millis(times, 1), millis(times, 5), speaker, words);
            Cues.check(cues, cue, at + 1, complaints);
            cues.add(cue);
            at = next;
        }
        return cues;
    }

    private static int nextTimes(List<String> lines, int from) {
        var at = from;
        while (at < lines.size()
                && !(lines.get(at).contains("->")
                        && TIMES.matcher(lines.get(at)).matches())) {
            at++;
        }
        return at;
    }

    /// The number above the next times is not a word of this cue; a line after an empty one still is.
    private static String words(List<String> lines, int from, int next, Complaints complaints) {
        var end = next;
        if (next < lines.size() && end > from && lines.get(end - 1).strip().matches("\\d+")) {
            end--;
        }
        for (var i = from; i < end; i++) {
            if (lines.get(i).contains("-->")) {
                complaints.about(i + 1, "the times are not written as 00:00:01,000 --> 00:00:04,000");
            }
        }
        var spoken = TAGS.matcher(String.join(" ", lines.subList(from, end))).replaceAll("");
        return Words.plain(spoken);
    }

    private static boolean isNumberOrNothing(String line) {
        return line.isBlank() || line.strip().matches("\\d+");
    }

    private static int millis(Matcher times, int group) {
        var hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        var minutes = hours * 60 + Integer.parseInt(times.group(group + 1));
        var seconds = minutes * 60 + Integer.parseInt(times.group(group + 2));
        var fraction = times.group(group + 3) == null ? "" : times.group(group + 3);
        return Cues.millis(seconds * 1000 + Integer.parseInt((fraction + "000").substring(0, 3)));
    }

    /// A cue that needs more than two short lines becomes several, which share its time by their letters.
    static String write(List<Cue> cues) {
        var text = new StringBuilder();
        var speaker = "";
        var number = 1;
        for (var cue : cues) {
            var words = cue.speaker().isEmpty() || cue.speaker().equals(speaker)
                    ? cue.words()
                    : cue.speaker() + ": " + cue.words();
            speaker = cue.speaker();
            for (var card : cards(cue, Words.lines(Arrays.asList(words.split(" ")), LONGEST_LINE))) {
                text.append(number == 1 ? "" : "\n")
                        .append(number++)
                        .append('\n')
                        .append(Words.stamp(card.startMillis(), ','))
                        .append(" --> ")
                        .append(Words.stamp(card.endMillis(), ','))
                        .append('\n')
                        .append(card.words())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static List<Cue> cards(Cue cue, List<String> lines) {
        var letters = lines.stream().mapToLong(String::length).sum();
        var millis = cue.endMillis() - cue.startMillis();
        var cards = new ArrayList<Cue>();
        var shown = 0L;
        var start = cue.startMillis();
        for (var i = 0; i < lines.size(); i += MOST_LINES) {
            var card = lines.subList(i, Math.min(i + MOST_LINES, lines.size()));
            shown += card.stream().mapToLong(String::length).sum();
            var end = Math.max(start + 1, cue.startMillis() + (int) (millis * shown / letters));
            cards.add(new Cue(start, end, cue.speaker(), String.join("\n", card)));
            start = end;
        }
        return cards;
    }
}
