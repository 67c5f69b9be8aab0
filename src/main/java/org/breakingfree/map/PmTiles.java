package org.breakingfree.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A file of map tiles: PMTiles, version 3, gzipped (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
/// The whole file is held in memory; ours is 3.5 MB. Safe to share between threads.
final class PmTiles {
    private static final int HEADER = 127;
    private static final int GZIP = 2;

    private final ByteBuffer file;
    private final Directory root;
    private final int leavesAt;
    private final int tilesAt;

    private PmTiles(ByteBuffer file) {
        this.file = file;
        this.root = directory(offset(8), offset(16));
        this.leavesAt = offset(40);
        this.tilesAt = offset(56);
    }

    /// Opens an archive.
    ///
    /// @throws IllegalArgumentException when the file is not such an archive, or is cut short
    static PmTiles open(Path path) throws IOException {
        var file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        if (file.limit() < HEADER || !magic(file).equals("PMTiles") || file.get(7) != 3) {
            throw new IllegalArgumentException(path.getFileName() + " is not a PMTiles file of version 3");
        }
        if (file.get(97) != GZIP || file.get(98) != GZIP) {
            throw new IllegalArgumentException(path.getFileName() + " is not compressed with gzip");
        }
        if (file.getLong(56) + file.getLong(64) > file.limit()) {
            throw new IllegalArgumentException(path.getFileName() + " is cut short");
        }
        return new PmTiles(file);
    }

    int deepestZoom() {
        return file.get(101);
    }

    /// The tile as stored, gzipped, or nothing where the archive has none: open sea, or a zoom it does not reach.
    Optional<byte[]> compressed(Tile tile) {
        if (!tile.exists() || tile.zoom() > deepestZoom()) {
            return Optional.empty();
        }
        var id = tile.id();
        var directory = root;
        var entry = directory.find(id);
        while (entry >= 0 && directory.isLeaf(entry)) {
            directory = directory(leavesAt + directory.offset(entry), directory.length(entry));
            entry = directory.find(id);
        }
        return entry < 0 || !directory.covers(entry, id)
                ? Optional.empty()
                : Optional.of(slice(tilesAt + directory.offset(entry), directory.length(entry)));
    }

    /// The tile's bytes: a Mapbox vector tile.
    Optional<byte[]> tile(Tile tile) {
        return compressed(tile).map(PmTiles::expand);
    }

    private static String magic(ByteBuffer file) {
        return new String(file.array(), 0, 7, StandardCharsets.US_ASCII);
    }

    private int offset(int at) {
        return Math.toIntExact(file.getLong(at));
    }

    private Directory directory(int at, int length) {
        return Directory.read(ByteBuffer.wrap(expand(slice(at, length))));
    }

    private byte[] slice(int at, int length) {
        var bytes = new byte[length];
        file.get(at, bytes);
        return bytes;
    }

    private static byte[] expand(byte[] gzipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// One directory: for each run of equal tiles its first id, its length in tiles (0 for a leaf), and where it is.
    private record Directory(long[] ids, int[] runs, int[] lengths, int[] offsets) {
        static Directory read(ByteBuffer in) {
            var count = (int) varint(in);
            var directory = new Directory(new long[count], new int[count], new int[count], new int[count]);
            var id = 0L;
            for (var i = 0; i < count; i++) {
                id += varint(in);
                directory.ids[i] = id;
            }
            for (var i = 0; i < count; i++) {
                directory.runs[i] = (int) varint(in);
            }
            for (var i = 0; i < count; i++) {
                directory.lengths[i] = (int) varint(in);
            }
            for (var i = 0; i < count; i++) {
                var offset = (int) varint(in);
                directory.offsets[i] = offset == 0 ? directory.offsets[i - 1] + directory.lengths[i - 1] : offset - 1;
            }
            return directory;
        }

        /// The last entry that begins at or before the id; -1 when there is none.
        int find(long id) {
            var at = Arrays.binarySearch(ids, id);
            return at >= 0 ? at : -at - 2;
        }

        boolean isLeaf(int entry) {
            return runs[entry] == 0;
        }

        boolean covers(int entry, long id) {
            return id < ids[entry] + runs[entry];
        }

        int offset(int entry) {
            return offsets[entry];
        }

        int length(int entry) {
            return lengths[entry];
        }

        private static long varint(ByteBuffer in) {
            var value = 0L;
            var shift = 0;
            byte next;
            do {
                next = in.get();
                value |= (next & 0x7fL) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }
    }
}
