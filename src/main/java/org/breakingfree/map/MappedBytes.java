package org.breakingfree.map;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The bytes of a file, read where they are asked for. Numbers are little-endian, whatever the machine.
record MappedBytes(MemorySegment segment) {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    long length() {
        return segment.byteSize();
    }

    int unsignedByte(long at) {
        return Byte.toUnsignedInt(segment.get(ValueLayout.JAVA_BYTE, at));
    }

    int integer(long at) {
        return segment.get(INT, at);
    }

    long longInteger(long at) {
        return segment.get(LONG, at);
    }

    /// A copy. The caller has checked that it is inside.
    byte[] bytes(long from, int length) {
        return segment.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
    }
}
