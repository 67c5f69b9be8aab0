package org.breakingfree.statistics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.Source;

/// Reads `populations.csv`: how many people live where, each row with its source and license.
final class PopulationFile {

    private static final List<String> COLUMNS = List.of(
            "area", "year", "people", "source_publisher", "source_title", "source_url", "source_date", "license");

    private PopulationFile() {}

    static List<Population> read(Path path, Mistakes mistakes) {
        var keys = new HashSet<String>();
        var populations = new ArrayList<Population>();
        for (var row : CsvTable.read(path, mistakes, COLUMNS).rows()) {
            var population = new Population(
                    row.text("area"),
                    row.integer("year").orElse(0),
                    row.integer("people").orElse(0),
                    Source.of(row),
                    row.text("license"));
            if (!Level.STATE.has(population.area()) && !Level.COUNTRY.has(population.area())) {
                row.mistake("\"area\" is \"" + population.area() + "\", not the code of a state or country");
            }
            if (population.people() < 1) {
                row.mistake("\"people\" must be at least 1");
            }
            if (!keys.add(population.area() + " " + population.year())) {
                row.mistake("this area and year stand there twice");
            }
            populations.add(population);
        }
        return populations;
    }
}
