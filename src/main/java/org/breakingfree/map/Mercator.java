package org.breakingfree.map;

/// The Web Mercator world as whole numbers: 2^30 wide and high, from 180° west and about 85° north.
final class Mercator {

    /// The world is so many bits wide.
    static final int BITS = 30;

    private static final double FARTHEST = 85.05;

    private Mercator() {}

    static int x(double longitude) {
        return within((longitude + 180) / 360);
    }

    static int y(double latitude) {
        var sine = Math.sin(Math.toRadians(Math.clamp(latitude, -FARTHEST, FARTHEST)));
        return within(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
    }

    private static int within(double share) {
        return (int) Math.clamp((long) (share * (1 << BITS)), 0L, (1L << BITS) - 1);
    }

    /// Where a position stands on the Morton curve: positions in the same square of a grid stand together on it,
    /// however fine the grid is.
    static long curve(int x, int y) {
        return spread(x) | spread(y) << 1;
    }

    private static long spread(int value) {
        long bits = value;
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFFL;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0FL;
        bits = (bits | bits << 2) & 0x3333333333333333L;
        return (bits | bits << 1) & 0x5555555555555555L;
    }
}
