package org.breakingfree.shapes;

/// The outline of one place, in the units of its map.
///
/// @param code ISO 3166: `US-MN` for a state, `SE` for a country
/// @param name in English; for another language ask by the code
/// @param path the `d` of an SVG path, filled by the nonzero rule
/// @param labelX where a short name fits inside, from the left
/// @param labelY the same from the top; the middle of the letters
public record Shape(String code, String name, String path, double labelX, double labelY) {

    /// The part of the map it fills.
    public Frame frame() {
        var bounds = PathData.outline(path).getBounds2D();
        return new Frame(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
