package org.breakingfree.podcast;

/// The sound of an episode in one file. An episode has one or several of them, all with the same words at the same
/// times.
///
/// @param media the name in the media store
/// @param type `audio/mpeg`, `audio/mp4` or `audio/ogg`
/// @param length in bytes
/// @param sha256 hexadecimal, of its bytes
/// @param millis how long it plays
/// @param bitRate bits a second, on average
/// @param isEnclosure whether it is the one that feeds name first
public record Rendition(
        String media, String type, long length, String sha256, int millis, int bitRate, boolean isEnclosure) {

    /// What counts as made for poor lines: 24 kbit/s of Opus carry a voice well.
    private static final int LOW_BIT_RATE = 40_000;

    Rendition named(String name) {
        return new Rendition(name, type, length, sha256, millis, bitRate, isEnclosure);
    }

    public String address() {
        return "/m/" + media;
    }

    /// What is in the file, by its name in RFC 6381.
    public String codec() {
        return switch (type) {
            case "audio/mpeg" -> "mp3";
            case "audio/mp4" -> "mp4a.40.2";
            default -> "opus";
        };
    }

    /// As a browser needs it to choose: `audio/ogg; codecs=opus`.
    public String typeWithCodec() {
        return type.equals("audio/mpeg") ? type : type + "; codecs=" + codec();
    }

    public boolean isLow() {
        return bitRate < LOW_BIT_RATE;
    }

    /// What people call the format.
    public String format() {
        return switch (type) {
            case "audio/mpeg" -> "MP3";
            case "audio/mp4" -> "M4A";
            default -> "Opus";
        };
    }
}
