package org.breakingfree.map;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// One directory of a PMTiles file: for each run of equal tiles its first id, how many they are (0 when the entry leads
/// to another directory, a leaf), and where they stand.
final class PmTilesDirectory {

    /// An entry is four numbers of at least a byte.
    private static final int SMALLEST_ENTRY = 4;

    private final long[] ids;
    private final long[] runs;
    private final PmTilesHeader.Part[] parts;

    private PmTilesDirectory(int count) {
        ids = new long[count];
        runs = new long[count];
        parts = new PmTilesHeader.Part[count];
    }

    /// @throws UnusableTiles when an entry is out of order or points past the end of the file
    static PmTilesDirectory read(byte[] bytes, PmTilesHeader header) {
        try {
            return read(ByteBuffer.wrap(bytes), header);
        } catch (BufferUnderflowException _) {
            throw new UnusableTiles("it is damaged: a directory ends too early");
        }
    }

    private static PmTilesDirectory read(ByteBuffer in, PmTilesHeader header) {
        var count = varint(in);
        if (count < 0 || count > in.remaining() / SMALLEST_ENTRY) {
            throw new UnusableTiles("it is damaged: a directory claims more tiles than it has");
        }
        var directory = new PmTilesDirectory((int) count);
        var id = 0L;
        for (var i = 0; i < count; i++) {
            var step = varint(in);
            id += step;
            if (step < 0 || id < 0 || i > 0 && step == 0) {
                throw new UnusableTiles("it is damaged: a directory is out of order");
            }
            directory.ids[i] = id;
        }
        for (var i = 0; i < count; i++) {
            directory.runs[i] = varint(in);
        }
        var lengths = new long[(int) count];
        for (var i = 0; i < count; i++) {
            lengths[i] = varint(in);
        }
        var end = 0L;
        for (var i = 0; i < count; i++) {
            var written = varint(in);
            var offset = written == 0 ? end : written - 1;
            var section = directory.isLeaf(i) ? header.leaves() : header.tiles();
            directory.parts[i] = section.within(offset, lengths[i]);
            end = offset + lengths[i];
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
        return id - ids[entry] < runs[entry];
    }

    PmTilesHeader.Part part(int entry) {
        return parts[entry];
    }

    private static long varint(ByteBuffer in) {
        var value = 0L;
        for (var shift = 0; shift < Long.SIZE; shift += 7) {
            var next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new UnusableTiles("it is damaged: a number has no end");
    }
}
