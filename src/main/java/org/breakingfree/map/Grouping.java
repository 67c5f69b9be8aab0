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

    private static final int NONE = -1;

    /// Squares of 16 pixels.
    private static final int CLOSE_BITS = 4;

    /// Squares of 64 pixels, in which groups are looked up.
    private static final int SQUARE_BITS = 6;

    private final AreaTable areas;
    private final int shift;
    private final int world;

    private final GroupTable table;
    private int size;

    private final int[] heads;
    private final int[] nextGroup;
    private int widest;

    Grouping(Selection selection, int zoom) {
        areas = selection.index().areas();
        shift = Mercator.BITS - 8 - zoom;
        world = 256 << zoom;
        table = new GroupTable(areas, selection.areas());
        gather(selection);
        heads = new int[Integer.highestOneBit(Math.max(size, 8)) * 2];
        nextGroup = new int[size];
        Arrays.fill(heads, NONE);
        largestFirst().forEach(this::put);
    }

    private void gather(Selection selection) {
        var last = NONE;
        for (var area = 0; area < areas.size(); area++) {
            if (selection.count(area) == 0) {
                continue;
            }
            var atX = areas.x(area) >> shift;
            var atY = areas.y(area) >> shift;
            table.begin(size, area, selection, atX, atY);
            if (last != NONE && isClose(last, atX, atY)) {
                table.join(last, size);
            } else {
                last = size++;
            }
        }
        for (var group = 0; group < size; group++) {
            table.radii[group] = SymbolSize.radius(table.totals[group]);
        }
    }

    private boolean isClose(int group, int atX, int atY) {
        return table.x[group] >> CLOSE_BITS == atX >> CLOSE_BITS && table.y[group] >> CLOSE_BITS == atY >> CLOSE_BITS;
    }

    /// Sorted by radius, for which counting is enough.
    private IntStream largestFirst() {
        var starts = new int[128];
        for (var group = 0; group < size; group++) {
            starts[127 - table.radii[group]]++;
            widest = Math.max(widest, table.radii[group]);
        }
        for (int i = 0, sum = 0; i < starts.length; i++) {
            sum += starts[i];
            starts[i] = sum - starts[i];
        }
        var order = new int[size];
        for (var group = 0; group < size; group++) {
            order[starts[127 - table.radii[group]]++] = group;
        }
        return Arrays.stream(order);
    }

    private void put(int group) {
        for (var other = touching(group); other != NONE; other = touching(group)) {
            remove(other);
            table.join(group, other);
        }
        widest = Math.max(widest, table.radii[group]);
        var square = square(table.x[group] >> SQUARE_BITS, table.y[group] >> SQUARE_BITS);
        nextGroup[group] = heads[square];
        heads[square] = group;
    }

    private int touching(int group) {
        var reach = table.radii[group] + widest + SymbolSize.GAP;
        var right = table.x[group] + reach >> SQUARE_BITS;
        var bottom = table.y[group] + reach >> SQUARE_BITS;
        for (var row = table.y[group] - reach >> SQUARE_BITS; row <= bottom; row++) {
            for (var column = table.x[group] - reach >> SQUARE_BITS; column <= right; column++) {
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
        var across = Math.abs(table.x[group] - table.x[other]);
        long aside = Math.min(across, world - across);
        long down = table.y[group] - table.y[other];
        long apart = table.radii[group] + table.radii[other] + SymbolSize.GAP;
        return aside * aside + down * down < apart * apart;
    }

    /// Columns go round the world. Two squares may share a list; their groups are told apart by where they are.
    private int square(int column, int row) {
        var around = column & (world >> SQUARE_BITS) - 1;
        var hash = (around * 0x9E3779B9) ^ (row * 0x85EBCA6B);
        return (hash ^ hash >>> 15) & heads.length - 1;
    }

    private void remove(int group) {
        var square = square(table.x[group] >> SQUARE_BITS, table.y[group] >> SQUARE_BITS);
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

    GroupTable table() {
        return table;
    }

    /// The groups that are left, by where they stand along the curve.
    int[] groups() {
        var left = new long[size];
        var count = 0;
        for (var group = 0; group < size; group++) {
            if (table.totals[group] > 0) {
                left[count++] = (long) table.best[group] << 32 | group;
            }
        }
        Arrays.sort(left, 0, count);
        return Arrays.stream(left, 0, count).mapToInt(key -> (int) key).toArray();
    }
}
