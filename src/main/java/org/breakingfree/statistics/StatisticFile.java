package org.breakingfree.statistics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.breakingfree.statistics.Disclosure.Amount;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.Source;
import org.jspecify.annotations.Nullable;

/// Reads `state-statistics.csv` and `country-statistics.csv`: figures by area and year.
///
/// `value` is a number; or `<11` for a count from 0 to 10, or `withheld` for one kept back so that those cannot be
/// worked out, where the file is for others to read as well.
final class StatisticFile {

    /// Stands for a count from 0 to 10 that the file itself does not hold.
    static final String SMALL = "<" + Disclosure.SMALLEST;

    /// Stands for a larger count that the file itself does not hold.
    static final String KEPT = "withheld";

    static final List<String> COLUMNS = List.of(
            "measure",
            "year",
            "area",
            "value",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "obtained_from",
            "read",
            "confidence",
            "note");

    /// A row as the file has it.
    ///
    /// @param statistic with its number, however small, if the file has one
    /// @param line where it stands
    record Reading(Statistic statistic, Amount amount, String file, int line) {}

    private StatisticFile() {}

    /// @param level which areas the file is about
    static List<Reading> read(Path path, Level level, Mistakes mistakes) {
        var table = CsvTable.read(path, mistakes, COLUMNS);
        var keys = new HashSet<String>();
        var readings = new ArrayList<Reading>();
        for (var row : table.rows()) {
            var reading = reading(row, level);
            var statistic = reading.statistic();
            if (!level.has(statistic.area())) {
                row.mistake("\"area\" is \"" + statistic.area() + "\", not the code of a " + level.key());
            }
            if (!keys.add(statistic.measure() + " " + statistic.year() + " " + statistic.area())) {
                row.mistake("this measure, year and area stand there twice");
            }
            readings.add(reading);
        }
        return readings;
    }

    private static Reading reading(CsvTable.Row row, Level level) {
        var measure = row.oneOf("measure", Measure.of(level), Measure::key);
        var text = row.text("value");
        Amount.Hidden hidden = switch (text) {
            case SMALL -> Amount.Hidden.SMALL;
            case KEPT -> Amount.Hidden.KEPT;
            default -> null;
        };
        if (hidden != null && !measure.isAboutPeople()) {
            row.mistake("\"value\" is \"" + text + "\", but " + measure.key() + " counts no people");
        }
        var value = hidden == null ? number(row) : null;
        var statistic = new Statistic(
                measure,
                row.integer("year").orElse(0),
                row.text("area"),
                value,
                value == null,
                Source.of(row),
                row.textOrEmpty("obtained_from"),
                row.oneOf("confidence", Statistic.CONFIDENCE, Function.identity()),
                row.textOrEmpty("note"));
        var amount = value == null ? hidden == null ? Amount.Hidden.SMALL : hidden : new Amount.Exact(value);
        return new Reading(statistic, amount, row.file(), row.line());
    }

    private static @Nullable Long number(CsvTable.Row row) {
        var value = row.integer("value").orElse(null);
        if (value != null && value < 0) {
            row.mistake("\"value\" is " + value + ", and nothing can be counted less than never");
        }
        return value == null ? null : value.longValue();
    }
}
