package org.breakingfree.http;

import org.jspecify.annotations.Nullable;

/// Which bytes of a representation are asked for (RFC 9110, section 14).
sealed interface ByteRange {

    /// The whole of it: nothing asked, or what was asked is to be ignored, as the RFC allows
    /// for unknown units, malformed values and several ranges at once.
    record Whole() implements ByteRange {}

    /// From `first` to `last`, both included.
    record Part(long first, long last) implements ByteRange {}

    /// Nothing of it is there.
    record Unsatisfiable() implements ByteRange {}

    /// @param length of the whole representation in bytes
    static ByteRange parse(@Nullable String header, long length) {
        if (header == null || !header.regionMatches(true, 0, "bytes=", 0, 6)) {
            return new Whole();
        }
        var range = header.substring(6).strip();
        var hyphen = range.indexOf('-');
        if (hyphen < 0 || !range.matches("[0-9]{0,18}-[0-9]{0,18}") || range.length() == 1) {
            return new Whole();
        }
        if (hyphen == 0) {
            var suffix = Long.parseLong(range.substring(1));
            if (suffix == 0 || length == 0) {
                return new Unsatisfiable();
            }
            return new Part(Math.max(0, length - suffix), length - 1);
        }
        var first = Long.parseLong(range.substring(0, hyphen));
        var last = hyphen == range.length() - 1 ? length - 1 : Long.parseLong(range.substring(hyphen + 1));
        if (last < first && hyphen < range.length() - 1) {
            return new Whole();
        }
        return first >= length ? new Unsatisfiable() : new Part(first, Math.min(last, length - 1));
    }
}
