package org.breakingfree.transcripts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads transcripts that other people made: as far as they can be read, whatever they are called, and never for
/// longer or into more memory than a real one takes. It never throws.
public final class TranscriptReader {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_CUES = 200_000;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern SRT =
            Pattern.compile("\\A\\s*\\d{1,7}\\s*\\R\\s*\\d{1,3}:\\d{1,2}:\\d{1,2}[,.]\\d{1,3}\\s*-->");

    public sealed interface Result {}

    /// @param cues in the order of their times
    /// @param hasTimes whether the cues say when they are heard; otherwise all are at 0
    public record Read(List<Cue> cues, boolean hasTimes) implements Result {}

    /// @param reason a clear sentence
    public record NotRead(String reason) implements Result {}

    private TranscriptReader() {}

    /// @param announced what the feed says it is; the bytes have the last word
    public static Result read(byte[] bytes, TranscriptFormat announced) {
        if (bytes.length > MOST_BYTES) {
            return new NotRead("The transcript is larger than 10 MB.");
        }
        var text = decoded(bytes);
        if (text.isBlank()) {
            return new NotRead("The transcript is empty.");
        }
        if (text.indexOf('\0') >= 0
                && text.chars().filter(letter -> letter == 0).count() > text.length() / 100) {
            return new NotRead("The file is not a text.");
        }
        var format = format(text, announced);
        var cues = format.parse(text, Complaints.UNHEARD);
        if (cues.size() > MOST_CUES) {
            return new NotRead("The transcript has more than 200,000 cues.");
        }
        var hasTimes = cues.stream().anyMatch(cue -> cue.startMillis() > 0 || cue.endMillis() > 0);
        var ordered = hasTimes
                ? Cues.inOrder(cues)
                : cues.stream().filter(cue -> !cue.words().isEmpty()).toList();
        return ordered.isEmpty()
                ? new NotRead("The file is not a transcript, or one without words.")
                : new Read(ordered, hasTimes);
    }

    private static TranscriptFormat format(String text, TranscriptFormat announced) {
        var head = text.substring(0, Math.min(text.length(), 500)).stripLeading();
        if (head.startsWith("WEBVTT")) {
            return TranscriptFormat.VTT;
        } else if (SRT.matcher(head).lookingAt()) {
            return TranscriptFormat.SRT;
        } else if (head.startsWith("{\"") || head.matches("(?s)[{\\[]\\s*[\"{].*")) {
            return TranscriptFormat.JSON;
        } else if (head.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html|cite|time|body|p)[ >].*")) {
            return TranscriptFormat.HTML;
        }
        return announced;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        } else if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException _) {
            return new String(bytes, WESTERN);
        }
    }
}
