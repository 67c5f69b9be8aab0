package org.breakingfree.map;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The records that one filter lets through.
final class Selection {

    /// How many records may be told of all at once; of more, only how many there are.
    static final int MOST_LISTED = 2_000;

    private static final int LAYERS = Layer.values().length;

    private final PlaceIndex index;

    /// By area and layer, like [PlaceIndex.Columns#slots], and by area.
    private final int[] counts;

    private final int[] totals;
    private int total;
    private int areas;

    /// What fits, whatever its area and layer; null when everything does.
    private final long @Nullable [] fitting;

    private final int[] sums;
    private volatile long @Nullable [] rows;

    /// @param fitting null when all records of the areas and layers that are counted belong to it
    Selection(PlaceIndex index, long @Nullable [] fitting) {
        this.index = index;
        this.fitting = fitting;
        counts = new int[index.columns().slots().length - 1];
        totals = new int[index.areas().size()];
        sums = fitting == null ? new int[0] : Bits.sums(fitting);
    }

    /// Takes in what fits in an area and in those layers that are shown.
    void count(int area, boolean[] shown) {
        var slots = index.columns().slots();
        var slot = area * LAYERS;
        var before = before(slots[slot]);
        var here = 0;
        for (var layer = 0; layer < LAYERS; layer++, slot++) {
            var upTo = before(slots[slot + 1]);
            if (shown[layer]) {
                counts[slot] = upTo - before;
                here += upTo - before;
            }
            before = upTo;
        }
        totals[area] = here;
        total += here;
        areas += here > 0 ? 1 : 0;
    }

    private int before(int row) {
        return fitting == null ? row : Bits.before(fitting, sums, row);
    }

    PlaceIndex index() {
        return index;
    }

    /// How many records there are.
    int total() {
        return total;
    }

    /// In how many areas they are.
    int areas() {
        return areas;
    }

    boolean isListed() {
        return total <= MOST_LISTED;
    }

    /// How many there are in an area of a layer.
    int count(int area, int layer) {
        return counts[area * LAYERS + layer];
    }

    /// How many there are in an area.
    int count(int area) {
        return totals[area];
    }

    /// How many there are in each area, layer by layer: `area * layers + layer`.
    int[] counts() {
        return counts;
    }

    boolean has(int row) {
        return Bits.has(rows(), row);
    }

    /// The rows of the index that belong to it.
    long[] rows() {
        var known = rows;
        if (known == null) {
            known = Bits.none(index.size());
            var slots = index.columns().slots();
            for (var slot = 0; slot < counts.length; slot++) {
                if (counts[slot] > 0) {
                    Bits.addAll(known, slots[slot], slots[slot + 1]);
                }
            }
            if (fitting != null) {
                Bits.retainAll(known, fitting);
            }
            rows = known;
        }
        return known;
    }

    /// How many there are in each state and country that has any, by its code.
    Map<String, Long> byRegion() {
        var found = new TreeMap<String, Long>();
        for (var area = 0; area < index.areas().size(); area++) {
            var count = count(area);
            if (count > 0) {
                found.merge(index.areas().area(area).region(), (long) count, Long::sum);
            }
        }
        return found;
    }

    /// How many there are of each layer.
    int[] byLayer() {
        var found = new int[LAYERS];
        Arrays.setAll(found, layer -> {
            var sum = 0;
            for (var slot = layer; slot < counts.length; slot += LAYERS) {
                sum += counts[slot];
            }
            return sum;
        });
        return found;
    }

    /// How many there are of each kind.
    Map<PlaceKind, Integer> byKind() {
        var found = new EnumMap<PlaceKind, Integer>(PlaceKind.class);
        for (var kind : PlaceKind.values()) {
            var count = Bits.common(rows(), index.rowsOf(kind));
            if (count > 0) {
                found.put(kind, count);
            }
        }
        return found;
    }

    /// The memory it takes at most, in bytes.
    int bytes() {
        return 4 * (counts.length + totals.length) + index.size() / 4;
    }
}
