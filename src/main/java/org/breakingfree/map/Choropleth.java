package org.breakingfree.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Sorts the states into five classes by a figure, each with about as many states.
///
/// @param breaks where the second to the last class begin, rising
record Choropleth(Measure measure, int year, List<Long> breaks, Map<String, StateStatistic> byState) {

    private static final int CLASSES = 5;

    static Choropleth of(Atlas atlas, Measure measure, int year) {
        var statistics = atlas.statistics(measure, year);
        var values = statistics.stream()
                .map(StateStatistic::value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        var byState =
                statistics.stream().collect(Collectors.toUnmodifiableMap(StateStatistic::state, Function.identity()));
        return new Choropleth(measure, year, breaks(values), byState);
    }

    private static List<Long> breaks(long[] sorted) {
        var breaks = new ArrayList<Long>();
        for (var i = 1; i < CLASSES && sorted.length >= CLASSES; i++) {
            var edge = round(sorted[sorted.length * i / CLASSES]);
            if (edge > sorted[0] && (breaks.isEmpty() || edge > breaks.getLast())) {
                breaks.add(edge);
            }
        }
        return List.copyOf(breaks);
    }

    /// To two digits, which are easier to read in a key: 1,234 becomes 1,200.
    static long round(long value) {
        var unit = LongStream.iterate(1, each -> each * 10)
                .filter(each -> value / each < 100)
                .findFirst()
                .orElseThrow();
        return (value + unit / 2) / unit * unit;
    }

    /// The class of a state: 1 the lowest to 5, 0 when its figure is withheld, -1 when there is none.
    int classOf(String state) {
        var statistic = byState.get(state);
        if (statistic == null) {
            return -1;
        }
        var value = statistic.value();
        return value == null
                ? 0
                : 1 + (int) breaks.stream().filter(edge -> value >= edge).count();
    }

    boolean hasWithheld() {
        return byState.values().stream().anyMatch(StateStatistic::withheld);
    }
}
