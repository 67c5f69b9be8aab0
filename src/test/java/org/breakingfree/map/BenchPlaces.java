package org.breakingfree.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Many records in many areas, the same ones each time, for measuring.
final class BenchPlaces {

    private static final int CENTERS = 600;

    private final Random random = new Random(7);
    private final int records;
    final List<Area> areas = new ArrayList<>();
    private final double[] upto;

    /// @param real the areas that the site ships with
    /// @param more made-up areas beside them, crowded round some centers as people are
    BenchPlaces(List<Area> real, int more, int records) {
        this.records = records;
        areas.addAll(real);
        var states = real.stream().filter(area -> area.kind() == AreaKind.STATE).toList();
        for (var i = 0; i < more; i++) {
            var center = new Random(i % CENTERS);
            var state = states.get(i % states.size());
            var latitude = Math.clamp(31 + 15 * center.nextDouble() + 0.8 * random.nextGaussian(), 25, 49);
            var longitude = Math.clamp(-120 + 48 * center.nextDouble() + random.nextGaussian(), -125, -67);
            areas.add(new Area(
                    "us-bench-" + i,
                    AreaKind.CITY,
                    "Bench " + i,
                    state.code(),
                    20_000 + random.nextInt(200_000),
                    Math.round(100 * latitude) / 100.0,
                    Math.round(100 * longitude) / 100.0,
                    "bench"));
        }
        upto = new double[areas.size()];
        var sum = 0.0;
        for (var i = 0; i < upto.length; i++) {
            var people = areas.get(i).population();
            sum += people == null ? 0 : people;
            upto[i] = sum;
        }
    }

    private int drawn() {
        var found = java.util.Arrays.binarySearch(upto, random.nextDouble() * upto[upto.length - 1]);
        return found < 0 ? -found - 1 : found;
    }

    /// One of the areas, larger ones more often.
    Area any() {
        return areas.get(drawn());
    }

    PlaceRows rows(AreaTable table) {
        random.setSeed(11);
        var rows = new PlaceRows(records);
        var numbers = areas.stream().mapToInt(area -> table.number(area.code())).toArray();
        for (var number = 1; number <= records; number++) {
            var from = 2000 + random.nextInt(25);
            var kind = PlaceKind.values()[random.nextInt(PlaceKind.values().length)];
            rows.add(
                    numbers[drawn()],
                    kind,
                    PackedYear.packed(from),
                    PackedYear.packed(from + random.nextInt(3)),
                    number);
            if (number % 5 == 0) {
                var languages = (number % 10 == 0 ? "en es" : "en").getBytes(StandardCharsets.UTF_8);
                rows.languages(languages, 0, languages.length);
            }
            var name = ("Sample place " + number + ", made for trying").getBytes(StandardCharsets.UTF_8);
            rows.name(name, 0, name.length);
        }
        return rows;
    }

    /// A filter with years, and now and then kinds, a state, words or a language too.
    Filter filter(Random dice) {
        var all = Filter.everything();
        var kinds = EnumSet.allOf(PlaceKind.class);
        kinds.removeIf(_ -> dice.nextInt(3) == 0);
        var from = 2000 + dice.nextInt(20);
        var states =
                areas.stream().filter(area -> area.kind() == AreaKind.STATE).toList();
        return new Filter(
                kinds.isEmpty() ? all.kinds() : kinds,
                dice.nextInt(4) == 0 ? Optional.of(states.get(dice.nextInt(states.size()))) : Optional.empty(),
                Optional.of(from),
                Optional.of(from + dice.nextInt(6)),
                dice.nextInt(5) == 0 ? "bench " + dice.nextInt(1000) : "",
                dice.nextInt(5) == 0 ? Optional.of("es") : Optional.empty(),
                Sort.PLACE,
                1);
    }
}
