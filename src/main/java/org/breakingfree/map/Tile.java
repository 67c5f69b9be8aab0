package org.breakingfree.map;

import org.breakingfree.web.Visit;

/// The address of one square of the map of the world.
///
/// @param zoom 0 for the whole world in one square; each step quarters it
/// @param x column from the west, 0 to 2^zoom - 1
/// @param y row from the north, 0 to 2^zoom - 1
record Tile(int zoom, int x, int y) {
    /// Finer than any map has; an address past it is a mistake.
    static final int DEEPEST = 24;

    /// The media type of a tile's bytes.
    static final String TYPE = "application/vnd.mapbox-vector-tile";

    /// The tile that an address names in its parts `z`, `x` and `y`.
    static Tile asked(Visit visit) {
        var tile = new Tile(number(visit, "z"), number(visit, "x"), number(visit, "y"));
        if (!tile.exists()) {
            throw visit.notFound();
        }
        return tile;
    }

    /// A number as it is written, without sign or leading zeros: a tile has one address.
    static int number(Visit visit, String part) {
        var text = visit.part(part);
        if (!text.matches("0|[1-9]\\d{0,7}")) {
            throw visit.notFound();
        }
        return Integer.parseInt(text);
    }

    boolean exists() {
        var side = 1 << zoom;
        return zoom >= 0 && zoom <= DEEPEST && x >= 0 && x < side && y >= 0 && y < side;
    }

    /// The tile's place in a PMTiles archive: zooms one after the other, each along a Hilbert curve.
    long id() {
        var before = ((1L << (2 * zoom)) - 1) / 3;
        var along = 0L;
        var column = x;
        var row = y;
        for (var side = 1 << zoom >> 1; side > 0; side >>= 1) {
            var right = (column & side) > 0 ? 1 : 0;
            var down = (row & side) > 0 ? 1 : 0;
            along += (long) side * side * ((3 * right) ^ down);
            if (down == 0) {
                var turned = right == 1 ? side - 1 - (row & side - 1) : row & side - 1;
                row = right == 1 ? side - 1 - (column & side - 1) : column & side - 1;
                column = turned;
            }
        }
        return before + along;
    }
}
