package org.breakingfree.map;

import java.util.stream.IntStream;

/// How large a symbol is drawn, in pixels from its middle to its edge: ten times as many records make it 5.5 pixels
/// wider on every side. The smallest is 26 pixels across, so that a finger finds it.
final class SymbolSize {

    static final int SMALLEST = 13;

    /// What must stay free between two symbols.
    static final int GAP = 3;

    private static final int LARGEST = 60;
    private static final double STEP = 5.5;

    /// For each radius above the smallest, the least number of records that has it.
    private static final int[] LEAST = IntStream.rangeClosed(SMALLEST + 1, LARGEST)
            .map(radius -> (int) Math.min(Integer.MAX_VALUE, Math.ceil(Math.pow(10, (radius - SMALLEST) / STEP))))
            .toArray();

    private SymbolSize() {}

    static int radius(int count) {
        return grown(SMALLEST, count);
    }

    /// The radius for `count` of a symbol that has had `radius` for fewer.
    static int grown(int radius, int count) {
        var grown = radius;
        while (grown < LARGEST && count >= LEAST[grown - SMALLEST]) {
            grown++;
        }
        return grown;
    }
}
