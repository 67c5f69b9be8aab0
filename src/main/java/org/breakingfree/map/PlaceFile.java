package org.breakingfree.map;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.breakingfree.privacy.GivenAway;
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
            "languages",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "obtained_from",
            "confidence",
            "note",
            "checked_on",
            "expires_on");

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
        if (!place.expiresOn().isAfter(place.checkedOn())) {
            row.mistake("\"expires_on\" is not after \"checked_on\"");
        }
        var months = place.kind().monthsItHolds();
        if (place.expiresOn().isAfter(place.checkedOn().plusMonths(months))) {
            row.mistake("a " + place.kind().key() + " holds for " + months + " months after \"checked_on\" at most");
        }
        for (var text : List.of(place.name(), place.detail(), place.note(), place.obtainedFrom())) {
            GivenAway.in(text).forEach(found -> row.mistake("the text holds " + found));
        }
    }

    private static Place place(CsvTable.Row row) {
        var withheld = row.textOrEmpty("count").equals(ReportCount.SMALL);
        return new Place(
                0,
                row.text("id"),
                row.oneOf("kind", List.of(PlaceKind.values()), PlaceKind::key),
                row.oneOf("basis", List.of(Basis.values()), Basis::key),
                row.text("name"),
                row.text("area"),
                new Place.Years(
                        row.integer("year_from").orElse(null),
                        row.integer("year_to").orElse(null)),
                row.textOrEmpty("detail"),
                withheld ? null : ReportCount.of(row, "count"),
                withheld,
                languages(row),
                Source.of(row),
                row.textOrEmpty("obtained_from"),
                row.oneOf("confidence", Place.CONFIDENCE, Function.identity()),
                row.textOrEmpty("note"),
                row.date("checked_on").orElse(LocalDate.EPOCH),
                row.date("expires_on").orElse(LocalDate.MAX));
    }

    /// `en es`: codes of ISO 639-1 with a space between.
    private static List<String> languages(CsvTable.Row row) {
        var codes = row.textOrEmpty("languages");
        if (!codes.matches("([a-z]{2}( [a-z]{2})*)?")) {
            row.mistake("\"languages\" is \"" + codes + "\", not two-letter codes such as \"en es\"");
        }
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }
}
