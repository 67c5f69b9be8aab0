package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Some programs write a segment for every word. A reader wants sentences.
final class Segments {

    /// Fewer say nothing about how a file is made.
    private static final int ENOUGH = 10;

    private static final int LONGEST = 200;
    private static final int PAUSE_MILLIS = 1000;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…。？！][\"'”’)\\]]?", Pattern.DOTALL);

    private Segments() {}

    static List<Cue> joined(List<Cue> segments) {
        var cues = segments.stream().filter(cue -> !cue.words().isEmpty()).toList();
        var single = cues.stream().filter(cue -> cue.words().indexOf(' ') < 0).count();
        if (cues.size() < ENOUGH || single < cues.size() * 0.9) {
            return segments;
        }
        var sentences = new ArrayList<Cue>();
        var words = new StringBuilder();
        Cue first = cues.getFirst();
        Cue last = first;
        for (var cue : cues) {
            var isNew = !cue.speaker().equals(first.speaker())
                    || SENTENCE_END.matcher(last.words()).matches()
                    || cue.startMillis() - end(last) >= PAUSE_MILLIS
                    || words.length() + cue.words().length() >= LONGEST;
            if (isNew && !words.isEmpty()) {
                sentences.add(new Cue(first.startMillis(), end(last), first.speaker(), words.toString()));
                words.setLength(0);
            }
            if (words.isEmpty()) {
                first = cue;
            } else if (!cue.words().matches("\\p{Punct}+")) {
                words.append(' ');
            }
            words.append(cue.words());
            last = cue;
        }
        sentences.add(new Cue(first.startMillis(), end(last), first.speaker(), words.toString()));
        return sentences;
    }

    private static int end(Cue cue) {
        return Math.max(cue.startMillis(), cue.endMillis());
    }
}
