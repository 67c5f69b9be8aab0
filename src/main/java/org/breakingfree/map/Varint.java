package org.breakingfree.map;

/// Whole numbers in as few bytes as they need: seven bits in each, the lowest first, the highest bit says that more
/// follow.
final class Varint {

    private Varint() {}

    static int length(int value) {
        return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;
    }

    /// @return where the next one starts
    static int write(byte[] bytes, int at, int value) {
        var end = at;
        var rest = value;
        while (rest >>> 7 != 0) {
            bytes[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[end++] = (byte) rest;
        return end;
    }
}
