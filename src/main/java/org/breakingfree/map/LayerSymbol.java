package org.breakingfree.map;

import org.breakingfree.shapes.Drawing;
import org.breakingfree.shapes.Drawing.Placement;
import org.breakingfree.shapes.Ink;

/// The sign of a layer in drawings: the shape and color it has on the page, so that either tells it.
enum LayerSymbol {
    SERVICES(Ink.KIND_SERVICES, "M2,12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z"),
    COURTS(Ink.KIND_COURTS, "M3,3l18 0 0 18-18 0z"),
    BUYERS(Ink.KIND_BUYERS, "M12,1l11 11-11 11-11-11z"),
    PREVENTION(Ink.KIND_PREVENTION, "M12,1.5l9.5 5.5 0 10-9.5 5.5-9.5-5.5 0-10z"),
    CASES(Ink.KIND_CASES, "M3,2.5l18 0 0 10.5-9 9.5-9-9.5z"),
    POLICE(Ink.KIND_POLICE, "M3.5,12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0z");

    private static final double UNITS = 24;

    private final Ink ink;
    private final String path;

    LayerSymbol(Ink ink, String path) {
        this.ink = ink;
        this.path = path;
    }

    static LayerSymbol of(Layer layer) {
        return valueOf(layer.name());
    }

    Ink ink() {
        return ink;
    }

    /// Draws it into a square.
    void draw(Drawing drawing, double x, double y, double size) {
        var isRing = this == POLICE;
        var placement = new Placement(x, y, size / UNITS);
        drawing.outline(path, placement, isRing ? Ink.SURFACE : ink, isRing ? ink : Ink.MAP_HALO, isRing ? 3 : 0.8);
    }
}
