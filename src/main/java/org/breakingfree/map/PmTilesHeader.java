package org.breakingfree.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// The first 127 bytes of a PMTiles file, checked against the file they stand in.
///
/// @param west and `south`, `east`, `north`: what the file covers, in degrees
record PmTilesHeader(
        Part root,
        Part metadata,
        Part leaves,
        Part tiles,
        Packing directoryPacking,
        Packing tilePacking,
        int deepestZoom,
        double west,
        double south,
        double east,
        double north) {

    private static final int LENGTH = 127;
    private static final int VECTOR_TILES = 1;
    private static final double PER_DEGREE = 1e7;

    /// Where something is in the file, and how many bytes.
    record Part(long from, long length) {

        /// A part of this part.
        Part within(long offset, long partLength) {
            if (offset < 0 || partLength < 0 || offset > length || partLength > length - offset) {
                throw new UnusableTiles("it is damaged: a directory points past its end");
            }
            return new Part(from + offset, partLength);
        }
    }

    /// How bytes are packed.
    enum Packing {
        NONE,
        GZIP;

        static Packing of(int code) {
            return switch (code) {
                case 1 -> NONE;
                case 2 -> GZIP;
                case 3 -> throw new UnusableTiles("it is packed with brotli, and only gzip can be read");
                case 4 -> throw new UnusableTiles("it is packed with zstd, and only gzip can be read");
                default -> throw new UnusableTiles("it does not say how it is packed");
            };
        }

        byte[] unpack(byte[] bytes, int most) throws IOException {
            if (this == NONE) {
                return bytes;
            }
            try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                var unpacked = in.readNBytes(most + 1);
                if (unpacked.length > most) {
                    throw new UnusableTiles("a part of it unpacks to more than 16 MB");
                }
                return unpacked;
            }
        }
    }

    /// @throws UnusableTiles when this is no such file
    static PmTilesHeader read(MappedBytes file) {
        if (file.length() < LENGTH || !magic(file).equals("PMTiles") || file.unsignedByte(7) != 3) {
            throw new UnusableTiles("it is not a PMTiles file of version 3");
        }
        if (file.unsignedByte(99) != VECTOR_TILES) {
            throw new UnusableTiles("it holds pictures, not vector tiles");
        }
        var deepest = file.unsignedByte(101);
        if (deepest > Tile.DEEPEST) {
            throw new UnusableTiles("it is damaged: it claims to reach zoom " + deepest);
        }
        return new PmTilesHeader(
                part(file, 8),
                part(file, 24),
                part(file, 40),
                part(file, 56),
                Packing.of(file.unsignedByte(97)),
                Packing.of(file.unsignedByte(98)),
                deepest,
                file.integer(102) / PER_DEGREE,
                file.integer(106) / PER_DEGREE,
                file.integer(110) / PER_DEGREE,
                file.integer(114) / PER_DEGREE);
    }

    private static Part part(MappedBytes file, int at) {
        var from = file.longInteger(at);
        var length = file.longInteger(at + 8);
        if (from < 0 || length < 0 || from > file.length() || length > file.length() - from) {
            throw new UnusableTiles("it is cut short");
        }
        return new Part(from, length);
    }

    private static String magic(MappedBytes file) {
        return new String(file.bytes(0, 7), StandardCharsets.US_ASCII);
    }
}
