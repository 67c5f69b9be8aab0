package org.breakingfree.map;

/// A circle with a number, in units of its map.
///
/// @param code of the area
/// @param isWhole whether it stands for the whole state beside circles for parts of it
/// @param label the number, short enough for the circle
/// @param atX where it belongs; it stands there unless there was no room
record Bubble(
        String code,
        boolean isWhole,
        long count,
        String label,
        double x,
        double y,
        double radius,
        double atX,
        double atY) {

    boolean hasMoved() {
        return Math.hypot(x - atX, y - atY) > radius;
    }

    Bubble at(double otherX, double otherY) {
        return new Bubble(code, isWhole, count, label, otherX, otherY, radius, atX, atY);
    }
}
