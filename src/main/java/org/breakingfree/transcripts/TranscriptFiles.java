package org.breakingfree.transcripts;

import java.util.List;
import java.util.Map;
import org.breakingfree.http.Answer;
import tools.jackson.databind.json.JsonMapper;

/// A transcript and the chapters in the formats that apps fetch (Podcasting 2.0).
public final class TranscriptFiles {

    private static final JsonMapper JSON = new JsonMapper();

    record Segment(String speaker, double startTime, double endTime, String body) {}

    record Segments(String version, List<Segment> segments) {}

    record Mark(double startTime, String title) {}

    record Marks(String version, List<Mark> chapters) {}

    /// The formats, by the extension of the address.
    public static final Map<String, String> TYPES =
            Map.of("vtt", "text/vtt; charset=utf-8", "txt", "text/plain; charset=utf-8", "json", "application/json");

    private TranscriptFiles() {}

    public static byte[] transcript(String extension, Transcript transcript, List<Chapter> chapters) {
        return switch (extension) {
            case "vtt" -> Answer.utf8(WebVtt.write(transcript.cues()));
            case "json" -> json(transcript.cues());
            default -> Answer.utf8(plain(transcript, chapters));
        };
    }

    private static byte[] json(List<Cue> cues) {
        var segments = cues.stream()
                .map(cue ->
                        new Segment(cue.speaker(), cue.startMillis() / 1000.0, cue.endMillis() / 1000.0, cue.words()))
                .toList();
        return JSON.writeValueAsBytes(new Segments("1.0.0", segments));
    }

    private static String plain(Transcript transcript, List<Chapter> chapters) {
        var text = new StringBuilder();
        for (var section : transcript.sections(chapters)) {
            text.append(section.chapter().clock())
                    .append(' ')
                    .append(section.chapter().title())
                    .append("\n\n");
            for (var paragraph : section.paragraphs()) {
                text.append(String.join(
                                " ", paragraph.cues().stream().map(Cue::words).toList()))
                        .append("\n\n");
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    public static byte[] chapters(List<Chapter> chapters) {
        var marks = chapters.stream()
                .map(chapter -> new Mark(chapter.millis() / 1000.0, chapter.title()))
                .toList();
        return JSON.writeValueAsBytes(new Marks("1.2.0", marks));
    }
}
