package org.breakingfree.map;

/// PackedYear in a byte, as steps from 2000, so that a million of them are a million bytes.
final class PackedYear {

    /// No year is known.
    static final byte UNKNOWN = Byte.MIN_VALUE;

    static final int FIRST = 1900;
    static final int LAST = 2100;

    private static final int ZERO = 2000;

    private PackedYear() {}

    static byte packed(int year) {
        return (byte) (Math.clamp(year, FIRST, LAST) - ZERO);
    }

    static int year(byte packed) {
        return packed + ZERO;
    }
}
