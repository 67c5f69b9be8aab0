package org.breakingfree.transcripts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats a transcript comes and goes in, the one apps like best first: a feed names them in this order.
public enum TranscriptFormat {
    VTT("vtt", "text/vtt", "; charset=utf-8"),
    SRT("srt", "application/x-subrip", "; charset=utf-8"),
    JSON("json", "application/json", ""),
    HTML("html", "text/html", "; charset=utf-8"),
    TEXT("txt", "text/plain", "; charset=utf-8");

    /// For an answer with a transcript: whatever somebody managed to put in it, a browser that opens it runs nothing,
    /// loads nothing and sends nothing.
    public static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private final String extension;
    private final String mediaType;
    private final String charset;

    TranscriptFormat(String extension, String mediaType, String charset) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.charset = charset;
    }

    /// What its file's name ends with, without the dot.
    public String extension() {
        return extension;
    }

    /// As a feed names it: `text/vtt`.
    public String mediaType() {
        return mediaType;
    }

    /// As an answer names it: `text/vtt; charset=utf-8`.
    public String contentType() {
        return mediaType + charset;
    }

    /// Whether a player can follow it.
    public boolean hasTimes() {
        return this != TEXT;
    }

    public static Optional<TranscriptFormat> ofExtension(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /// What a feed or a server calls it, in all the spellings that are about.
    public static Optional<TranscriptFormat> ofMediaType(String mediaType) {
        var type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/vtt", "application/vtt", "text/webvtt" -> Optional.of(VTT);
            case "application/x-subrip", "application/srt", "application/srr", "text/srt", "application/x-srt" ->
                Optional.of(SRT);
            case "application/json", "text/json", "application/json+transcript" -> Optional.of(JSON);
            case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
            case "text/plain" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }

    /// @param chapters only plain text tells them; may be empty
    public byte[] write(Transcript transcript, List<Chapter> chapters) {
        var text = switch (this) {
            case VTT -> WebVtt.write(transcript.cues());
            case SRT -> SubRip.write(transcript.cues());
            case JSON -> SegmentsJson.write(transcript.cues());
            case HTML -> TranscriptHtml.write(transcript);
            case TEXT -> PlainText.write(transcript, chapters);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The cues as the file has them, in its order.
    List<Cue> parse(String text, Complaints complaints) {
        return switch (this) {
            case VTT -> WebVtt.parse(text, complaints);
            case SRT -> SubRip.parse(text, complaints);
            case JSON -> SegmentsJson.parse(text, complaints);
            case HTML -> TranscriptHtml.parse(text, complaints);
            case TEXT -> PlainText.parse(text);
        };
    }
}
