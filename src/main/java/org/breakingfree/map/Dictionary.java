package org.breakingfree.map;

import java.util.Arrays;

/// Numbers for byte strings without zeros, from 0 in the order in which they come. Most words have no more than eight
/// bytes and are told apart by comparing one `long`; a map of strings takes ten times the memory and time.
final class Dictionary {

    static final int UNKNOWN = -1;

    private static final int HEAD = Long.BYTES;

    private byte[] pool = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private long[] heads = new long[1 << 8];
    private int[] table = new int[1 << 10];
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
        return table[slot(head(bytes, from, to), bytes, from, to)];
    }

    /// The number of a string, which is a new one when the string is new.
    int add(byte[] bytes, int from, int to) {
        var head = head(bytes, from, to);
        var slot = slot(head, bytes, from, to);
        if (table[slot] != UNKNOWN) {
            return table[slot];
        }
        var start = end(size - 1);
        var end = start + to - from;
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(2 * pool.length, end));
        }
        System.arraycopy(bytes, from, pool, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            heads = Arrays.copyOf(heads, 2 * size);
        }
        ends[size] = end;
        heads[size] = head;
        table[slot] = size++;
        if (2 * size > table.length) {
            grow();
        }
        return size - 1;
    }

    /// Lets go of what only finding takes, more than half of it: after this nothing is found or added any more.
    void finish() {
        heads = new long[0];
        table = new int[0];
    }

    /// The first eight bytes, with zeros before them when there are fewer.
    private static long head(byte[] bytes, int from, int to) {
        var head = 0L;
        for (var i = from; i < Math.min(to, from + HEAD); i++) {
            head = head << 8 | bytes[i] & 0xFF;
        }
        return head;
    }

    private int slot(long head, byte[] bytes, int from, int to) {
        var mask = table.length - 1;
        var slot = hash(head, bytes, from, to) & mask;
        while (table[slot] != UNKNOWN && !isEqual(table[slot], head, bytes, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isEqual(int number, long head, byte[] bytes, int from, int to) {
        if (heads[number] != head) {
            return false;
        }
        // Shorter ones with the same head are the same; a head that is full may have more after it.
        return head >>> Long.SIZE - 8 == 0
                || Arrays.equals(pool, end(number - 1) + HEAD, ends[number], bytes, from + HEAD, to);
    }

    private static int hash(long head, byte[] bytes, int from, int to) {
        var hash = head;
        for (var i = from + HEAD; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32);
    }

    private void grow() {
        table = new int[2 * table.length];
        Arrays.fill(table, UNKNOWN);
        for (var number = 0; number < size; number++) {
            var slot = hash(heads[number], pool, end(number - 1), ends[number]) & table.length - 1;
            while (table[slot] != UNKNOWN) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = number;
        }
    }
}
