package org.breakingfree.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Sorts many byte strings that lie in one pool, by their bytes: four of them at a time, beside the number of the
/// string in one `long`, so that sorting a million compares no strings.
final class TextOrder {

    private static final int CHUNK = 4;
    private static final int FEW = 12;

    private final byte[] pool;
    private final int[] ends;
    private final int[] texts;
    private final long[] keys;

    private TextOrder(byte[] pool, int[] ends, int[] texts) {
        this.pool = pool;
        this.ends = ends;
        this.texts = texts;
        this.keys = new long[texts.length];
    }

    /// The numbers 0 to `size - 1` of strings, in the order of the strings.
    ///
    /// @param ends where each string ends in the pool; the first starts at 0, every other where the one before ends
    static int[] of(byte[] pool, int[] ends, int size) {
        return of(pool, ends, IntStream.range(0, size).toArray());
    }

    /// The places in `texts`, in the order of the strings whose numbers stand there; those of equal strings rise.
    static int[] of(byte[] pool, int[] ends, int[] texts) {
        var order = new TextOrder(pool, ends, texts);
        for (var i = 0; i < texts.length; i++) {
            order.keys[i] = i;
        }
        order.sort(0, texts.length, 0);
        var places = new int[texts.length];
        for (var i = 0; i < places.length; i++) {
            places[i] = (int) order.keys[i];
        }
        return places;
    }

    private void sort(int from, int to, int depth) {
        for (var i = from; i < to; i++) {
            keys[i] = chunk((int) keys[i], depth) << 32 | keys[i] & 0xFFFFFFFFL;
        }
        if (to - from <= FEW) {
            insert(from, to);
        } else {
            Arrays.sort(keys, from, to);
        }
        for (var start = from; start < to; ) {
            var chunk = keys[start] >>> 32;
            var end = start + 1;
            while (end < to && keys[end] >>> 32 == chunk) {
                end++;
            }
            // A chunk that ends in 0 is the end of its string: all that share it are equal.
            if (end - start > 1 && (chunk & 0xFF) != 0) {
                sort(start, end, depth + CHUNK);
            }
            start = end;
        }
    }

    private void insert(int from, int to) {
        for (var i = from + 1; i < to; i++) {
            var key = keys[i];
            var at = i;
            while (at > from && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                at--;
            }
            keys[at] = key;
        }
    }

    /// Four bytes of a string, as a number that sorts as they do when its highest bit is read as a sign; zeros after
    /// the string's end.
    private long chunk(int place, int depth) {
        var number = texts[place];
        var at = (number == 0 ? 0 : ends[number - 1]) + depth;
        var end = ends[number];
        var chunk = 0L;
        for (var i = 0; i < CHUNK; i++, at++) {
            chunk = chunk << 8 | (at < end ? pool[at] & 0xFF : 0);
        }
        return chunk ^ 0x80000000L;
    }
}
