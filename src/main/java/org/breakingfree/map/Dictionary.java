package org.breakingfree.map;

import java.util.Arrays;

/// Numbers for byte strings, from 0 in the order in which they come. A map of strings would take ten times the memory
/// and time where there are a million.
final class Dictionary {

    static final int UNKNOWN = -1;

    private byte[] pool = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] table = new int[1 << 8];
    private int size;

    Dictionary() {
        Arrays.fill(table, UNKNOWN);
    }

    int size() {
        return size;
    }

    byte[] pool() {
        return pool;
    }

    /// Where a string ends in the pool; it starts where the one before ends.
    int end(int number) {
        return number < 0 ? 0 : ends[number];
    }

    int[] ends() {
        return ends;
    }

    int find(byte[] bytes, int from, int to) {
        return table[slot(bytes, from, to)];
    }

    /// The number of a string, which is a new one when the string is new.
    int add(byte[] bytes, int from, int to) {
        var slot = slot(bytes, from, to);
        if (table[slot] != UNKNOWN) {
            return table[slot];
        }
        var start = end(size - 1);
        if (start + to - from > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(2 * pool.length, start + to - from));
        }
        System.arraycopy(bytes, from, pool, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size] = start + to - from;
        table[slot] = size++;
        if (2 * size > table.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(byte[] bytes, int from, int to) {
        var mask = table.length - 1;
        var slot = hash(bytes, from, to) & mask;
        while (table[slot] != UNKNOWN && !isEqual(table[slot], bytes, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isEqual(int number, byte[] bytes, int from, int to) {
        return Arrays.equals(pool, end(number - 1), ends[number], bytes, from, to);
    }

    private static int hash(byte[] bytes, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private void grow() {
        table = new int[2 * table.length];
        Arrays.fill(table, UNKNOWN);
        for (var number = 0; number < size; number++) {
            var slot = hash(pool, end(number - 1), ends[number]) & table.length - 1;
            while (table[slot] != UNKNOWN) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = number;
        }
    }
}
