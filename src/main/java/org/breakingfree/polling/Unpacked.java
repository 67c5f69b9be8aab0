package org.breakingfree.polling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Takes a body in, and the packing off it, and never more of either than is allowed.
final class Unpacked {

    private Unpacked() {}

    /// Why a body was not taken in to its end.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(String reason) {
            super(reason);
        }
    }

    /// @param encoding the header `Content-Encoding`, or empty; gzip is also recognized by its first two bytes
    static byte[] of(InputStream body, String encoding, FetchLimits limits) throws IOException {
        var packed = read(body, limits.bytes());
        var most = (int) Math.min(limits.bytes(), Math.max(1_000_000L, (long) packed.length * limits.ratio()));
        return switch (encoding.toLowerCase(java.util.Locale.ROOT).strip()) {
            case "", "identity", "gzip", "x-gzip" -> isGzip(packed) ? gunzip(packed, most) : packed;
            case "deflate" -> read(new InflaterInputStream(new ByteArrayInputStream(packed)), most);
            default -> throw new ZipException("it is packed as \"" + encoding + "\", which was not asked for");
        };
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static byte[] gunzip(byte[] packed, int most) throws IOException {
        return read(new GZIPInputStream(new ByteArrayInputStream(packed)), most);
    }

    private static byte[] read(InputStream in, int most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            bytes.write(buffer, 0, count);
            if (bytes.size() > most) {
                throw new TooLarge("it is larger than " + most / 1_000_000 + " MB");
            }
        }
        return bytes.toByteArray();
    }
}
