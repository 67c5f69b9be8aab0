package org.breakingfree.map;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The records that one filter lets through.
final class Selection {

    /// How many records may be told of all at once; of more, only how many there are.
    static final int MOST_LISTED = 2_000;

    private static final int LAYERS = Layer.values().length;

    private final PlaceIndex index;
    private final int[] counts;
    private final int total;
    private final int areas;
    private volatile long @Nullable [] rows;

    /// @param counts by area and layer, like [PlaceIndex.Columns#slots]
    /// @param rows null when all records of the areas and layers that are counted belong to it
    Selection(PlaceIndex index, int[] counts, long @Nullable [] rows) {
        this.index = index;
        this.counts = counts;
        this.rows = rows;
        var sum = 0;
        var with = 0;
        for (var area = 0; area < counts.length; area += LAYERS) {
            var here = 0;
            for (var layer = 0; layer < LAYERS; layer++) {
                here += counts[area + layer];
            }
            sum += here;
            with += here > 0 ? 1 : 0;
        }
        total = sum;
        areas = with;
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
        var count = 0;
        for (var slot = area * LAYERS; slot < (area + 1) * LAYERS; slot++) {
            count += counts[slot];
        }
        return count;
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

    /// The memory it takes at most, in bytes.
    int bytes() {
        return 4 * counts.length + index.size() / 8;
    }
}
