package org.breakingfree.map;

import java.util.Arrays;

/// Sets of records as bits, 64 in a word. [java.util.BitSet] cannot count a part of itself without a copy.
final class Bits {

    private Bits() {}

    static long[] none(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
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

    /// Takes out all from `from` to before `to`.
    static void removeAll(long[] bits, int from, int to) {
        if (from >= to) {
            return;
        }
        var first = from >> 6;
        var last = to - 1 >> 6;
        if (first == last) {
            bits[first] &= ~(above(from) & below(to));
        } else {
            bits[first] &= ~above(from);
            Arrays.fill(bits, first + 1, last, 0);
            bits[last] &= ~below(to);
        }
    }

    /// How many there are from `from` to before `to`.
    static int count(long[] bits, int from, int to) {
        if (from >= to) {
            return 0;
        }
        var first = from >> 6;
        var last = to - 1 >> 6;
        if (first == last) {
            return Long.bitCount(bits[first] & above(from) & below(to));
        }
        var count = Long.bitCount(bits[first] & above(from)) + Long.bitCount(bits[last] & below(to));
        for (var i = first + 1; i < last; i++) {
            count += Long.bitCount(bits[i]);
        }
        return count;
    }

    /// Keeps what is in the other set too.
    static void retainAll(long[] bits, long[] others) {
        for (var i = 0; i < bits.length; i++) {
            bits[i] &= others[i];
        }
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
