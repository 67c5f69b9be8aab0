package org.breakingfree.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who said what the records say.
final class Sources {

    private Sources() {}

    /// The publishers of a filter's records, those of most first, at most `most` of them.
    static List<String> of(Places places, Filter filter, int most) {
        var counts = new HashMap<String, Long>();
        places.stream(filter, place -> counts.merge(place.source().publisher(), 1L, Long::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
