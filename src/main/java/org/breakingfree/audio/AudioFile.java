package org.breakingfree.audio;

import java.util.List;
import java.util.Set;

/// What a file turned out to be.
public sealed interface AudioFile {

    /// Sound that podcast apps play.
    ///
    /// @param millis how long it plays
    /// @param soundAt the first byte of sound, behind tags and pictures that stand in front
    /// @param bitsPerSecond on average, tags and pictures left out
    /// @param sampleRate in hertz
    /// @param chapters those embedded in the file, in the order of their times; most files have none
    /// @param title as the file names it; may be empty
    record Sound(
            Format format,
            int millis,
            long soundAt,
            int bitsPerSecond,
            int channels,
            int sampleRate,
            List<EmbeddedChapter> chapters,
            List<Picture> pictures,
            String title)
            implements AudioFile {

        public Sound {
            chapters = List.copyOf(chapters);
            pictures = List.copyOf(pictures);
        }

        /// As a feed names it.
        public String mediaType() {
            return format.mediaType();
        }
    }

    /// @param reason a clear sentence for whoever put the file there
    record NotSound(String reason) implements AudioFile {}

    enum Format {
        MP3("MP3", "audio/mpeg", Set.of("mp3")),
        M4A("M4A", "audio/mp4", Set.of("m4a", "m4b", "mp4")),
        VORBIS("Ogg Vorbis", "audio/ogg", Set.of("ogg", "oga")),
        OPUS("Opus", "audio/ogg", Set.of("opus", "ogg", "oga"));

        private final String title;
        private final String mediaType;
        private final Set<String> extensions;

        Format(String title, String mediaType, Set<String> extensions) {
            this.title = title;
            this.mediaType = mediaType;
            this.extensions = extensions;
        }

        /// As people call it.
        public String title() {
            return title;
        }

        public String mediaType() {
            return mediaType;
        }

        /// What its file's name may end with, without the dot.
        public Set<String> extensions() {
            return extensions;
        }
    }

    /// @param link a web address that belongs to it; may be empty, and is nothing to trust
    record EmbeddedChapter(int startMillis, String title, String link) {}

    /// @param mediaType what the file says it is; the bytes may be anything
    record Picture(String mediaType, byte[] bytes) {}
}
