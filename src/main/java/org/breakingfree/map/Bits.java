package org.breakingfree.map;

import java.util.Arrays;

/// Sets of records as bits, 64 in a word. [java.util.BitSet] cannot count a part of itself without a copy.
final class Bits {

    private Bits() {}

    static long[] none(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    static long[] all(int size) {
        var bits = none(size);
        addAll(bits, 0, size);
        return bits;
    }

    static boolean has(long[] bits, int at) {
        return (bits[at >> 6] >>> at & 1) != 0;
    }

    static void add(long[] bits, int at) {
        bits[at >> 6] |= 1L << at;
    }

    /// Adds all from `from` to before `to`.
    static void addAll(long[] bits, int from, int to) {
        if (from >= to) {
            return;
        }
        var first = from >> 6;
        var last = to - 1 >> 6;
        if (first == last) {
            bits[first] |= above(from) & below(to);
        } else {
            bits[first] |= above(from);
            Arrays.fill(bits, first + 1, last, -1);
            bits[last] |= below(to);
        }
    }

    /// For each word how many there are in all words before it; with it [#before] counts in one step.
    static int[] sums(long[] bits) {
        var sums = new int[bits.length + 1];
        for (var word = 0; word < bits.length; word++) {
            sums[word + 1] = sums[word] + Long.bitCount(bits[word]);
        }
        return sums;
    }

    /// How many there are before `to`.
    static int before(long[] bits, int[] sums, int to) {
        var word = to >> 6;
        // Shifted twice, for shifting by 64 is shifting by nothing.
        return word == bits.length ? sums[word] : sums[word] + Long.bitCount(bits[word] << 1 << ~to);
    }

    /// Adds what is in the other set.
    static void addAll(long[] bits, long[] others) {
        for (var i = 0; i < bits.length; i++) {
            bits[i] |= others[i];
        }
    }

    /// Keeps what is in the other set too.
    static void retainAll(long[] bits, long[] others) {
        for (var i = 0; i < bits.length; i++) {
            bits[i] &= others[i];
        }
    }

    /// How many there are in both sets.
    static int common(long[] bits, long[] others) {
        var count = 0;
        for (var i = 0; i < bits.length; i++) {
            count += Long.bitCount(bits[i] & others[i]);
        }
        return count;
    }

    /// The first one at `at` or after it, or -1.
    static int next(long[] bits, int at) {
        var word = at >> 6;
        if (word >= bits.length) {
            return -1;
        }
        var rest = bits[word] & above(at);
        while (rest == 0) {
            if (++word == bits.length) {
                return -1;
            }
            rest = bits[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    private static long above(int from) {
        return -1L << from;
    }

    private static long below(int to) {
        return -1L >>> -to;
    }
}
