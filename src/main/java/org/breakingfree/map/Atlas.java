package org.breakingfree.map;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Everything on the map at one moment. It is small enough to be held whole, so a filter needs no database.
///
/// @param areas by their code, in its order
/// @param places by where they are and then by what they are about
public record Atlas(Map<String, Area> areas, List<Place> places, List<StateStatistic> statistics) {

    static Atlas of(Collection<Area> areas, List<Place> places, List<StateStatistic> statistics) {
        var byCode = new TreeMap<String, Area>();
        areas.forEach(area -> byCode.put(area.code(), area));
        return new Atlas(Collections.unmodifiableSortedMap(byCode), List.copyOf(places), List.copyOf(statistics));
    }

    Optional<Area> find(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    Area area(Place place) {
        return areas.get(place.areaCode());
    }

    /// Whether an area is another one or lies in it.
    boolean isWithin(Area area, Area other) {
        if (area.code().equals(other.code())) {
            return true;
        }
        var within = area.within();
        return within != null && isWithin(areas.get(within), other);
    }

    List<Place> places(Filter filter) {
        return places.stream()
                .filter(place -> filter.layers().contains(place.kind().layer()))
                .filter(place ->
                        filter.within().map(in -> isWithin(area(place), in)).orElse(true))
                .toList();
    }

    /// How many records of each layer there are.
    Map<Layer, Long> counts() {
        return places.stream()
                .collect(Collectors.groupingBy(place -> place.kind().layer(), Collectors.counting()));
    }

    /// How many of some records lie in each state and country, by code.
    Map<String, Long> byRegion(List<Place> some) {
        return some.stream()
                .collect(Collectors.groupingBy(place -> area(place).region(), TreeMap::new, Collectors.counting()));
    }

    /// The years a measure has figures for, the newest first.
    List<Integer> years(Measure measure) {
        return statistics.stream()
                .filter(statistic -> statistic.measure() == measure)
                .map(StateStatistic::year)
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }

    List<StateStatistic> statistics(Measure measure, int year) {
        return statistics.stream()
                .filter(statistic -> statistic.measure() == measure && statistic.year() == year)
                .toList();
    }
}
