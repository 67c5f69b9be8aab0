package org.breakingfree.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Areas and records as they might be, the same ones for the same seed.
public final class RandomPlaces {

    private static final String[] WORDS = {
        "Hope", "Women's", "Center", "Legal", "Aid", "Río", "Court", "Class", "for", "Ñandú", "Safe", "Harbor"
    };
    private static final String[] LANGUAGES = {"", "", "en", "en es", "es", "hm en"};

    /// A record as a test sees it.
    ///
    /// @param languages codes with blanks between, or empty
    record Known(
            int number,
            Area area,
            PlaceKind kind,
            @Nullable Integer from,
            @Nullable Integer to,
            String name,
            String languages) {}

    private final Random random;

    public RandomPlaces(long seed) {
        random = new Random(seed);
    }

    /// A country, ten states, and so many cities crowded round some middles, some of them across the edge of the map.
    List<Area> areas(int cities) {
        var areas = new ArrayList<Area>();
        areas.add(new Area("US", AreaKind.COUNTRY, "United States", null, null, 39.8, -98.6, "test"));
        areas.add(new Area("FJ", AreaKind.COUNTRY, "Fiji", null, null, -17.8, 178.0, "test"));
        var states = List.of("AK", "CA", "FL", "HI", "IL", "MN", "NY", "OR", "TX", "WA");
        for (var state : states) {
            areas.add(new Area(
                    "US-" + state, AreaKind.STATE, state, "US", null, latitude(40, 6), longitude(-98, 15), "test"));
        }
        for (var i = 0; i < cities; i++) {
            var state = states.get(random.nextInt(states.size()));
            var middle = i % 50 == 0 ? 180 : -125 + 55 * (state.hashCode() % 97) / 97.0;
            var kind = i % 7 == 0 ? AreaKind.COUNTY : AreaKind.CITY;
            areas.add(new Area(
                    "us-" + i,
                    kind,
                    "Town " + i,
                    "US-" + state,
                    20_000 + random.nextInt(1_000_000),
                    latitude(38, 5),
                    longitude(middle, 4),
                    "test"));
        }
        return areas;
    }

    private double latitude(double middle, double spread) {
        return rounded(Math.clamp(middle + spread * random.nextGaussian(), -85, 85));
    }

    private double longitude(double middle, double spread) {
        var around = middle + spread * random.nextGaussian();
        return rounded(around > 180 ? around - 360 : around);
    }

    private static double rounded(double degrees) {
        return Math.round(100 * degrees) / 100.0;
    }

    List<Known> records(List<Area> areas, int count) {
        var records = new ArrayList<Known>();
        for (var number = 1; number <= count; number++) {
            var area = areas.get((int) (areas.size() * Math.pow(random.nextDouble(), 2)));
            var kind = PlaceKind.values()[random.nextInt(PlaceKind.values().length)];
            var from = random.nextInt(5) == 0 ? null : Integer.valueOf(1990 + random.nextInt(37));
            var to = from == null || random.nextBoolean() ? null : Integer.valueOf(from + random.nextInt(9));
            var name = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + " "
                    + random.nextInt(count);
            records.add(new Known(number, area, kind, from, to, name, LANGUAGES[random.nextInt(LANGUAGES.length)]));
        }
        return records;
    }

    static PlaceIndex index(List<Area> areas, List<Known> records) {
        var table = new AreaTable(areas);
        var rows = new PlaceRows(0);
        for (var record : records) {
            var from = packed(record.from() == null ? record.to() : record.from());
            rows.add(
                    table.number(record.area().code()),
                    record.kind(),
                    from,
                    record.to() == null ? from : packed(record.to()),
                    record.number());
            if (!record.languages().isEmpty()) {
                var codes = record.languages().getBytes(StandardCharsets.UTF_8);
                rows.languages(codes, 0, codes.length);
            }
            var name = record.name().getBytes(StandardCharsets.UTF_8);
            rows.name(name, 0, name.length);
        }
        return PlaceIndexBuilder.build(table, rows);
    }

    private static byte packed(@Nullable Integer year) {
        return year == null ? PackedYear.UNKNOWN : PackedYear.packed(year);
    }

    static Atlas atlas(List<Area> areas, List<Known> records) {
        return new Atlas(areas, index(areas, records));
    }

    /// A filter that asks for some of everything.
    Filter filter(Atlas atlas, List<Area> areas) {
        var kinds = java.util.EnumSet.allOf(PlaceKind.class);
        for (var layer : Layer.values()) {
            if (random.nextInt(3) == 0) {
                kinds.removeAll(PlaceKind.in(layer));
            }
        }
        if (random.nextInt(3) == 0) {
            kinds.removeIf(_ -> random.nextInt(3) == 0);
        }
        var from = 1990 + random.nextInt(37);
        var texts = new String[] {"hope", "WOMENS cen", "rio", "ñandu", "texas", "12", "nothing so", "town h"};
        var any = Filter.everything();
        return new Filter(
                kinds.isEmpty() ? any.kinds() : kinds,
                random.nextInt(3) == 0
                        ? Optional.of(areas.get(random.nextInt(Math.min(30, areas.size()))))
                        : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(from) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(from + random.nextInt(9)) : Optional.empty(),
                random.nextInt(3) == 0 ? texts[random.nextInt(texts.length)] : "",
                random.nextInt(4) == 0 ? Optional.of("es") : Optional.empty(),
                Sort.values()[random.nextInt(Sort.values().length)],
                1);
    }
}
