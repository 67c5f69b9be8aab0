package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Transcripts in WebVTT (W3C), read and written.
final class WebVtt {

    /// Apple's advice for a line of a transcript.
    private static final int LONGEST_LINE = 65;

    private WebVtt() {}

    static List<Cue> parse(String text, Complaints complaints) {
        var cues = new ArrayList<Cue>();
        for (var block : WebVttBlocks.of(text, complaints)) {
            var start = Cues.millis(block.startMillis());
            var end = Cues.millis(block.endMillis());
            var voices = CueText.of(block.payload());
            if (voices.isEmpty()) {
                Cues.check(cues, new Cue(start, end, "", ""), block.line(), complaints);
            }
            for (var cue : shared(start, end, voices)) {
                Cues.check(cues, cue, block.line(), complaints);
                cues.add(cue);
            }
        }
        return cues;
    }

    /// Several voices in one cue take its time in turn, each as long as its words are.
    private static List<Cue> shared(int start, int end, List<CueText.Spoken> voices) {
        if (voices.size() < 2 || end - start < voices.size()) {
            return voices.stream()
                    .map(voice -> new Cue(start, end, voice.speaker(), voice.words()))
                    .toList();
        }
        var letters = voices.stream().mapToLong(voice -> voice.words().length()).sum();
        var cues = new ArrayList<Cue>();
        var said = 0L;
        for (var voice : voices) {
            var from = start + (int) ((end - start) * said / letters);
            said += voice.words().length();
            var to = start + (int) ((end - start) * said / letters);
            cues.add(new Cue(from, Math.max(to, from + 1), voice.speaker(), voice.words()));
        }
        return cues;
    }

    /// The transcript as a file that apps and browsers read.
    static String write(List<Cue> cues) {
        var text = new StringBuilder("WEBVTT\n");
        for (var cue : cues) {
            var words = new ArrayList<>(Arrays.asList(escape(cue.words()).split(" ")));
            if (!cue.speaker().isEmpty()) {
                words.set(0, "<v " + escape(cue.speaker()) + ">" + words.getFirst());
            }
            text.append('\n')
                    .append(Words.stamp(cue.startMillis(), '.'))
                    .append(" --> ")
                    .append(Words.stamp(cue.endMillis(), '.'))
                    .append('\n')
                    .append(String.join("\n", Words.lines(words, LONGEST_LINE)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
