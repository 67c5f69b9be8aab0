package org.breakingfree.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// How the bytes of an answer are packed (RFC 9110, section 8.4.1).
public enum Encoding {
    IDENTITY("identity", ""),
    GZIP("gzip", "-gz"),
    BROTLI("br", "-br");

    /// How much time packing may take: it saves the more bytes the longer it lasts.
    public enum Effort {
        /// For a file that lives as long as the program.
        LASTING(11, Deflater.BEST_COMPRESSION),
        /// For a page that many read until it changes.
        KEPT(6, 6),
        /// For a single reader, who waits.
        ONCE(3, 3);

        private final int brotli;
        private final int gzip;

        Effort(int brotli, int gzip) {
            this.brotli = brotli;
            this.gzip = gzip;
        }
    }

    private static final int PIECE = 8 * 1024;
    private static final boolean BROTLI_RUNS = Brotli4jLoader.isAvailable();

    private final String token;
    private final String tagSuffix;

    Encoding(String token, String tagSuffix) {
        this.token = token;
        this.tagSuffix = tagSuffix;
    }

    public String token() {
        return token;
    }

    /// What makes the ETag of this representation differ from the others'.
    String tagSuffix() {
        return tagSuffix;
    }

    /// The best encoding a client accepts: brotli, then gzip, and none when it says nothing of either.
    static Encoding accepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null || acceptEncoding.isEmpty()) {
            return IDENTITY;
        }
        if (BROTLI_RUNS && accepts(acceptEncoding, BROTLI.token)) {
            return BROTLI;
        }
        return accepts(acceptEncoding, GZIP.token) ? GZIP : IDENTITY;
    }

    /// The encoding for what is packed while it is written: gzip, or none.
    static Encoding acceptedInPassing(@Nullable String acceptEncoding) {
        return acceptEncoding != null && accepts(acceptEncoding, GZIP.token) ? GZIP : IDENTITY;
    }

    private static boolean accepts(String header, String coding) {
        var accepted = false;
        for (var part : header.split(",")) {
            var pieces = part.split(";");
            var name = pieces[0].strip().toLowerCase(Locale.ROOT);
            var refused = pieces.length > 1 && pieces[1].strip().matches("q=0(\\.0*)?");
            if (name.equals(coding)) {
                return !refused;
            }
            if (name.equals("*")) {
                accepted = !refused;
            }
        }
        return accepted;
    }

    byte[] pack(byte[] bytes, Effort effort) {
        try {
            return switch (this) {
                case IDENTITY -> bytes;
                case GZIP -> gzip(bytes, effort.gzip);
                case BROTLI -> Encoder.compress(bytes, new Encoder.Parameters().setQuality(effort.brotli));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes, int level) throws IOException {
        var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip = gzip(packed, level)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /// What is written comes out packed by gzip, at the pace of a reader who waits; closing it writes the end.
    static OutputStream gzipInPassing(OutputStream out) throws IOException {
        return gzip(out, Effort.ONCE.gzip);
    }

    private static GZIPOutputStream gzip(OutputStream out, int level) throws IOException {
        return new GZIPOutputStream(out, PIECE) {
            {
                def.setLevel(level);
            }
        };
    }

    /// Whether packing makes a type smaller: text does, sound and pictures are packed already.
    static boolean helps(String type) {
        return type.startsWith("text/")
                || type.startsWith("application/json")
                || type.startsWith("application/geo+json")
                || type.startsWith("image/svg+xml")
                || type.contains("+xml")
                || type.contains("+json")
                || type.startsWith("application/xml")
                || type.startsWith("application/vnd.mapbox-vector-tile");
    }
}
