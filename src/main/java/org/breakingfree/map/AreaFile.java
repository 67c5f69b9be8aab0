package org.breakingfree.map;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;

/// Reads `areas.csv`: the areas that records may be placed in, the coarser before the finer.
final class AreaFile {

    private static final List<String> COLUMNS =
            List.of("code", "kind", "name", "within", "population", "latitude", "longitude", "source");

    private AreaFile() {}

    /// The areas by their code, in the order of the file.
    static Map<String, Area> read(Path file, Mistakes mistakes) {
        var areas = new LinkedHashMap<String, Area>();
        for (var row : CsvTable.read(file, mistakes, COLUMNS).rows()) {
            var area = area(row);
            if (!area.code().isEmpty() && areas.putIfAbsent(area.code(), area) != null) {
                row.mistake("the area \"" + area.code() + "\" stands there twice");
            }
            var within = area.within();
            if (within != null && !areas.containsKey(within)) {
                row.mistake("\"within\" is \"" + within + "\", which no row above this one names");
            }
        }
        return areas;
    }

    private static Area area(CsvTable.Row row) {
        var kind = row.oneOf("kind", List.of(AreaKind.values()), AreaKind::key);
        var within = row.optional("within").orElse(null);
        if ((within == null) != (kind == AreaKind.COUNTRY)) {
            row.mistake("only a country lies in nothing: \"within\" must name what a " + kind.key() + " lies in");
        }
        var population = row.integer("population").orElse(null);
        var fine = kind == AreaKind.COUNTY || kind == AreaKind.CITY;
        if (fine && (population == null || population < Area.SMALLEST_POPULATION)) {
            row.mistake("a " + kind.key() + " needs at least " + Area.SMALLEST_POPULATION
                    + " people, so that nobody is found in it; use the next larger area");
        }
        return new Area(
                row.text("code"),
                kind,
                row.text("name"),
                within,
                population,
                degrees(row, "latitude", 90),
                degrees(row, "longitude", 180),
                row.text("source"));
    }

    private static double degrees(CsvTable.Row row, String column, int most) {
        var text = row.text(column);
        if (text.matches("-?\\d{1,3}\\.\\d{3,}")) {
            row.mistake(
                    "\"" + column + "\" is finer than two decimals, which is finer than anything on the map may be");
        }
        var degrees = row.number(column).orElse(0.0);
        if (Math.abs(degrees) > most) {
            row.mistake("\"" + column + "\" is " + text + ", not between -" + most + " and " + most);
        }
        return degrees;
    }
}
