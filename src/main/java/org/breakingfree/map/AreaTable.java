package org.breakingfree.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// All areas along a Morton curve, so that what lies together stands together. Their places in it are the numbers of
/// areas in everything the map's script is sent.
final class AreaTable {

    /// Where an area that lies in nothing lies.
    static final int NOWHERE = -1;

    private final Area[] areas;
    private final int[] x;
    private final int[] y;
    private final int[] within;
    private final int[] population;
    private final byte[] kinds;
    private final Map<String, Integer> byCode = new HashMap<>();

    AreaTable(Collection<Area> some) {
        areas = some.toArray(Area[]::new);
        Arrays.sort(areas, Comparator.comparingLong(AreaTable::curve).thenComparing(Area::code));
        x = Arrays.stream(areas).mapToInt(area -> Mercator.x(area.longitude())).toArray();
        y = Arrays.stream(areas).mapToInt(area -> Mercator.y(area.latitude())).toArray();
        population = Arrays.stream(areas).mapToInt(AreaTable::population).toArray();
        kinds = new byte[areas.length];
        for (var i = 0; i < areas.length; i++) {
            kinds[i] = (byte) areas[i].kind().ordinal();
            byCode.put(areas[i].code(), i);
        }
        within = Arrays.stream(areas)
                .mapToInt(area -> area.within() == null ? NOWHERE : byCode.getOrDefault(area.within(), NOWHERE))
                .toArray();
    }

    private static long curve(Area area) {
        return Mercator.curve(Mercator.x(area.longitude()), Mercator.y(area.latitude()));
    }

    private static int population(Area area) {
        var people = area.population();
        return people == null ? 0 : people;
    }

    int size() {
        return areas.length;
    }

    Area area(int number) {
        return areas[number];
    }

    /// The number of an area by its code, or [#NOWHERE].
    int number(String code) {
        return byCode.getOrDefault(code, NOWHERE);
    }

    /// In units of [Mercator].
    int x(int number) {
        return x[number];
    }

    /// In units of [Mercator].
    int y(int number) {
        return y[number];
    }

    /// As counted by [AreaKind].
    byte kind(int number) {
        return kinds[number];
    }

    int population(int number) {
        return population[number];
    }

    /// Whether an area is another one or lies in it.
    boolean isWithin(int number, int other) {
        var at = number;
        while (at != other && at != NOWHERE) {
            at = within[at];
        }
        return at == other;
    }

    /// The state or country that stands for an area in lists.
    int region(int number) {
        return number(areas[number].region());
    }
}
