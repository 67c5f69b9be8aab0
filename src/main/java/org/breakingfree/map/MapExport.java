package org.breakingfree.map;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.breakingfree.web.Language;
import tools.jackson.databind.json.JsonMapper;

/// The records to take along, in English, each where the map has it.
record MapExport(Atlas atlas, Places places) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "area",
            "precision",
            "region",
            "latitude",
            "longitude",
            "years",
            "told",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "obtained_from",
            "confidence",
            "note");

    private static final String LICENSE =
            "Facts as published by the sources named with each record. Positions of cities: GeoNames, CC BY 4.0. "
                    + "A position is where a city's, county's or state's name is written, never an address.";

    /// A GeoJSON collection (RFC 7946). Here and in [MapData] members stand in a fixed order, so that every node sends
    /// the same bytes and the same ETag.
    byte[] geojson() {
        var features = new ArrayList<Map<String, Object>>();
        places.stream(Filter.everything(), place -> features.add(feature(place)));
        var collection = new LinkedHashMap<String, Object>();
        collection.put("type", "FeatureCollection");
        collection.put("license", LICENSE);
        collection.put("features", features);
        return JSON.writeValueAsBytes(collection);
    }

    private Map<String, Object> feature(Place place) {
        var area = atlas.area(place);
        var properties = new LinkedHashMap<>(row(place));
        properties.remove("latitude");
        properties.remove("longitude");
        var geometry = new LinkedHashMap<String, Object>();
        geometry.put("type", "Point");
        geometry.put("coordinates", List.of(area.longitude(), area.latitude()));
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put("id", place.id());
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    /// A table with a header (RFC 4180).
    byte[] csv() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader(COLUMNS.toArray(String[]::new))
                .get();
        try (var out = new StringWriter();
                var printer = format.print(out)) {
            var rows = new ArrayList<Map<String, Object>>();
            places.stream(Filter.everything(), place -> rows.add(row(place)));
            for (var row : rows) {
                printer.printRecord(row.values());
            }
            printer.flush();
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Map<String, Object> row(Place place) {
        var text = new PlaceText(Language.EN);
        var area = atlas.area(place);
        var told = (text.basis(place) + " " + place.detail()).strip();
        var cells = List.<Object>of(
                place.id(),
                place.kind().key(),
                place.name(),
                text.full(area, atlas),
                area.kind().key(),
                area.region(),
                area.latitude(),
                area.longitude(),
                place.years().text(),
                told,
                place.source().publisher(),
                place.source().title(),
                place.source().url().value(),
                place.source().date(),
                place.obtainedFrom(),
                place.confidence(),
                place.note());
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i), cells.get(i));
        }
        return row;
    }
}
