package org.breakingfree.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Joins areas whose symbols would touch at one zoom until none do, across the edge of the map too.
///
/// First come the areas in one square of 16 pixels: two symbols there always touch, and since areas stand along a
/// Morton curve they stand beside each other in the table. Then the groups are put on the map one by one, large ones
/// first. One that touches another is joined with it, and what comes of that is put there instead; so at every moment
/// none of those on the map touch.
final class Grouping {

    private static final int LAYERS = Layer.values().length;
    private static final int NONE = -1;

    /// Squares of 16 pixels.
    private static final int CLOSE_BITS = 4;

    /// Squares of 64 pixels, in which groups are looked up.
    private static final int SQUARE_BITS = 6;

    private final AreaTable areas;
    private final int shift;
    private final int world;

    /// By group. `best` is the area that has most of it, where it stands and by whose name it goes.
    final int[] best;

    final int[] counts;
    final int[] totals;
    final int[] radii;
    final byte[] finest;
    final int[] first;

    /// By area: the next of the same group.
    final int[] nextArea;

    private final int[] lastArea;
    private final int[] bestCounts;
    private final int[] x;
    private final int[] y;
    private int size;

    private final int[] heads;
    private final int[] nextGroup;
    private int widest;

    Grouping(Selection selection, int zoom) {
        areas = selection.index().areas();
        shift = Mercator.BITS - 8 - zoom;
        world = 256 << zoom;
        var most = selection.areas();
        best = new int[most];
        counts = new int[most * LAYERS];
        totals = new int[most];
        radii = new int[most];
        finest = new byte[most];
        first = new int[most];
        lastArea = new int[most];
        bestCounts = new int[most];
        nextArea = new int[areas.size()];
        x = new int[most];
        y = new int[most];
        gather(selection);
        heads = new int[Integer.highestOneBit(Math.max(size, 8)) * 2];
        nextGroup = new int[size];
        Arrays.fill(heads, NONE);
        largestFirst().forEach(this::put);
    }

    private void gather(Selection selection) {
        var last = NONE;
        for (var area = 0; area < areas.size(); area++) {
            var count = selection.count(area);
            if (count == 0) {
                continue;
            }
            var atX = areas.x(area) >> shift;
            var atY = areas.y(area) >> shift;
            begin(size, area, count, atX, atY);
            System.arraycopy(selection.counts(), area * LAYERS, counts, size * LAYERS, LAYERS);
            if (last != NONE && isClose(last, atX, atY)) {
                join(last, size);
            } else {
                last = size++;
            }
        }
        for (var group = 0; group < size; group++) {
            radii[group] = SymbolSize.radius(totals[group]);
        }
    }

    private void begin(int group, int area, int count, int atX, int atY) {
        best[group] = area;
        bestCounts[group] = count;
        totals[group] = count;
        radii[group] = SymbolSize.SMALLEST;
        finest[group] = areas.kind(area);
        first[group] = area;
        lastArea[group] = area;
        nextArea[area] = NONE;
        x[group] = atX;
        y[group] = atY;
        Arrays.fill(counts, group * LAYERS, (group + 1) * LAYERS, 0);
    }

    private boolean isClose(int group, int atX, int atY) {
        return x[group] >> CLOSE_BITS == atX >> CLOSE_BITS && y[group] >> CLOSE_BITS == atY >> CLOSE_BITS;
    }

    /// Adds the second group to the first, which moves to where the better of both is.
    private void join(int group, int other) {
        if (isBetter(other, group)) {
            best[group] = best[other];
            bestCounts[group] = bestCounts[other];
            x[group] = x[other];
            y[group] = y[other];
        }
        for (var layer = 0; layer < LAYERS; layer++) {
            counts[group * LAYERS + layer] += counts[other * LAYERS + layer];
        }
        totals[group] += totals[other];
        radii[group] = SymbolSize.grown(radii[group], totals[group]);
        finest[group] = (byte) Math.max(finest[group], finest[other]);
        nextArea[lastArea[group]] = first[other];
        lastArea[group] = lastArea[other];
        totals[other] = 0;
    }

    /// More records, then more people, then earlier in the table.
    private boolean isBetter(int group, int other) {
        if (bestCounts[group] != bestCounts[other]) {
            return bestCounts[group] > bestCounts[other];
        }
        var people = areas.population(best[group]);
        var others = areas.population(best[other]);
        return people == others ? best[group] < best[other] : people > others;
    }

    /// Sorted by radius, for which counting is enough.
    private IntStream largestFirst() {
        var starts = new int[128];
        for (var group = 0; group < size; group++) {
            starts[127 - radii[group]]++;
            widest = Math.max(widest, radii[group]);
        }
        for (int i = 0, sum = 0; i < starts.length; i++) {
            sum += starts[i];
            starts[i] = sum - starts[i];
        }
        var order = new int[size];
        for (var group = 0; group < size; group++) {
            order[starts[127 - radii[group]]++] = group;
        }
        return Arrays.stream(order);
    }

    private void put(int group) {
        for (var other = touching(group); other != NONE; other = touching(group)) {
            remove(other);
            join(group, other);
        }
        widest = Math.max(widest, radii[group]);
        var square = square(x[group] >> SQUARE_BITS, y[group] >> SQUARE_BITS);
        nextGroup[group] = heads[square];
        heads[square] = group;
    }

    private int touching(int group) {
        var reach = radii[group] + widest + SymbolSize.GAP;
        var right = x[group] + reach >> SQUARE_BITS;
        var bottom = y[group] + reach >> SQUARE_BITS;
        for (var row = y[group] - reach >> SQUARE_BITS; row <= bottom; row++) {
            for (var column = x[group] - reach >> SQUARE_BITS; column <= right; column++) {
                for (var other = heads[square(column, row)]; other != NONE; other = nextGroup[other]) {
                    if (touch(group, other)) {
                        return other;
                    }
                }
            }
        }
        return NONE;
    }

    private boolean touch(int group, int other) {
        var across = Math.abs(x[group] - x[other]);
        long aside = Math.min(across, world - across);
        long down = y[group] - y[other];
        long apart = radii[group] + radii[other] + SymbolSize.GAP;
        return aside * aside + down * down < apart * apart;
    }

    /// Columns go round the world. Two squares may share a list; their groups are told apart by where they are.
    private int square(int column, int row) {
        var around = column & (world >> SQUARE_BITS) - 1;
        var hash = (around * 0x9E3779B9) ^ (row * 0x85EBCA6B);
        return (hash ^ hash >>> 15) & heads.length - 1;
    }

    private void remove(int group) {
        var square = square(x[group] >> SQUARE_BITS, y[group] >> SQUARE_BITS);
        if (heads[square] == group) {
            heads[square] = nextGroup[group];
            return;
        }
        var before = heads[square];
        while (nextGroup[before] != group) {
            before = nextGroup[before];
        }
        nextGroup[before] = nextGroup[group];
    }

    /// The groups that are left, by where they stand along the curve.
    int[] groups() {
        var left = new long[size];
        var count = 0;
        for (var group = 0; group < size; group++) {
            if (totals[group] > 0) {
                left[count++] = (long) best[group] << 32 | group;
            }
        }
        Arrays.sort(left, 0, count);
        return Arrays.stream(left, 0, count).mapToInt(key -> (int) key).toArray();
    }
}
