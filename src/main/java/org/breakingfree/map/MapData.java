package org.breakingfree.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakingfree.web.Language;
import tools.jackson.databind.json.JsonMapper;

/// What the page's script draws, as small as it can be: lists instead of names, each area and source once.
final class MapData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Atlas atlas;
    private final PlaceText text;
    private final List<Area> areas;

    MapData(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.text = new PlaceText(language);
        this.areas = atlas.places().stream()
                .map(atlas::area)
                .distinct()
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    /// Where there is something, and how much of each layer, column by column, which packs smaller than row by row:
    /// `regions` are pairs of code and name; of each area `names`, `in` (counts into `regions`), `kinds` (0 for a
    /// country to 3 for a city), `latitudes` and `longitudes` in hundredths of a degree, `sizes` (one more when the
    /// population doubles), and `counts`, a list for each layer.
    byte[] areas() {
        var regions = areas.stream()
                .map(Area::region)
                .distinct()
                .sorted()
                .map(atlas.areas()::get)
                .toList();
        var counts = atlas.places().stream()
                .collect(Collectors.groupingBy(
                        Place::areaCode,
                        Collectors.groupingBy(place -> place.kind().layer(), Collectors.counting())));
        var columns = new LinkedHashMap<String, Object>();
        columns.put(
                "regions",
                regions.stream()
                        .map(region -> List.of(region.code(), text.name(region)))
                        .toList());
        columns.put("names", column(text::name));
        columns.put("in", column(area -> regions.indexOf(atlas.areas().get(area.region()))));
        columns.put("kinds", column(area -> area.kind().ordinal()));
        columns.put("latitudes", column(area -> Math.round(100 * area.latitude())));
        columns.put("longitudes", column(area -> Math.round(100 * area.longitude())));
        columns.put("sizes", column(MapData::size));
        columns.put(
                "counts",
                Arrays.stream(Layer.values())
                        .map(layer -> column(area -> counts.get(area.code()).getOrDefault(layer, 0L)))
                        .toList());
        return JSON.writeValueAsBytes(columns);
    }

    private <T> List<T> column(Function<Area, T> cell) {
        return areas.stream().map(cell).toList();
    }

    private static int size(Area area) {
        var population = area.population();
        return population == null
                ? 0
                : Integer.SIZE - Integer.numberOfLeadingZeros(population / Area.SMALLEST_POPULATION);
    }

    /// What there is, asked for when the first symbol is opened, for all areas at once, so that nobody learns which:
    /// `{"kinds": [name], "sources": [[publisher, title, date, origin]], "places": [[area, layer, kind, name,
    /// years, told, detail, note, address, source]]}`, where numbers count into the other lists and into those
    /// of [#areas].
    byte[] places() {
        var sources = new LinkedHashMap<List<String>, Integer>();
        var rows = new ArrayList<List<Object>>();
        for (var place : atlas.places()) {
            var source = named(place);
            sources.putIfAbsent(source, sources.size());
            rows.add(List.of(
                    areas.indexOf(atlas.area(place)),
                    place.kind().layer().ordinal(),
                    place.kind().ordinal(),
                    place.name(),
                    place.years().text(),
                    text.basis(place),
                    place.detail(),
                    place.note(),
                    place.source().url().value(),
                    sources.get(source)));
        }
        var kinds = Arrays.stream(PlaceKind.values()).map(text::kind).toList();
        var lists = new LinkedHashMap<String, Object>();
        lists.put("kinds", kinds);
        lists.put("sources", List.copyOf(sources.keySet()));
        lists.put("places", rows);
        return JSON.writeValueAsBytes(lists);
    }

    private List<String> named(Place place) {
        var source = place.source();
        return List.of(
                source.publisher(),
                source.title(),
                source.date(),
                text.origin(place.obtainedFrom(), place.confidence()));
    }
}
