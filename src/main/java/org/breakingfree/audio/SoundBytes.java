package org.breakingfree.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The bytes of a file of any size, through a small window; or those of a part that is in memory. Numbers are
/// big-endian where the name does not say otherwise. What lies outside the file breaks off.
final class SoundBytes implements AutoCloseable {

    private static final int WINDOW = 64 * 1024;

    private final @Nullable FileChannel channel;
    private final long size;
    private ByteBuffer window;
    private long windowAt;

    private SoundBytes(@Nullable FileChannel channel, long size, ByteBuffer window) {
        this.channel = channel;
        this.size = size;
        this.window = window;
    }

    static SoundBytes of(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.READ);
        return new SoundBytes(
                channel, channel.size(), ByteBuffer.allocate(WINDOW).limit(0));
    }

    static SoundBytes of(byte[] bytes) {
        return new SoundBytes(null, bytes.length, ByteBuffer.wrap(bytes));
    }

    long size() {
        return size;
    }

    boolean has(long at, long length) {
        return at >= 0 && length >= 0 && at <= size - length;
    }

    int u8(long at) throws IOException {
        if (at < windowAt || at >= windowAt + window.limit()) {
            load(at);
        }
        return window.get((int) (at - windowAt)) & 0xff;
    }

    private void load(long at) throws IOException {
        if (channel == null || !has(at, 1)) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
        window.clear();
        windowAt = at;
        var read = 0;
        while (window.hasRemaining() && (read = channel.read(window, at + window.position())) > 0) {
            // reads on until the window is full or the file ends
        }
        window.flip();
        if (window.limit() == 0) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
    }

    int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    int u24(long at) throws IOException {
        return u16(at) << 8 | u8(at + 2);
    }

    long u32(long at) throws IOException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u64(long at) throws IOException {
        return u32(at) << 32 | u32(at + 4);
    }

    /// Four bytes of seven bits each.
    int syncsafe(long at) throws IOException {
        return (u8(at) & 0x7f) << 21 | (u8(at + 1) & 0x7f) << 14 | (u8(at + 2) & 0x7f) << 7 | u8(at + 3) & 0x7f;
    }

    /// Little-endian.
    long u32Little(long at) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) u32(at)));
    }

    /// Little-endian.
    long i64Little(long at) throws IOException {
        return Long.reverseBytes(u64(at));
    }

    byte[] bytes(long at, int length) throws IOException {
        if (!has(at, length)) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) u8(at + i);
        }
        return bytes;
    }

    String latin(long at, int length) throws IOException {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    /// Whether these letters stand there; nothing stands behind the end.
    boolean isAt(long at, String letters) throws IOException {
        return has(at, letters.length()) && latin(at, letters.length()).equals(letters);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
