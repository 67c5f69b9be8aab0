package org.breakingfree.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;

/// One measure in one year as others may use it, in English: a row for each area, each with its source, with what the
/// figure is not, and with the license (RFC 4180, UTF-8). The same figures always give the same bytes.
record StatisticCsv(Figures figures, Choice.Count choice) {

    static final List<String> COLUMNS = List.of(
            "area",
            "name",
            "measure",
            "year",
            "value",
            "status",
            "rate_per_100000",
            "population",
            "population_year",
            "population_source",
            "population_license",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "obtained_from",
            "confidence",
            "note",
            "what_it_is_not",
            "license");

    static final String LICENSE = "Facts as published by the source named in each row. "
            + "This table: Breaking Free Movement, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/";

    String write() {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (var statistic : figures.of(choice.measure(), choice.year()).values()) {
                printer.printRecord(cells(statistic));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toString();
    }

    private List<String> cells(Statistic statistic) {
        var measure = statistic.measure();
        var population = measure.isAboutPeople()
                ? figures.population(statistic.area(), statistic.year())
                : Optional.<Population>empty();
        var cells = new ArrayList<>(List.of(
                statistic.area(),
                new AreaNames(Language.EN).name(statistic.area()),
                measure.key(),
                String.valueOf(statistic.year()),
                statistic.value() == null ? "" : String.valueOf(statistic.value()),
                statistic.withheld() ? "withheld" : "published",
                figures.rate(statistic).map(rate -> rate / 10 + "." + rate % 10).orElse("")));
        cells.add(population.map(each -> String.valueOf(each.people())).orElse(""));
        cells.add(population.map(each -> String.valueOf(each.year())).orElse(""));
        cells.add(population
                .map(each -> each.source().publisher() + ", " + each.source().title() + ", "
                        + each.source().url().value())
                .orElse(""));
        cells.add(population.map(Population::license).orElse(""));
        cells.addAll(List.of(
                statistic.source().publisher(),
                statistic.source().title(),
                statistic.source().url().value(),
                statistic.source().date(),
                statistic.obtainedFrom(),
                statistic.confidence(),
                statistic.note(),
                Messages.text(Language.EN, measure.note().key()),
                LICENSE));
        return cells;
    }
}
