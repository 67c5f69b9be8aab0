package org.breakingfree.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes a small PMTiles file with the layers of Protomaps' basemap: made-up streets around a point, the same in every
/// square. Each part can be spoiled before it is written.
public final class StreetFile {

    /// Where the streets are: a part of Minneapolis.
    public static final double LATITUDE = 44.97;

    public static final double LONGITUDE = -93.26;
    public static final int DEEPEST = 13;

    private static final int HEADER = 127;
    private static final int AROUND = 2;
    static final String METADATA = """
            {"name": "Made up", "vector_layers": [{"id": "earth"}, {"id": "roads"}, {"id": "places"}]}""";

    private final boolean packed;
    private String metadata = METADATA;

    private StreetFile(boolean packed) {
        this.packed = packed;
    }

    public static StreetFile gzipped() {
        return new StreetFile(true);
    }

    static StreetFile unpacked() {
        return new StreetFile(false);
    }

    StreetFile sayingOfItself(String json) {
        metadata = json;
        return this;
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private record Entry(long id, int offset, int length) {}

    byte[] bytes() {
        var data = new ByteArrayOutputStream();
        var entries = new ArrayList<Entry>();
        for (var tile : tiles()) {
            var bytes = pack(StreetTile.bytes());
            entries.add(new Entry(tile.id(), data.size(), bytes.length));
            data.writeBytes(bytes);
        }
        var described = pack(metadata.getBytes(StandardCharsets.UTF_8));
        // Two leaves, so that a reader has to follow them.
        var half = entries.size() / 2;
        var first = pack(directory(entries.subList(0, half), 1));
        var second = pack(directory(entries.subList(half, entries.size()), 1));
        var root = pack(directory(
                List.of(
                        new Entry(entries.getFirst().id(), 0, first.length),
                        new Entry(entries.get(half).id(), first.length, second.length)),
                0));
        var leaves = new ByteArrayOutputStream();
        leaves.writeBytes(first);
        leaves.writeBytes(second);
        return join(root, described, leaves.toByteArray(), data.toByteArray());
    }

    private byte[] join(byte[] root, byte[] described, byte[] leaves, byte[] data) {
        var parts = List.of(root, described, leaves, data);
        var all = ByteBuffer.allocate(
                        HEADER + parts.stream().mapToInt(part -> part.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        all.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        var at = (long) HEADER;
        for (var part : parts) {
            all.putLong(at).putLong(part.length);
            at += part.length;
        }
        all.put(97, (byte) (packed ? 2 : 1)).put(98, (byte) (packed ? 2 : 1)).put(99, (byte) 1);
        all.put(101, (byte) DEEPEST);
        all.position(HEADER);
        parts.forEach(all::put);
        return all.array();
    }

    /// The squares around the point at every zoom, in the order of their ids.
    private static List<Tile> tiles() {
        var tiles = new ArrayList<Tile>();
        for (var zoom = 0; zoom <= DEEPEST; zoom++) {
            var side = 1 << zoom;
            var radians = Math.toRadians(LATITUDE);
            var column = (int) ((LONGITUDE + 180) / 360 * side);
            var row = (int) ((1 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / Math.PI) / 2 * side);
            for (var x = column - AROUND; x <= column + AROUND; x++) {
                for (var y = row - AROUND; y <= row + AROUND; y++) {
                    var tile = new Tile(zoom, x, y);
                    if (tile.exists()) {
                        tiles.add(tile);
                    }
                }
            }
        }
        tiles.sort(Comparator.comparingLong(Tile::id));
        return tiles;
    }

    private static byte[] directory(List<Entry> entries, int run) {
        var out = new ByteArrayOutputStream();
        varint(out, entries.size());
        var before = 0L;
        for (var entry : entries) {
            varint(out, entry.id() - before);
            before = entry.id();
        }
        entries.forEach(_ -> varint(out, run));
        entries.forEach(entry -> varint(out, entry.length()));
        entries.forEach(entry -> varint(out, entry.offset() + 1));
        return out.toByteArray();
    }

    static void varint(ByteArrayOutputStream out, long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private byte[] pack(byte[] bytes) {
        if (!packed) {
            return bytes;
        }
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
