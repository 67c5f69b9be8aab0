package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/// Sorts numbers into five classes, each with about as many of them.
///
/// @param breaks where the second to the last class begin, rising
record Choropleth(List<Long> breaks) {

    private static final int CLASSES = 5;

    static Choropleth of(Collection<Long> values) {
        var sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        var breaks = new ArrayList<Long>();
        for (var i = 1; i < CLASSES && sorted.length >= CLASSES; i++) {
            var edge = round(sorted[sorted.length * i / CLASSES]);
            if (edge > sorted[0] && (breaks.isEmpty() || edge > breaks.getLast())) {
                breaks.add(edge);
            }
        }
        return new Choropleth(List.copyOf(breaks));
    }

    /// To two digits, which are easier to read in a key: 1,234 becomes 1,200.
    static long round(long value) {
        var unit = LongStream.iterate(1, each -> each * 10)
                .filter(each -> value / each < 100)
                .findFirst()
                .orElseThrow();
        return (value + unit / 2) / unit * unit;
    }

    /// The class of a number: 1 the lowest to 5.
    int classOf(long value) {
        return 1 + (int) breaks.stream().filter(edge -> value >= edge).count();
    }
}
