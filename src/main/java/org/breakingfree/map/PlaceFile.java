package org.breakingfree.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.Source;
import org.jspecify.annotations.Nullable;

/// Reads `places.csv`: the records on the map.
final class PlaceFile {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "basis",
            "name",
            "area",
            "year_from",
            "year_to",
            "detail",
            "count",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "confidence",
            "note");
    private static final Set<String> CONFIDENCE = Set.of("high", "medium", "low");

    /// Stands for a figure from 0 to 10, which the file itself does not hold.
    private static final String WITHHELD = "<" + Place.SMALLEST_COUNT;

    private PlaceFile() {}

    static List<Place> read(Path file, Map<String, Area> areas, Mistakes mistakes) {
        var ids = new HashSet<String>();
        var places = new ArrayList<Place>();
        for (var row : CsvTable.read(file, mistakes, COLUMNS).rows()) {
            var place = place(row);
            if (!ids.add(place.id())) {
                row.mistake("the id \"" + place.id() + "\" is used twice");
            }
            check(place, areas.get(place.areaCode()), row);
            places.add(place);
        }
        return places;
    }

    private static void check(Place place, @Nullable Area area, CsvTable.Row row) {
        if (area == null) {
            row.mistake("\"area\" is \"" + place.areaCode() + "\", which areas.csv does not name");
        } else if (area.kind().compareTo(place.kind().finest()) > 0) {
            row.mistake("a " + place.kind().key() + " may be placed in a "
                    + place.kind().finest().key() + " at the finest, not in a "
                    + area.kind().key());
        }
        if ((place.kind() == PlaceKind.POLICE_RECORD) != (place.reported() != null || place.withheld())) {
            row.mistake("\"count\" belongs to police_record, and a police_record needs one");
        }
        for (var text : List.of(place.name(), place.detail(), place.note())) {
            GivenAway.in(text).ifPresent(what -> row.mistake("the text holds " + what + ": \"" + text + "\""));
        }
    }

    private static Place place(CsvTable.Row row) {
        var count = row.textOrEmpty("count");
        return new Place(
                row.text("id"),
                kind(row),
                basis(row),
                row.text("name"),
                row.text("area"),
                new Place.Years(
                        row.integer("year_from").orElse(null),
                        row.integer("year_to").orElse(null)),
                row.textOrEmpty("detail"),
                count.equals(WITHHELD) ? null : reported(row),
                count.equals(WITHHELD),
                Source.of(row),
                confidence(row),
                row.textOrEmpty("note"));
    }

    private static @Nullable Integer reported(CsvTable.Row row) {
        var count = row.integer("count").orElse(null);
        if (count != null && count < Place.SMALLEST_COUNT) {
            row.mistake("\"count\" is " + count + ": a count under " + Place.SMALLEST_COUNT
                    + " can point at single people; write \"" + WITHHELD + "\"");
        }
        return count;
    }

    private static PlaceKind kind(CsvTable.Row row) {
        var key = row.text("kind");
        return PlaceKind.of(key).orElseGet(() -> {
            row.mistake("\"kind\" is \"" + key + "\"; expected one of "
                    + List.of(PlaceKind.values()).stream().map(PlaceKind::key).toList());
            return PlaceKind.SURVIVOR_SERVICE;
        });
    }

    private static Basis basis(CsvTable.Row row) {
        var key = row.text("basis");
        return Basis.of(key).orElseGet(() -> {
            row.mistake("\"basis\" is \"" + key + "\"; expected one of "
                    + List.of(Basis.values()).stream().map(Basis::key).toList());
            return Basis.REPORT;
        });
    }

    private static String confidence(CsvTable.Row row) {
        var confidence = row.text("confidence");
        if (!confidence.isEmpty() && !CONFIDENCE.contains(confidence)) {
            row.mistake("\"confidence\" is \"" + confidence + "\"; expected high, medium or low");
        }
        return confidence;
    }
}
