package org.breakingfree.downloads;

import java.util.TreeMap;

/// Parts of a file, of which none is counted twice.
final class Spans {

    /// Somebody who jumps about more often is past a minute, or only plays with the button.
    private static final int MOST = 64;

    private final TreeMap<Long, Long> ends = new TreeMap<>();

    /// @param to the byte behind the last
    void add(long from, long to) {
        var start = from;
        var end = to;
        var before = ends.floorEntry(from);
        if (before != null && before.getValue() >= from) {
            start = before.getKey();
            end = Math.max(end, before.getValue());
        }
        var within = ends.subMap(start, true, end, true);
        for (var reached : within.values()) {
            end = Math.max(end, reached);
        }
        within.clear();
        if (end > start && ends.size() < MOST) {
            ends.put(start, end);
        }
    }

    long length() {
        return ends.entrySet().stream()
                .mapToLong(span -> span.getValue() - span.getKey())
                .sum();
    }
}
