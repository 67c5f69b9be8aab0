package org.breakingfree.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.breakingfree.audio.AudioFile.EmbeddedChapter;
import org.breakingfree.audio.AudioFile.Picture;

/// ID3v2.2, 2.3 and 2.4: title, pictures and chapters (CHAP). A tag that is damaged loses what is damaged of it: the
/// sound behind it is heard all the same.
final class Id3 {

    private static final int LARGEST_TAG = 32 * 1024 * 1024;
    private static final int MOST_CHAPTERS = 10_000;

    private final List<EmbeddedChapter> chapters = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private String title = "";

    List<EmbeddedChapter> chapters() {
        return chapters.stream()
                .sorted(Comparator.comparingInt(EmbeddedChapter::startMillis))
                .toList();
    }

    List<Picture> pictures() {
        return pictures;
    }

    String title() {
        return title;
    }

    /// Reads the tag that starts here.
    ///
    /// @return where it ends; outside the file when the file ends before it
    long read(SoundBytes file, long at) throws IOException {
        var version = file.u8(at + 3);
        var flags = file.u8(at + 5);
        var size = file.syncsafe(at + 6);
        if (size <= LARGEST_TAG && file.has(at + 10, size) && version >= 2 && version <= 4) {
            try {
                var body = file.bytes(at + 10, size);
                var isUnsynchronized = (flags & 0x80) != 0 && version < 4;
                var bytes = SoundBytes.of(isUnsynchronized ? synchronizedAgain(body) : body);
                frames(bytes, version, afterExtension(bytes, version, flags), bytes.size(), this::frame);
            } catch (BrokenSound _) {
                // The rest of the tag is lost.
            }
        }
        return at + 10 + size + ((flags & 0x10) != 0 ? 10 : 0);
    }

    private static long afterExtension(SoundBytes bytes, int version, int flags) throws IOException {
        if ((flags & 0x40) == 0 || version == 2) {
            return 0;
        }
        return version == 3 ? 4 + bytes.u32(0) : bytes.syncsafe(0);
    }

    private interface FrameReader {
        void read(String id, SoundBytes bytes, int version) throws IOException;
    }

    private static void frames(SoundBytes bytes, int version, long from, long to, FrameReader reader)
            throws IOException {
        var letters = version == 2 ? 3 : 4;
        var header = version == 2 ? 6 : 10;
        var at = from;
        while (at + header <= to && bytes.u8(at) != 0) {
            var length = version == 2
                    ? bytes.u24(at + 3)
                    : version == 4 && isSyncsafe(bytes, at + 4) ? bytes.syncsafe(at + 4) : bytes.u32(at + 4);
            var flags = version == 2 ? 0 : bytes.u16(at + 8);
            if (!bytes.has(at + header, length) || length > LARGEST_TAG) {
                return;
            }
            var isPacked = version == 3 ? (flags & 0xc0) != 0 : version == 4 && (flags & 0x0c) != 0;
            if (!isPacked) {
                var body = bytes.bytes(at + header, (int) length);
                try {
                    reader.read(bytes.latin(at, letters), SoundBytes.of(plain(body, version, flags)), version);
                } catch (BrokenSound _) {
                    // This frame is lost.
                }
            }
            at += header + length;
        }
    }

    /// Some programs write plain numbers into version 2.4.
    private static boolean isSyncsafe(SoundBytes bytes, long at) throws IOException {
        return (bytes.u32(at) & 0x80808080L) == 0;
    }

    private static byte[] plain(byte[] body, int version, int flags) {
        if (version != 4) {
            return body;
        }
        var skipped = (flags & 1) == 0 ? 0 : Math.min(4, body.length);
        var rest = java.util.Arrays.copyOfRange(body, skipped, body.length);
        return (flags & 2) == 0 ? rest : synchronizedAgain(rest);
    }

    /// Takes out the zeros that keep old players from seeing sound in a tag.
    private static byte[] synchronizedAgain(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] != 0 || i == 0 || bytes[i - 1] != (byte) 0xff) {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    private void frame(String id, SoundBytes bytes, int version) throws IOException {
        switch (id) {
            case "TIT2", "TT2" -> title = text(bytes, 1, bytes.size(), bytes.u8(0));
            case "APIC", "PIC" -> picture(bytes, version);
            case "CHAP" -> chapter(bytes, version);
            default -> {}
        }
    }

    private void picture(SoundBytes bytes, int version) throws IOException {
        var typeEnd = version == 2 ? 4 : end(bytes, 1, 1);
        var type = bytes.latin(1, (int) typeEnd - 1);
        var from = end(bytes, typeEnd + (version == 2 ? 1 : 2), width(bytes.u8(0))) + width(bytes.u8(0));
        if (!type.equals("-->")) {
            var mediaType = version == 2 ? (type.equals("PNG") ? "image/png" : "image/jpeg") : type;
            pictures.add(new Picture(mediaType, bytes.bytes(from, (int) (bytes.size() - from))));
        }
    }

    private void chapter(SoundBytes bytes, int version) throws IOException {
        var at = end(bytes, 0, 1) + 1;
        var start = (int) Math.min(Integer.MAX_VALUE, bytes.u32(at));
        var found = new String[] {"", ""};
        frames(bytes, version, at + 16, bytes.size(), (id, frame, _) -> {
            if (id.equals("TIT2")) {
                found[0] = text(frame, 1, frame.size(), frame.u8(0));
            } else if (id.equals("WXXX")) {
                var from = end(frame, 1, width(frame.u8(0))) + width(frame.u8(0));
                found[1] = text(frame, from, frame.size(), 0);
            }
        });
        if (chapters.size() < MOST_CHAPTERS) {
            chapters.add(new EmbeddedChapter(start, found[0], found[1]));
        }
    }

    private static int width(int encoding) {
        return encoding == 1 || encoding == 2 ? 2 : 1;
    }

    /// Where the zero stands that ends a text.
    private static long end(SoundBytes bytes, long from, int width) throws IOException {
        var at = from;
        while (bytes.u8(at) != 0 || width == 2 && bytes.u8(at + 1) != 0) {
            at += width;
        }
        return at;
    }

    /// Up to the first zero: what follows it in version 2.4 is another value.
    private static String text(SoundBytes bytes, long from, long to, int encoding) throws IOException {
        Charset charset = switch (encoding) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
        var text = new String(bytes.bytes(from, (int) (to - from)), charset);
        var zero = text.indexOf('\0');
        return (zero < 0 ? text : text.substring(0, zero)).strip();
    }
}
