package org.breakingfree.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.Source;
import org.jspecify.annotations.Nullable;

/// Reads `state-statistics.csv`: figures by state and year.
///
/// `value` is a number, `<11` for a count from 0 to 10, or `withheld` for one kept back so that those cannot be worked
/// out from a total.
final class StatisticFile {

    private static final List<String> COLUMNS = List.of(
            "measure",
            "year",
            "state",
            "value",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "obtained_from",
            "confidence",
            "note");

    private StatisticFile() {}

    static List<StateStatistic> read(Path file, Map<String, Area> areas, Mistakes mistakes) {
        var table = CsvTable.read(file, mistakes, COLUMNS);
        var keys = new HashSet<String>();
        var statistics = new ArrayList<StateStatistic>();
        for (var row : table.rows()) {
            var statistic = statistic(row);
            var area = areas.get(statistic.state());
            if (area == null || area.kind() != AreaKind.STATE) {
                row.mistake("\"state\" is \"" + statistic.state() + "\", not a state in areas.csv such as US-MN");
            }
            if (!keys.add(statistic.measure() + " " + statistic.year() + " " + statistic.state())) {
                row.mistake("this measure, year and state stand there twice");
            }
            statistics.add(statistic);
        }
        findLoneGaps(table.file(), statistics, mistakes);
        return statistics;
    }

    /// A single missing figure is the total less all others.
    private static void findLoneGaps(String file, List<StateStatistic> statistics, Mistakes mistakes) {
        var gaps = statistics.stream()
                .filter(StateStatistic::withheld)
                .collect(Collectors.groupingBy(
                        each -> each.measure().key() + " of " + each.year(), Collectors.counting()));
        gaps.forEach((which, count) -> {
            if (count == 1) {
                mistakes.add(
                        file,
                        0,
                        "one state alone is withheld for " + which
                                + ", so a national total would give it away: write \"withheld\" for the next smallest too");
            }
        });
    }

    private static StateStatistic statistic(CsvTable.Row row) {
        var text = row.text("value");
        var withheld = text.equals(ReportCount.SMALL) || text.equals("withheld");
        var measure = row.oneOf("measure", List.of(Measure.values()), Measure::key);
        return new StateStatistic(
                measure,
                row.integer("year").orElse(0),
                row.text("state"),
                withheld ? null : value(row, measure),
                withheld,
                Source.of(row),
                row.textOrEmpty("obtained_from"),
                row.oneOf("confidence", Place.CONFIDENCE, Function.identity()),
                row.textOrEmpty("note"));
    }

    private static @Nullable Long value(CsvTable.Row row, Measure measure) {
        var value = measure.countsReports()
                ? ReportCount.of(row, "value")
                : row.integer("value").orElse(null);
        return value == null ? null : value.longValue();
    }
}
