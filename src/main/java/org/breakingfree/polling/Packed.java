package org.breakingfree.polling;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A body as it came, taken in to its end and never more of it than is allowed. What is large waits on the disk until
/// its turn has come, so that the memory holds many small ones and few large ones.
final class Packed implements AutoCloseable {

    private static final int LARGE = 1_000_000;
    private static final int WORTH_UNPACKING = 1_000_000;
    private static final Set<String> KNOWN = Set.of("", "identity", "gzip", "x-gzip", "deflate");

    private final String encoding;
    private final FetchLimits limits;
    private final byte[] inMemory;
    private final @Nullable Path onDisk;
    private final long size;

    private Packed(String encoding, FetchLimits limits, byte[] inMemory, @Nullable Path onDisk, long size) {
        this.encoding = encoding;
        this.limits = limits;
        this.inMemory = inMemory;
        this.onDisk = onDisk;
        this.size = size;
    }

    /// Why a body was not taken in to its end.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(int most) {
            super("it is larger than " + most / 1_000_000 + " MB");
        }
    }

    /// @param encoding the header `Content-Encoding`, or empty
    static Packed of(InputStream body, String encoding, FetchLimits limits) throws IOException {
        var named = encoding.toLowerCase(Locale.ROOT).strip();
        if (!KNOWN.contains(named)) {
            throw new ZipException("it is packed as \"" + named + "\", which was not asked for");
        }
        var first = body.readNBytes(Math.min(LARGE, limits.bytes() + 1));
        if (first.length > limits.bytes()) {
            throw new TooLarge(limits.bytes());
        }
        if (first.length < LARGE) {
            return new Packed(named, limits, first, null, first.length);
        }
        var file = Files.createTempFile("feed", ".body");
        try {
            return new Packed(named, limits, new byte[0], file, write(first, body, file, limits.bytes()));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private static long write(byte[] first, InputStream rest, Path file, int most) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            out.write(first);
            long size = first.length;
            var buffer = new byte[64 * 1024];
            for (var count = rest.read(buffer); count >= 0; count = rest.read(buffer)) {
                size += count;
                if (size > most) {
                    throw new TooLarge(most);
                }
                out.write(buffer, 0, count);
            }
            return size;
        }
    }

    /// How many bytes came.
    long size() {
        return size;
    }

    /// Whether it may take much memory to read it.
    boolean isLarge() {
        return size > LARGE / 10;
    }

    /// Takes the packing off. Feeds lie about theirs: gzip is recognized by its first bytes, whatever is said.
    ///
    /// @throws IOException with a reason as a sentence without its full stop
    byte[] unpacked() throws IOException {
        var most = (int) Math.min(limits.bytes(), Math.max(WORTH_UNPACKING, size * limits.ratio()));
        try (var in = new BufferedInputStream(
                onDisk == null ? new ByteArrayInputStream(inMemory) : Files.newInputStream(onDisk))) {
            in.mark(2);
            var start = in.readNBytes(2);
            in.reset();
            return read(opened(in, start), most);
        } catch (TooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException broken) {
            throw new IOException("what it sends cannot be unpacked", broken);
        }
    }

    private InputStream opened(InputStream in, byte[] start) throws IOException {
        if (start.length < 2) {
            return in;
        }
        var first = start[0] & 0xff;
        var second = start[1] & 0xff;
        if (first == 0x1f && second == 0x8b) {
            return new GZIPInputStream(in);
        }
        if (!encoding.equals("deflate") || first == '<') {
            return in;
        }
        // Some servers leave out the frame of zlib (RFC 1950) around it.
        var isFramed = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!isFramed));
    }

    private static byte[] read(InputStream in, int most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            bytes.write(buffer, 0, count);
            if (bytes.size() > most) {
                throw new TooLarge(most);
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (onDisk != null) {
            Files.deleteIfExists(onDisk);
        }
    }
}
