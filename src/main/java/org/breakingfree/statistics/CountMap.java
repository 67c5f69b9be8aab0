package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.shapes.Shape;
import org.breakingfree.web.Chrome;

/// The areas colored by a figure, with the same figures as a table.
final class CountMap {

    private final Chrome chrome;
    private final Figures figures;
    private final Choice.Count choice;
    private final ShownFigures shown;
    private final AreaNames names;

    CountMap(Chrome chrome, Figures figures, Choice.Count choice) {
        this.chrome = chrome;
        this.figures = figures;
        this.choice = choice;
        this.shown = new ShownFigures(chrome, figures, choice);
        this.names = new AreaNames(chrome.language());
    }

    StatisticsPages.Figure page() {
        var measure = choice.measure();
        var name = "figures.measure." + measure.key();
        var title = chrome.text("figures.title.year", chrome.text(name), choice.year());
        var unit = shown.isRate() ? chrome.text("figures.rate.unit", counted()) : "";
        return new StatisticsPages.Figure(
                chrome,
                title,
                unit,
                chrome.text(name + ".hint"),
                chrome.text(measure.note().key()),
                measure.level().viewBox(),
                groups(),
                legend(),
                summary(),
                new StatisticsPages.Table(
                        chrome.text("figures.column." + measure.level().key()),
                        shown.isRate() ? chrome.text("figures.column.rate") : chrome.text(name),
                        shown.isRate(),
                        rows()),
                new StatisticsPages.Origins(origins()),
                choice.address(StatisticsController.CSV, figures));
    }

    private List<StatisticsPages.Group> groups() {
        return choice.level().shapes().stream()
                .collect(Collectors.groupingBy(shape -> shown.style(shape.code())))
                .entrySet()
                .stream()
                // What has no figure lies below, so that edges of the others are whole.
                .sorted(Map.Entry.<String, List<Shape>>comparingByKey().reversed())
                .map(entry -> new StatisticsPages.Group(
                        entry.getKey(),
                        entry.getValue().stream().map(this::outline).toList()))
                .toList();
    }

    private StatisticsPages.Outline outline(Shape shape) {
        var code = shape.code();
        var href = shown.statistics().containsKey(code) ? "#at-" + code : "";
        return new StatisticsPages.Outline(
                shape, href, chrome.text("figures.area", names.name(code), shown.words(code)));
    }

    private List<StatisticsPages.Legend> legend() {
        var legend = new ArrayList<StatisticsPages.Legend>();
        var breaks = shown.breaks();
        for (var i = 0; i <= breaks.size() && !shown.values().isEmpty(); i++) {
            legend.add(new StatisticsPages.Legend(String.valueOf(i + 1), between(breaks, i)));
        }
        if (shown.withheld() > 0) {
            legend.add(new StatisticsPages.Legend(ShownFigures.WITHHELD, chrome.text("figures.withheld.key")));
        }
        if (shown.missing() > 0) {
            legend.add(new StatisticsPages.Legend(
                    ShownFigures.NONE, chrome.text(shown.isRate() ? "figures.none.rate" : "figures.none")));
        }
        return legend;
    }

    private String between(List<Long> breaks, int i) {
        if (breaks.isEmpty()) {
            return chrome.text("figures.class.all");
        }
        if (i == 0) {
            return chrome.text("figures.class.under", shown.words(breaks.getFirst()));
        }
        return i == breaks.size()
                ? chrome.text("figures.class.over", shown.words(breaks.getLast()))
                : chrome.text("figures.class.between", shown.words(breaks.get(i - 1)), shown.words(breaks.get(i)));
    }

    /// From where to where the figures go and how many are missing; never who has the most.
    private String summary() {
        var parts = new ArrayList<String>();
        var level = choice.level().key();
        if (!shown.values().isEmpty()) {
            var sorted = shown.values().values().stream().sorted().toList();
            parts.add(chrome.text(
                    "figures.summary." + level,
                    chrome.number(shown.values().size()),
                    chrome.number(choice.level().shapes().size()),
                    shown.words(sorted.getFirst()),
                    shown.words(sorted.getLast())));
        }
        if (shown.withheld() > 0) {
            parts.add(chrome.count("figures.summary.withheld", shown.withheld()));
        }
        if (shown.missing() > 0) {
            parts.add(
                    chrome.count(shown.isRate() ? "figures.summary.no_rate" : "figures.summary.none", shown.missing()));
        }
        return String.join(" ", parts);
    }

    private List<StatisticsPages.Row> rows() {
        return codes().map(this::row)
                .sorted(names.by(StatisticsPages.Row::name))
                .toList();
    }

    /// All states; of the countries those that are in the data.
    private Stream<String> codes() {
        return choice.level() == Level.STATE
                ? choice.level().shapes().stream().map(Shape::code)
                : shown.statistics().keySet().stream();
    }

    private StatisticsPages.Row row(String area) {
        var statistic = shown.statistics().get(area);
        var count = statistic == null || statistic.value() == null
                ? chrome.text(shown.isWithheld(area) ? "figures.withheld" : "figures.none")
                : chrome.number(statistic.value());
        var people = figures.population(area, choice.year())
                .map(population -> chrome.number(population.people()))
                .orElse("");
        return new StatisticsPages.Row(
                area,
                names.name(area),
                choice.level() == Level.STATE ? chrome.address("/map?in=" + area) + "#places" : "",
                shown.words(area),
                shown.values().containsKey(area),
                shown.isRate() ? count : "",
                shown.isRate() ? people : "");
    }

    /// The year in which people were counted, or the first and the last.
    private String counted() {
        var years = figures.yearsOfPopulation(choice.measure(), choice.year());
        return years.getFirst().equals(years.getLast())
                ? String.valueOf(years.getFirst())
                : years.getFirst() + "–" + years.getLast();
    }

    /// Each source that one of the figures shown has, once, and then those of the populations.
    private List<StatisticsPages.Origin> origins() {
        var counts = shown.statistics().values().stream()
                .map(each -> new StatisticsPages.Origin(each.source(), origin(each)));
        var people = shown.isRate()
                ? shown.statistics().keySet().stream()
                        .flatMap(area -> figures.population(area, choice.year()).stream())
                        .map(each -> new StatisticsPages.Origin(
                                each.source(), chrome.text("figures.population.license", each.license())))
                : Stream.<StatisticsPages.Origin>empty();
        return Stream.concat(counts, people).distinct().toList();
    }

    private String origin(Statistic statistic) {
        var sure = chrome.text("figures.confidence." + statistic.confidence());
        return statistic.obtainedFrom().isEmpty()
                ? sure
                : chrome.text("figures.copy", statistic.obtainedFrom()) + " " + sure;
    }
}
