package org.breakingfree.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakingfree.text.Source;
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
                .sorted(Comparator.comparing(Area::population, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Area::code))
                .toList();
    }

    /// Where there is something, and how much of each layer, the most populous first:
    /// `{"regions": [[code, name]], "areas": [[name, region, kind, latitude, longitude, [count by layer]]]}`.
    /// `region` counts into `regions`, -1 for a state or country itself; `kind` is 0 for a country to 3 for a city.
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
        var rows = areas.stream()
                .map(area -> List.of(
                        text.name(area),
                        regions.indexOf(atlas.areas().get(area.region())),
                        area.kind().ordinal(),
                        area.latitude(),
                        area.longitude(),
                        Arrays.stream(Layer.values())
                                .map(layer -> counts.get(area.code()).getOrDefault(layer, 0L))
                                .toList()))
                .toList();
        var names = regions.stream()
                .map(region -> List.of(region.code(), text.name(region)))
                .toList();
        return JSON.writeValueAsBytes(Map.of("regions", names, "areas", rows));
    }

    /// What there is, asked for when the first symbol is opened, for all areas at once, so that nobody learns which:
    /// `{"kinds": [name], "sources": [[publisher, title, date]], "places": [[area, layer, kind, name, years, told,
    /// detail, note, address, source]]}`, where numbers count into the other lists and into those of [#areas].
    byte[] places() {
        var sources = new LinkedHashMap<List<String>, Integer>();
        var rows = new ArrayList<List<Object>>();
        for (var place : atlas.places()) {
            var source = named(place.source());
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
        return JSON.writeValueAsBytes(Map.of("kinds", kinds, "sources", List.copyOf(sources.keySet()), "places", rows));
    }

    private static List<String> named(Source source) {
        return List.of(source.publisher(), source.title(), source.date());
    }
}
