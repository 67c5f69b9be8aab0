package org.breakingfree.map;

/// Groups of areas while they are made, in columns: each starts as one area, and two can be joined.
final class GroupTable {

    static final int NONE = -1;

    private static final int LAYERS = Layer.values().length;

    private final AreaTable areas;

    /// By group: the area that has most of it, where it stands and by whose name it goes.
    final int[] best;

    private final int[] bestCounts;

    /// By group and layer.
    final int[] counts;

    /// By group; 0 for one that was joined with another.
    final int[] totals;

    final int[] radii;

    /// By group: how fine the finest of its areas is, as counted by [AreaKind].
    final byte[] finest;

    /// By group: where it stands, in pixels.
    final int[] x;

    final int[] y;

    /// By group: its first area.
    final int[] first;

    private final int[] last;

    /// By area: the next of the same group, or [#NONE].
    final int[] nextArea;

    /// @param most so many groups at most
    GroupTable(AreaTable areas, int most) {
        this.areas = areas;
        best = new int[most];
        bestCounts = new int[most];
        counts = new int[most * LAYERS];
        totals = new int[most];
        radii = new int[most];
        finest = new byte[most];
        x = new int[most];
        y = new int[most];
        first = new int[most];
        last = new int[most];
        nextArea = new int[areas.size()];
    }

    /// Makes a group of one area.
    void begin(int group, int area, Selection selection, int atX, int atY) {
        best[group] = area;
        bestCounts[group] = selection.count(area);
        System.arraycopy(selection.counts(), area * LAYERS, counts, group * LAYERS, LAYERS);
        totals[group] = selection.count(area);
        radii[group] = SymbolSize.SMALLEST;
        finest[group] = areas.kind(area);
        x[group] = atX;
        y[group] = atY;
        first[group] = area;
        last[group] = area;
        nextArea[area] = NONE;
    }

    /// Adds the second group to the first, which moves to where the better of both is.
    void join(int group, int other) {
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
        nextArea[last[group]] = first[other];
        last[group] = last[other];
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
}
