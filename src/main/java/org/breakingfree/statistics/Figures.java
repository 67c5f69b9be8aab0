package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All figures at one moment. They are few enough to be held whole.
public final class Figures {

    /// A rate is told only of a count of at least so many: one report more or less would change it too much.
    static final int LEAST_FOR_A_RATE = 16;

    /// A census is taken every ten years, so no year is further from one.
    static final int LONGEST_BETWEEN = 5;

    private record Key(Measure measure, int year) {}

    private final Map<Key, Map<String, Statistic>> statistics = new HashMap<>();
    private final Map<Measure, List<Integer>> years = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Population>> populations = new HashMap<>();

    Figures(List<Statistic> all, List<Population> people) {
        for (var each : all) {
            statistics
                    .computeIfAbsent(new Key(each.measure(), each.year()), _ -> new TreeMap<>())
                    .put(each.area(), each);
        }
        statistics
                .keySet()
                .forEach(key -> years.computeIfAbsent(key.measure(), _ -> new ArrayList<>())
                        .add(key.year()));
        years.values().forEach(each -> each.sort(null));
        people.forEach(each ->
                populations.computeIfAbsent(each.area(), _ -> new TreeMap<>()).put(each.year(), each));
    }

    /// The years a measure has figures for, rising.
    List<Integer> years(Measure measure) {
        return years.getOrDefault(measure, List.of());
    }

    /// The measures that there are figures of.
    List<Measure> measures(Level level) {
        return Measure.of(level).stream()
                .filter(measure -> !years(measure).isEmpty())
                .toList();
    }

    /// By the code of the area, in its order.
    Map<String, Statistic> of(Measure measure, int year) {
        return statistics.getOrDefault(new Key(measure, year), Map.of());
    }

    /// How many people were counted in an area in the year nearest to another, if that is near enough.
    Optional<Population> population(String area, int year) {
        return populations.getOrDefault(area, Collections.emptyNavigableMap()).values().stream()
                .filter(population -> Math.abs(population.year() - year) <= LONGEST_BETWEEN)
                .min(Comparator.comparing(population -> Math.abs(population.year() - year)));
    }

    /// In which years the people were counted whom the rates of a measure are reckoned with, rising.
    List<Integer> yearsOfPopulation(Measure measure, int year) {
        return of(measure, year).keySet().stream()
                .flatMap(area -> population(area, year).stream())
                .map(Population::year)
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether a rate can be told of any area.
    boolean hasRates(Measure measure, int year) {
        return of(measure, year).values().stream().anyMatch(each -> rate(each).isPresent());
    }

    /// How many for every 100,000 people, in tenths.
    Optional<Long> rate(Statistic statistic) {
        var value = statistic.value();
        if (value == null || value < LEAST_FOR_A_RATE || !statistic.measure().isAboutPeople()) {
            return Optional.empty();
        }
        return population(statistic.area(), statistic.year())
                .map(population -> Math.round(value * 1_000_000.0 / population.people()));
    }
}
