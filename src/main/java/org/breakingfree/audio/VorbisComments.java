package org.breakingfree.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.breakingfree.audio.AudioFile.EmbeddedChapter;
import org.breakingfree.audio.AudioFile.Picture;
import org.breakingfree.transcripts.Timecode;

/// The comments of Ogg files: `NAME=value`. Chapters are `CHAPTER001=00:01:02.003` with `CHAPTER001NAME` and
/// `CHAPTER001URL`.
final class VorbisComments {

    private static final int MOST = 30_000;

    private final Map<String, String> fields = new TreeMap<>();
    private final List<Picture> pictures = new ArrayList<>();

    private VorbisComments() {}

    /// @param from behind the letters that say what packet it is
    static VorbisComments read(byte[] packet, int from) {
        var comments = new VorbisComments();
        var bytes = SoundBytes.of(packet);
        try {
            var at = from + 4 + bytes.u32Little(from);
            var count = bytes.u32Little(at);
            at += 4;
            for (var i = 0L; i < Math.min(count, MOST); i++) {
                var length = bytes.u32Little(at);
                if (!bytes.has(at + 4, length)) {
                    break;
                }
                comments.add(new String(bytes.bytes(at + 4, (int) length), StandardCharsets.UTF_8));
                at += 4 + length;
            }
        } catch (IOException _) {
            // What was read until here is what there is.
        }
        return comments;
    }

    private void add(String comment) {
        var equals = comment.indexOf('=');
        if (equals <= 0) {
            return;
        }
        var name = comment.substring(0, equals).toUpperCase(Locale.ROOT);
        var value = comment.substring(equals + 1);
        if (name.equals("METADATA_BLOCK_PICTURE")) {
            picture(value);
        } else {
            fields.putIfAbsent(name, value.strip());
        }
    }

    /// FLAC's block: kind, media type, description, four numbers, and the picture.
    private void picture(String value) {
        try {
            var bytes = SoundBytes.of(Base64.getMimeDecoder().decode(value));
            var typeLength = bytes.u32(4);
            var mediaType = bytes.latin(8, (int) Math.min(typeLength, 100));
            var description = 8 + typeLength;
            var length = description + 4 + bytes.u32(description) + 16;
            var picture = bytes.bytes(length + 4, (int) Math.min(bytes.u32(length), Integer.MAX_VALUE));
            pictures.add(new Picture(mediaType, picture));
        } catch (IOException | IllegalArgumentException _) {
            // A damaged picture is none.
        }
    }

    String title() {
        return fields.getOrDefault("TITLE", "");
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<EmbeddedChapter> chapters() {
        var chapters = new ArrayList<EmbeddedChapter>();
        fields.forEach((name, value) -> {
            var start = name.matches("CHAPTER\\d{3,5}") ? Timecode.parse(value) : java.util.OptionalInt.empty();
            if (start.isPresent()) {
                chapters.add(new EmbeddedChapter(
                        start.getAsInt(),
                        fields.getOrDefault(name + "NAME", ""),
                        fields.getOrDefault(name + "URL", "")));
            }
        });
        chapters.sort(Comparator.comparingInt(EmbeddedChapter::startMillis));
        return chapters;
    }
}
