package org.breakingfree.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small sound files, byte by byte as their formats' texts say.
final class SoundParts {

    private SoundParts() {}

    static Path file(Path path, byte[]... parts) throws IOException {
        return Files.write(path, joined(parts));
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            try {
                out.write(part);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int... numbers) {
        var bytes = new byte[numbers.length];
        for (var i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    static byte[] u16(int number) {
        return ByteBuffer.allocate(2).putShort((short) number).array();
    }

    static byte[] u32(long number) {
        return ByteBuffer.allocate(4).putInt((int) number).array();
    }

    static byte[] u64(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    static byte[] u32Little(long number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) number)
                .array();
    }

    /// A silent frame of MPEG layer III.
    static byte[] frame(int second, int third, int length) {
        var frame = new byte[length];
        System.arraycopy(bytes(0xff, second, third, 0xc0), 0, frame, 0, 4);
        return frame;
    }

    static byte[] syncsafe(int number) {
        return bytes(number >> 21 & 0x7f, number >> 14 & 0x7f, number >> 7 & 0x7f, number & 0x7f);
    }

    static byte[] id3(int version, int flags, byte[]... frames) {
        var body = joined(frames);
        return joined(text("ID3"), bytes(version, 0, flags), syncsafe(body.length), body);
    }

    static byte[] id3Frame(int version, String id, byte[]... parts) {
        var body = joined(parts);
        var length = switch (version) {
            case 2 -> bytes(body.length >> 16, body.length >> 8, body.length);
            case 3 -> u32(body.length);
            default -> syncsafe(body.length);
        };
        return joined(text(id), length, version == 2 ? new byte[0] : new byte[2], body);
    }

    static byte[] box(String type, byte[]... parts) {
        var body = joined(parts);
        return joined(u32(8 + body.length), text(type), body);
    }

    /// A page with one packet or the end of one; `granule` -1 when none ends in it.
    static byte[] oggPage(int flags, long granule, byte[] packet) {
        var lacing = new ByteArrayOutputStream();
        for (var left = packet.length; left >= 0; left -= 255) {
            lacing.write(Math.min(left, 255));
        }
        return joined(
                text("OggS"),
                bytes(0, flags),
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(granule)
                        .array(),
                u32Little(7),
                new byte[8],
                bytes(lacing.size()),
                lacing.toByteArray(),
                packet);
    }

    static byte[] comments(String... comments) {
        var out = joined(u32Little(4), text("test"), u32Little(comments.length));
        for (var comment : comments) {
            out = joined(out, u32Little(utf8(comment).length), utf8(comment));
        }
        return out;
    }
}
