package org.breakingfree.transcripts;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.breakingfree.text.Mistakes;

/// Transcripts in WebVTT (W3C), read and written.
public final class WebVtt {

    /// Apple's advice for a line of a transcript.
    private static final int LONGEST_LINE = 65;

    private static final String STAMP = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMING = Pattern.compile(STAMP + "[ \t]+-->[ \t]+" + STAMP + "(?:[ \t].*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?[ \t]+([^>]+)>");

    private WebVtt() {}

    /// Reads a file; what is wrong is added to `mistakes` with its line.
    public static List<Cue> read(Path path, Mistakes mistakes) {
        var file = path.toString();
        try {
            return parse(file, Files.readString(path), mistakes);
        } catch (CharacterCodingException _) {
            mistakes.add(file, 0, "the file is not UTF-8 text");
        } catch (IOException _) {
            mistakes.add(file, 0, "the transcript is missing or cannot be read");
        }
        return List.of();
    }

    static List<Cue> parse(String file, String text, Mistakes mistakes) {
        var lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        var cues = new ArrayList<Cue>();
        if (lines.isEmpty() || !lines.getFirst().matches("WEBVTT([ \t].*)?")) {
            mistakes.add(file, 1, "the first line must be WEBVTT");
            return cues;
        }
        for (var i = 1; i < lines.size(); i++) {
            var start = i;
            while (i < lines.size() && !lines.get(i).isBlank()) {
                i++;
            }
            if (i > start) {
                block(file, lines.subList(start, i), start + 1, cues, mistakes);
            }
        }
        if (cues.isEmpty()) {
            mistakes.add(file, 0, "the transcript holds no words");
        }
        return cues;
    }

    private static void block(String file, List<String> block, int line, List<Cue> cues, Mistakes mistakes) {
        var timingAt = block.getFirst().contains("-->") ? 0 : 1;
        if (block.size() <= timingAt || !block.get(timingAt).contains("-->")) {
            if (!block.getFirst().matches("(NOTE|STYLE|REGION)([ \t].*)?")) {
                mistakes.add(file, line, "expected a cue's times, such as 00:00:01.000 --> 00:00:04.000");
            }
            return;
        }
        var timing = TIMING.matcher(block.get(timingAt).strip());
        if (!timing.matches()) {
            mistakes.add(file, line + timingAt, "the times are not written as 00:00:01.000 --> 00:00:04.000");
            return;
        }
        var start = millis(timing, 1);
        var end = millis(timing, 5);
        if (end <= start) {
            mistakes.add(file, line + timingAt, "the cue ends before it starts");
        } else if (!cues.isEmpty() && start < cues.getLast().startMillis()) {
            mistakes.add(file, line + timingAt, "the cue starts before the one above it");
        } else {
            add(file, String.join(" ", block.subList(timingAt + 1, block.size())), start, end, line, cues, mistakes);
        }
    }

    private static void add(
            String file, String payload, int start, int end, int line, List<Cue> cues, Mistakes mistakes) {
        var voice = VOICE.matcher(payload);
        var speaker = voice.find() ? unescape(voice.group(1)) : "";
        var words = unescape(payload.replaceAll("<[^>]*>", ""))
                .replaceAll("\\s+", " ")
                .strip();
        if (words.isEmpty()) {
            mistakes.add(file, line, "the cue has no words");
        } else {
            cues.add(new Cue(start, end, speaker.strip(), words));
        }
    }

    private static int millis(java.util.regex.Matcher timing, int group) {
        var hours = timing.group(group) == null ? 0 : Integer.parseInt(timing.group(group));
        var minutes = hours * 60 + Integer.parseInt(timing.group(group + 1));
        return (minutes * 60 + Integer.parseInt(timing.group(group + 2))) * 1000
                + Integer.parseInt(timing.group(group + 3));
    }

    /// The transcript as a file that apps and browsers read.
    public static String write(List<Cue> cues) {
        var text = new StringBuilder("WEBVTT\n");
        for (var cue : cues) {
            var voice = cue.speaker().isEmpty() ? "" : "<v " + escape(cue.speaker()) + ">";
            text.append('\n')
                    .append(stamp(cue.startMillis()))
                    .append(" --> ")
                    .append(stamp(cue.endMillis()))
                    .append('\n')
                    .append(wrapped(voice + escape(cue.words())))
                    .append('\n');
        }
        return text.toString();
    }

    private static String wrapped(String words) {
        var lines = new StringBuilder();
        var length = 0;
        for (var word : words.split(" ")) {
            if (length > 0 && length + 1 + word.length() > LONGEST_LINE) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }

    private static String stamp(int millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescape(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lrm;", "\u200E")
                .replace("&rlm;", "\u200F")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
