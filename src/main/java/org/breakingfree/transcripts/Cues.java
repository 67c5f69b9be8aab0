package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cues of a file that other people made, put so that a player can follow them.
final class Cues {

    /// Of what a file may name; a recording is never that long.
    static final int LATEST_MILLIS = 500 * 3_600_000;

    /// How long it takes to say a letter, about, when a file does not say when a cue ends.
    private static final int MILLIS_A_LETTER = 65;

    private Cues() {}

    static int millis(long millis) {
        return Math.clamp(millis, 0, LATEST_MILLIS);
    }

    /// In the order of their times, each with words, and each ending after it starts: when it does not say so itself,
    /// where the next one starts, and the last one when it could have been read aloud.
    static List<Cue> inOrder(List<Cue> cues) {
        var sorted = cues.stream()
                .filter(cue -> !cue.words().isEmpty())
                .sorted(Comparator.comparingInt(Cue::startMillis))
                .toList();
        var ordered = new ArrayList<Cue>(sorted.size());
        for (var i = 0; i < sorted.size(); i++) {
            var cue = sorted.get(i);
            var start = cue.startMillis();
            if (cue.endMillis() > start) {
                ordered.add(cue);
                continue;
            }
            var read = start + 500 + cue.words().length() * MILLIS_A_LETTER;
            var next = i + 1 < sorted.size() ? sorted.get(i + 1).startMillis() : start;
            ordered.add(new Cue(start, next > start ? next : read, cue.speaker(), cue.words()));
        }
        return ordered;
    }

    /// What an editor is told about one cue after another.
    static void check(List<Cue> cues, Cue cue, int line, Complaints complaints) {
        if (cue.endMillis() <= cue.startMillis()) {
            complaints.about(line, "the cue ends before it starts");
        } else if (!cues.isEmpty() && cue.startMillis() < cues.getLast().startMillis()) {
            complaints.about(line, "the cue starts before the one above it");
        } else if (cue.words().isEmpty()) {
            complaints.about(line, "the cue has no words");
        }
    }
}
