package org.breakingfree.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Years in a byte, counted from 1 for 1900, so that a million of them are a million bytes; 0 where none is known.
final class PackedYear {

    static final byte UNKNOWN = 0;
    static final int FIRST = 1900;
    static final int LAST = 2100;

    /// One more than any.
    static final int CODES = 256;

    private static final int ZERO = FIRST - 1;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// The highest bit of each of eight bytes.
    private static final long HIGHEST = 0x8080808080808080L;

    /// Every byte 1: times a year it is that year eight times.
    private static final long EACH = 0x0101010101010101L;

    /// Moves the lowest bits of eight bytes beside each other into the highest byte.
    private static final long TOGETHER = 0x0102040810204080L;

    private PackedYear() {}

    static byte packed(int year) {
        return (byte) (Math.clamp(year, FIRST, LAST) - ZERO);
    }

    static int year(byte packed) {
        return code(packed) + ZERO;
    }

    /// From 0 for none, rising with the years.
    static int code(byte packed) {
        return packed & 0xFF;
    }

    /// The records that have a year in a span. One without any year is not among them. Eight records are compared in
    /// one step, which makes this as fast as memory is read.
    ///
    /// @param from the first year of each record
    /// @param to the last
    static long[] inSpan(byte[] from, byte[] to, int first, int last) {
        var bits = Bits.none(from.length);
        var earliest = code(packed(first)) * EACH;
        var latest = code(packed(last)) * EACH;
        var at = 0;
        for (; at + Long.BYTES <= from.length; at += Long.BYTES) {
            var found = atLeast((long) EIGHT.get(to, at), earliest) & atLeast(latest, (long) EIGHT.get(from, at));
            bits[at >> 6] |= (found >>> 7) * TOGETHER >>> 56 << at;
        }
        for (; at < from.length; at++) {
            if (code(to[at]) >= code(packed(first)) && code(from[at]) <= code(packed(last))) {
                Bits.add(bits, at);
            }
        }
        return bits;
    }

    /// Sets the highest bit of each byte that is not less than its counterpart, both read without sign.
    private static long atLeast(long bytes, long others) {
        var lower = (bytes | HIGHEST) - (others & ~HIGHEST);
        return (bytes & ~others | ~(bytes ^ others) & lower) & HIGHEST;
    }
}
