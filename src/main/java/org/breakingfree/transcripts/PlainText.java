package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Transcripts without any marks: paragraphs, perhaps a name before them, perhaps a time.
final class PlainText {

    private static final String TIME = "[\\[(]?((?:\\d{1,2}:)?\\d{1,3}:[0-5]\\d(?:[.,]\\d{1,3})?)[])]?";
    private static final Pattern TIME_FIRST = Pattern.compile(TIME + "(?:\\s*[-–—]\\s*|\\s+|$)(.*)");
    private static final Pattern NAME_AND_TIME = Pattern.compile("(\\p{L}[^:\\[\\](){}]{0,60}?)\\s+" + TIME + ":?");

    private PlainText() {}

    /// @return cues that end when they start; all at the beginning when the text names no times
    static List<Cue> parse(String text) {
        return new Reading().cues(text);
    }

    private static final class Reading {

        private final List<Cue> cues = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private String speaker = "";
        private int start;

        List<Cue> cues(String text) {
            text.lines().map(Words::plain).forEach(this::line);
            endCue();
            return cues;
        }

        private void line(String line) {
            var head = NAME_AND_TIME.matcher(line);
            if (line.isEmpty()) {
                endCue();
            } else if (line.length() < 100 && head.matches()) {
                endCue();
                speaker = head.group(1);
                startAt(head.group(2));
            } else {
                spoken(line);
            }
        }

        private void spoken(String line) {
            var rest = line;
            var time = TIME_FIRST.matcher(line);
            if (time.matches()) {
                endCue();
                startAt(time.group(1));
                rest = time.group(2);
            }
            var named = Speakers.of(rest);
            if (named.isPresent()) {
                endCue();
                speaker = named.get().speaker();
                rest = named.get().words();
            }
            words.append(rest).append(' ');
        }

        private void startAt(String time) {
            start = Timecode.parse(time.replace(',', '.')).orElse(start);
        }

        private void endCue() {
            var text = words.toString().strip();
            words.setLength(0);
            if (!text.isEmpty()) {
                cues.add(new Cue(start, start, speaker, text));
            }
        }
    }

    /// By chapter, then by paragraph; a name stands where another speaks.
    static String write(Transcript transcript, List<Chapter> chapters) {
        var text = new StringBuilder();
        var speaker = "";
        for (var section : sections(transcript, chapters)) {
            var chapter = section.chapter();
            if (!chapter.title().isEmpty()) {
                text.append(chapter.clock()).append(' ').append(chapter.title()).append("\n\n");
            }
            for (var paragraph : section.paragraphs()) {
                if (!paragraph.speaker().isEmpty() && !paragraph.speaker().equals(speaker)) {
                    text.append(paragraph.speaker()).append(": ");
                }
                speaker = paragraph.speaker();
                text.append(String.join(
                                " ", paragraph.cues().stream().map(Cue::words).toList()))
                        .append("\n\n");
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static List<Transcript.Section> sections(Transcript transcript, List<Chapter> chapters) {
        return transcript.sections(chapters.isEmpty() ? List.of(new Chapter(0, "")) : chapters);
    }
}
