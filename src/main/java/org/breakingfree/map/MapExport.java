package org.breakingfree.map;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.breakingfree.web.Language;
import tools.jackson.databind.json.JsonMapper;

/// The records of a filter to take along, in English, each where the map has it. One is written after the other, so
/// that any number of them takes the same memory.
///
/// Members and columns stand in a fixed order, so that every node sends the same bytes and the same ETag.
record MapExport(Atlas atlas, Places places, Filter filter) {

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
            "languages",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "obtained_from",
            "confidence",
            "note",
            "checked_on");

    private static final String POSITION =
            "A position is where the name of the city, county, state or country is written, never an address.";

    private static final String LICENSE =
            "Facts as published by the source named with each record, compiled by Breaking "
                    + "Free Movement (CC BY 4.0). Positions: GeoNames (CC BY 4.0), US Census Bureau.";

    /// A table with a header (RFC 4180). What it may be used for, and what its positions are, stands in each row: rows
    /// are sorted, cut and passed on.
    void csv(OutputStream out) throws IOException {
        var columns = new java.util.ArrayList<>(COLUMNS);
        columns.add("position");
        columns.add("license");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .get();
        var writer = writer(out);
        var printer = format.print(writer);
        each(place -> {
            var row = row(place);
            row.put("position", POSITION);
            row.put("license", LICENSE);
            printer.printRecord(row.values().stream().map(MapExport::harmless).toList());
        });
        writer.flush();
    }

    /// Text that a spreadsheet would take for a formula gets an apostrophe before it, as its makers advise.
    static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }

    /// A GeoJSON collection (RFC 7946).
    void geojson(OutputStream out) throws IOException {
        var writer = writer(out);
        writer.write("{\"type\":\"FeatureCollection\",\"license\":" + JSON.writeValueAsString(LICENSE)
                + ",\"position\":" + JSON.writeValueAsString(POSITION) + ",\"features\":[");
        var isFirst = new boolean[] {true};
        each(place -> {
            writer.write(isFirst[0] ? "\n" : ",\n");
            isFirst[0] = false;
            writer.write(JSON.writeValueAsString(feature(place)));
        });
        writer.write("\n]}\n");
        writer.flush();
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
                String.join(" ", place.languages()),
                place.source().publisher(),
                place.source().title(),
                place.source().url().value(),
                place.source().date(),
                place.obtainedFrom(),
                place.confidence(),
                place.note(),
                place.checkedOn().toString());
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i), cells.get(i));
        }
        return row;
    }

    @FunctionalInterface
    private interface Step {
        void write(Place place) throws IOException;
    }

    private void each(Step step) throws IOException {
        try {
            places.stream(filter, place -> {
                try {
                    step.write(place);
                } catch (IOException readerLeft) {
                    throw new UncheckedIOException(readerLeft);
                }
            });
        } catch (UncheckedIOException readerLeft) {
            throw readerLeft.getCause();
        }
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }
}
