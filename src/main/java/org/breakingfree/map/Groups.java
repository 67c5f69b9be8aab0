package org.breakingfree.map;

import java.util.Arrays;

/// The symbols of one filter at one zoom: areas joined so that no two symbols touch, and so that together they count
/// exactly the records that the filter lets through. A symbol stands where its area with most records stands, so it
/// can be told by name. The same records make the same groups on every node.
final class Groups {

    static final int WIDEST_ZOOM = 2;
    static final int CLOSEST_ZOOM = 9;

    /// Whole zooms are sent up to so many groups; of more, only what is in a tile.
    static final int MOST_AT_ONCE = 2_000;

    /// The finest tiles that are asked for: the server learns no more of where a visitor looks.
    static final int TILE_ZOOM = 5;

    private static final int LAYERS = Layer.values().length;
    private static final int NONE = -1;

    private final Selection selection;
    private final int zoom;
    private final int[] areas;
    private final int[] counts;
    private final byte[] radii;
    private final byte[] finest;
    private final int[] first;
    private final int[] next;

    private Groups(Selection selection, int zoom, Grouping grouping) {
        this.selection = selection;
        this.zoom = zoom;
        var groups = grouping.groups();
        areas = new int[groups.length];
        counts = new int[groups.length * LAYERS];
        radii = new byte[groups.length];
        finest = new byte[groups.length];
        first = new int[groups.length];
        var table = grouping.table();
        next = table.nextArea;
        for (var i = 0; i < groups.length; i++) {
            areas[i] = table.best[groups[i]];
            radii[i] = (byte) table.radii[groups[i]];
            finest[i] = table.finest[groups[i]];
            first[i] = table.first[groups[i]];
            System.arraycopy(table.counts, groups[i] * LAYERS, counts, i * LAYERS, LAYERS);
        }
    }

    /// @param zoom from [#WIDEST_ZOOM] to [#CLOSEST_ZOOM]
    static Groups of(Selection selection, int zoom) {
        return new Groups(selection, zoom, new Grouping(selection, zoom));
    }

    Selection selection() {
        return selection;
    }

    int size() {
        return areas.length;
    }

    boolean areSentAtOnce() {
        return size() <= MOST_AT_ONCE;
    }

    /// The area where a group stands, by its number.
    int area(int group) {
        return areas[group];
    }

    /// In pixels from the west edge of the world.
    int x(int group) {
        return selection.index().areas().x(areas[group]) >> Mercator.BITS - 8 - zoom;
    }

    /// In pixels from the north edge of the world.
    int y(int group) {
        return selection.index().areas().y(areas[group]) >> Mercator.BITS - 8 - zoom;
    }

    /// In pixels.
    int radius(int group) {
        return radii[group];
    }

    int count(int group, int layer) {
        return counts[group * LAYERS + layer];
    }

    /// Whether it joins several areas.
    boolean isJoined(int group) {
        return next[first[group]] != NONE;
    }

    /// How fine the finest of its areas is, as counted by [AreaKind].
    int finest(int group) {
        return finest[group];
    }

    /// The numbers of all its areas, rising.
    int[] members(int group) {
        var members = new int[8];
        var count = 0;
        for (var area = first[group]; area != NONE; area = next[area]) {
            if (count == members.length) {
                members = Arrays.copyOf(members, 2 * count);
            }
            members[count++] = area;
        }
        Arrays.sort(members, 0, count);
        return Arrays.copyOf(members, count);
    }

    /// Whether a group stands in a tile of [#TILE_ZOOM].
    boolean isIn(int group, int tileX, int tileY) {
        var table = selection.index().areas();
        return table.x(areas[group]) >> Mercator.BITS - TILE_ZOOM == tileX
                && table.y(areas[group]) >> Mercator.BITS - TILE_ZOOM == tileY;
    }

    /// The memory it takes, in bytes.
    int bytes() {
        return (10 + 4 * LAYERS) * size() + 4 * next.length;
    }
}
