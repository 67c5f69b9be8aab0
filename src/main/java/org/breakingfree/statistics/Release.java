package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakingfree.statistics.Disclosure.Amount;
import org.breakingfree.statistics.Disclosure.Cell;
import org.breakingfree.statistics.Disclosure.Sum;
import org.breakingfree.statistics.StatisticFile.Reading;
import org.breakingfree.text.Mistakes;

/// Takes out of the figures that were read what must not be published. What comes out of here is all that is stored,
/// so that no page, file, copy or log can hold a withheld number.
final class Release {

    private final Map<Cell, Amount> table = new LinkedHashMap<>();
    private final List<Reading> readings;

    private Release(List<Reading> readings) {
        this.readings = readings;
        for (var reading : readings) {
            if (reading.statistic().measure().isAboutPeople()) {
                table.put(cell(reading.statistic()), reading.amount());
            }
        }
    }

    /// The figures as they may be stored, in the same order. A part that is more than its whole is a mistake.
    static List<Statistic> of(List<Reading> readings, Mistakes mistakes) {
        var release = new Release(readings);
        if (!release.fits(mistakes)) {
            return List.of();
        }
        var withheld = Disclosure.withheld(release.table, release.sums());
        return readings.stream()
                .map(Reading::statistic)
                .map(statistic -> withheld.contains(cell(statistic)) ? statistic.withhold() : statistic)
                .toList();
    }

    private boolean fits(Mistakes mistakes) {
        var fits = true;
        for (var reading : readings) {
            var statistic = reading.statistic();
            var whole = statistic.measure().whole().map(measure -> table.get(cell(statistic, measure)));
            if (reading.amount() instanceof Amount.Exact(var part)
                    && whole.orElse(null) instanceof Amount.Exact(var all)
                    && part > all) {
                mistakes.add(
                        reading.file(),
                        reading.line(),
                        "it counts a part of "
                                + statistic.measure().whole().orElseThrow().key()
                                + " and is more: leave one of them out");
                fits = false;
            }
        }
        return fits;
    }

    private List<Sum> sums() {
        var sums = new ArrayList<Sum>();
        table.keySet().stream()
                .filter(cell -> measure(cell).hasKnownTotal())
                .collect(Collectors.groupingBy(
                        cell -> cell.category() + " " + cell.year(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(cells -> sums.add(new Sum.Known(cells)));
        for (var part : table.keySet()) {
            measure(part).whole().ifPresent(whole -> {
                var cell = new Cell(part.area(), part.year(), whole.key());
                sums.add(new Sum.Whole(cell, List.of(part)));
            });
        }
        return sums;
    }

    private static Measure measure(Cell cell) {
        return Measure.of(cell.category()).orElseThrow();
    }

    private static Cell cell(Statistic statistic) {
        return cell(statistic, statistic.measure());
    }

    private static Cell cell(Statistic statistic, Measure measure) {
        return new Cell(statistic.area(), statistic.year(), measure.key());
    }
}
