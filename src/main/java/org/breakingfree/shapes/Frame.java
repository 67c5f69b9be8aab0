package org.breakingfree.shapes;

import java.util.Locale;

/// A part of a map, in its units.
public record Frame(double x, double y, double width, double height) {

    /// With room on each side.
    ///
    /// @param share of the longer side
    public Frame around(double share) {
        var room = share * Math.max(width, height);
        return new Frame(x - room, y - room, width + 2 * room, height + 2 * room);
    }

    /// Not smaller than this in either direction, with the same middle.
    public Frame atLeast(double least) {
        var wider = Math.max(width, least);
        var higher = Math.max(height, least);
        return new Frame(x - (wider - width) / 2, y - (higher - height) / 2, wider, higher);
    }

    /// Moved, and cut if it must be, so that nothing beyond another frame is seen.
    public Frame within(Frame whole) {
        var narrow = Math.min(width, whole.width());
        var low = Math.min(height, whole.height());
        return new Frame(
                Math.clamp(x, whole.x(), whole.x() + whole.width() - narrow),
                Math.clamp(y, whole.y(), whole.y() + whole.height() - low),
                narrow,
                low);
    }

    /// For `viewBox`.
    public String viewBox() {
        return String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", x, y, width, height);
    }
}
