package org.breakingfree.map;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A file of map tiles: PMTiles, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), with
/// vector tiles, packed with gzip or not at all.
///
/// The file is mapped, not read: one of many gigabytes takes no more of Java's memory than one of some megabytes. It
/// may come from anybody, so nothing in it is believed: each length is checked against what is there, and what is
/// unpacked has a limit. Safe to share between threads. A file that is in use must be replaced by a new one, never
/// overwritten.
final class PmTiles {

    /// A directory of millions of tiles is smaller, a tile that a browser can draw is much smaller.
    private static final int LARGEST_UNPACKED = 16 << 20;

    /// Leaves under leaves; files have one or two levels.
    private static final int DEEPEST_LEAF = 4;

    /// Directories kept unpacked, the last used.
    private static final int KEPT_LEAVES = 16;

    private final MappedBytes file;
    private final PmTilesHeader header;
    private final PmTilesDirectory root;
    private final Map<Long, PmTilesDirectory> leaves =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, PmTilesDirectory> eldest) {
                    return size() > KEPT_LEAVES;
                }
            });

    private PmTiles(MappedBytes file) {
        this.file = file;
        this.header = PmTilesHeader.read(file);
        this.root = PmTilesDirectory.read(unpackedPart(header.root(), header.directoryPacking()), header);
    }

    /// Opens an archive.
    ///
    /// @throws UnusableTiles when the file is not such an archive, is damaged, or is cut short
    static PmTiles open(Path path) throws IOException {
        try (var channel = FileChannel.open(path)) {
            var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new PmTiles(new MappedBytes(mapped));
        }
    }

    int deepestZoom() {
        return header.deepestZoom();
    }

    PmTilesHeader header() {
        return header;
    }

    /// What the file says of itself, in JSON.
    String metadata() {
        return new String(unpackedPart(header.metadata(), header.directoryPacking()), StandardCharsets.UTF_8);
    }

    /// The tile's bytes, a Mapbox vector tile, or nothing where the archive has none: open sea, or a zoom it does not
    /// reach.
    ///
    /// @throws UnusableTiles when the file is damaged there
    Optional<byte[]> tile(Tile tile) {
        if (!tile.exists() || tile.zoom() > deepestZoom()) {
            return Optional.empty();
        }
        var id = tile.id();
        var directory = root;
        var entry = directory.find(id);
        for (var depth = 0; entry >= 0 && directory.isLeaf(entry); depth++) {
            if (depth == DEEPEST_LEAF) {
                throw new UnusableTiles("its directories lead in a circle");
            }
            directory = leaf(directory.part(entry));
            entry = directory.find(id);
        }
        return entry < 0 || !directory.covers(entry, id)
                ? Optional.empty()
                : Optional.of(unpackedPart(directory.part(entry), header.tilePacking()));
    }

    private PmTilesDirectory leaf(PmTilesHeader.Part part) {
        var known = leaves.get(part.from());
        if (known == null) {
            known = PmTilesDirectory.read(unpackedPart(part, header.directoryPacking()), header);
            leaves.put(part.from(), known);
        }
        return known;
    }

    private byte[] unpackedPart(PmTilesHeader.Part part, PmTilesHeader.Packing packing) {
        if (part.length() > LARGEST_UNPACKED) {
            throw new UnusableTiles("a part of it is larger than 16 MB");
        }
        var bytes = file.bytes(part.from(), (int) part.length());
        try {
            return packing.unpack(bytes, LARGEST_UNPACKED);
        } catch (IOException _) {
            throw new UnusableTiles("a part of it cannot be unpacked");
        }
    }
}
