package org.breakingfree.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.breakingfree.web.Language;
import tools.jackson.databind.json.JsonMapper;

/// The records of a filter for the page's script, as small as they can be: lists instead of names, each source once.
final class MapData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Atlas atlas;
    private final PlaceText text;

    MapData(Atlas atlas, Language language) {
        this.atlas = atlas;
        this.text = new PlaceText(language);
    }

    /// What there is, asked for when the first symbol is opened, for all areas at once, so that nobody learns
    /// which: `{"kinds": [name], "sources": [[publisher, title, date, origin]], "areas": {number: [name,
    /// precision, region, latitude, longitude]}, "places": [[area, layer, kind, name, years, told, detail, note,
    /// address, source, id, checked]]}`. Numbers count into the other lists; those of areas are those of the
    /// groups. The precision is 0 for a country to 3 for a city; degrees are in hundredths.
    byte[] places(List<Place> places) {
        var table = atlas.index().areas();
        var sources = new LinkedHashMap<List<String>, Integer>();
        var areas = new TreeMap<Integer, List<Object>>();
        var rows = new ArrayList<List<Object>>();
        for (var place : places) {
            var area = table.number(place.areaCode());
            areas.computeIfAbsent(area, number -> told(table.area(number)));
            var source = named(place);
            sources.putIfAbsent(source, sources.size());
            rows.add(List.of(
                    area,
                    place.kind().layer().ordinal(),
                    place.kind().ordinal(),
                    place.name(),
                    place.years().text(),
                    text.basis(place),
                    place.detail(),
                    place.note(),
                    place.source().url().value(),
                    sources.get(source),
                    place.id(),
                    place.checkedOn().toString()));
        }
        var kinds = Arrays.stream(PlaceKind.values()).map(text::kind).toList();
        var lists = new LinkedHashMap<String, Object>();
        lists.put("kinds", kinds);
        lists.put("sources", List.copyOf(sources.keySet()));
        lists.put("areas", areas);
        lists.put("places", rows);
        return JSON.writeValueAsBytes(lists);
    }

    private List<Object> told(Area area) {
        return List.of(
                text.full(area, atlas),
                area.kind().ordinal(),
                area.region(),
                Math.round(100 * area.latitude()),
                Math.round(100 * area.longitude()));
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
