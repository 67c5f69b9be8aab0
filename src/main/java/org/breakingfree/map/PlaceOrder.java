package org.breakingfree.map;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The records of a selection in the order of the list. Any part of it can be had, wherever it starts, without putting
/// all of them in order: counting how many come before is enough.
final class PlaceOrder {

    private static final int LAYERS = Layer.values().length;
    private static final int BUCKETS = 256;

    private final Selection selection;
    private final PlaceIndex.Columns columns;
    private final int[] areas;
    private final Sort sort;

    /// @param names for the order of areas, which is another in each language
    PlaceOrder(Selection selection, AreaNames names, Sort sort) {
        this.selection = selection;
        this.columns = selection.index().columns();
        this.areas = names.order();
        this.sort = sort;
    }

    /// The numbers in the database of the records from `from`, at most `most` of them.
    int[] numbers(int from, int most) {
        var part = new int[Math.clamp((long) selection.total() - from, 0, most)];
        if (part.length == 0) {
            return part;
        }
        switch (sort) {
            case PLACE -> fill(part, from, row -> 0);
            case NAME -> fillByName(part, from);
            case NEWEST -> fill(part, from, row -> PackedYear.CODES - 1 - PackedYear.code(columns.to()[row]));
            case KIND -> fill(part, from, row -> columns.kinds()[row]);
        }
        for (var i = 0; i < part.length; i++) {
            part[i] = columns.numbers()[part[i]];
        }
        return part;
    }

    private void fillByName(int[] part, int from) {
        var rows = selection.rows();
        var at = -from;
        for (var row : columns.byName()) {
            if (Bits.has(rows, row)) {
                if (at >= 0) {
                    part[at] = row;
                }
                if (++at == part.length) {
                    return;
                }
            }
        }
    }

    /// Sorts by counting: rows come area by area, and each goes to the next free place of its bucket.
    private void fill(int[] part, int from, IntUnaryOperator bucket) {
        var next = starts(bucket);
        var rows = selection.rows();
        for (var area : areas) {
            var left = selection.count(area);
            if (left == 0) {
                continue;
            }
            var row = columns.slots()[area * LAYERS];
            if (sort == Sort.PLACE && next[0] + left <= from) {
                next[0] += left;
                continue;
            }
            for (; left > 0; left--, row++) {
                row = Bits.next(rows, row);
                var at = next[bucket.applyAsInt(row)]++ - from;
                if (at >= 0 && at < part.length) {
                    part[at] = row;
                }
            }
            if (sort == Sort.PLACE && next[0] >= from + part.length) {
                return;
            }
        }
    }

    private int[] starts(IntUnaryOperator bucket) {
        var starts = new int[BUCKETS];
        if (sort == Sort.PLACE) {
            return starts;
        }
        var rows = selection.rows();
        for (var row = Bits.next(rows, 0); row >= 0; row = Bits.next(rows, row + 1)) {
            starts[bucket.applyAsInt(row)]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        System.arraycopy(starts, 0, starts, 1, BUCKETS - 1);
        starts[0] = 0;
        return starts;
    }
}
