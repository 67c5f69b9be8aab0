package org.breakingfree.map;

import java.util.Map;
import java.util.TreeMap;

/// How many records a filter lets through, counted for a picture.
///
/// @param areas in which they lie
/// @param byLayer as counted by [Layer]
/// @param byRegion states and countries by code, only those with a record
/// @param byArea the same for the areas themselves
record Tally(int total, int areas, int[] byLayer, Map<String, Long> byRegion, Map<String, Long> byArea) {

    static Tally of(Atlas atlas, Filter filter) {
        var shown = atlas.select(filter);
        var table = atlas.index().areas();
        var byArea = new TreeMap<String, Long>();
        for (var area = 0; area < table.size(); area++) {
            var count = shown.count(area);
            if (count > 0) {
                byArea.put(table.area(area).code(), (long) count);
            }
        }
        return new Tally(shown.total(), shown.areas(), shown.byLayer(), shown.byRegion(), byArea);
    }

    long of(Layer layer) {
        return byLayer[layer.ordinal()];
    }

    long of(String region) {
        return byRegion.getOrDefault(region, 0L);
    }

    /// Those in one of the states, or told of the whole United States.
    long inUnitedStates() {
        return byRegion.entrySet().stream()
                .filter(region -> isInUnitedStates(region.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static boolean isInUnitedStates(String region) {
        return region.equals("US") || region.startsWith("US-");
    }
}
