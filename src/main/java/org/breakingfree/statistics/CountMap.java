package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.shapes.Shape;
import org.breakingfree.web.Chrome;

/// The areas colored by a figure, with the same figures as a table.
final class CountMap {

    private static final String WITHHELD = "withheld";
    private static final String NONE = "none";

    private final Chrome chrome;
    private final Figures figures;
    private final Choice.Count choice;
    private final Map<String, Statistic> statistics;
    /// What is shown of each area: counts, or rates in tenths.
    private final Map<String, Long> shown = new HashMap<>();
    private final Choropleth choropleth;

    CountMap(Chrome chrome, Figures figures, Choice.Count choice) {
        this.chrome = chrome;
        this.figures = figures;
        this.choice = choice;
        this.statistics = figures.of(choice.measure(), choice.year());
        statistics.forEach((area, statistic) -> shown(statistic).ifPresent(value -> shown.put(area, value)));
        this.choropleth = Choropleth.of(shown.values());
    }

    private Optional<Long> shown(Statistic statistic) {
        return isRate() ? figures.rate(statistic) : Optional.ofNullable(statistic.value());
    }

    private boolean isRate() {
        return choice.mode() == Mode.RATE;
    }

    StatisticsPages.Figure page() {
        var measure = choice.measure();
        var name = "figures.measure." + measure.key();
        var title = chrome.text("figures.title.year", chrome.text(name), choice.year());
        var unit = isRate() ? chrome.text("figures.rate.unit", choice.year()) : "";
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
                        isRate() ? chrome.text("figures.column.rate") : chrome.text(name),
                        isRate(),
                        rows()),
                new StatisticsPages.Origins(origins()),
                choice.address(StatisticsController.CSV, figures));
    }

    private List<StatisticsPages.Group> groups() {
        return choice.level().shapes().stream()
                .collect(Collectors.groupingBy(shape -> style(shape.code())))
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
        var href = statistics.containsKey(code) ? "#at-" + code : "";
        return new StatisticsPages.Outline(shape, href, chrome.text("figures.area", names().name(code), figure(code)));
    }

    private String style(String area) {
        var value = shown.get(area);
        if (value != null) {
            return String.valueOf(choropleth.classOf(value));
        }
        return isWithheld(area) ? WITHHELD : NONE;
    }

    private boolean isWithheld(String area) {
        var statistic = statistics.get(area);
        return statistic != null && statistic.withheld();
    }

    private String figure(String area) {
        var value = shown.get(area);
        if (value != null) {
            return words(value);
        }
        if (isWithheld(area)) {
            return chrome.text("figures.withheld");
        }
        var statistic = statistics.get(area);
        var isTooFew = statistic != null
                && statistic.value() != null
                && figures.population(area, choice.year()).isPresent();
        return chrome.text(isTooFew ? "figures.too_few" : "figures.none");
    }

    private String words(long value) {
        if (isRate()) {
            return String.format(chrome.language().locale(), "%,.1f", value / 10.0);
        }
        return choice.measure().isMoney() ? chrome.text("figures.dollars", chrome.number(value)) : chrome.number(value);
    }

    private List<StatisticsPages.Legend> legend() {
        var legend = new ArrayList<StatisticsPages.Legend>();
        var breaks = choropleth.breaks();
        for (var i = 0; i <= breaks.size() && !shown.isEmpty(); i++) {
            legend.add(new StatisticsPages.Legend(String.valueOf(i + 1), between(breaks, i)));
        }
        if (withheld() > 0) {
            legend.add(new StatisticsPages.Legend(WITHHELD, chrome.text("figures.withheld.key")));
        }
        if (missing() > 0) {
            legend.add(new StatisticsPages.Legend(NONE, chrome.text(isRate() ? "figures.none.rate" : "figures.none")));
        }
        return legend;
    }

    private String between(List<Long> breaks, int i) {
        if (breaks.isEmpty()) {
            return chrome.text("figures.class.all");
        }
        if (i == 0) {
            return chrome.text("figures.class.under", words(breaks.getFirst()));
        }
        return i == breaks.size()
                ? chrome.text("figures.class.over", words(breaks.getLast()))
                : chrome.text("figures.class.between", words(breaks.get(i - 1)), words(breaks.get(i)));
    }

    private long withheld() {
        return statistics.values().stream().filter(Statistic::withheld).count();
    }

    private long missing() {
        return choice.level().shapes().size() - shown.size() - withheld();
    }

    /// From where to where the figures go and how many are missing; never who has the most.
    private String summary() {
        var parts = new ArrayList<String>();
        var level = choice.level().key();
        if (!shown.isEmpty()) {
            var sorted = shown.values().stream().sorted().toList();
            parts.add(chrome.text(
                    "figures.summary." + level,
                    chrome.number(shown.size()),
                    chrome.number(choice.level().shapes().size()),
                    words(sorted.getFirst()),
                    words(sorted.getLast())));
        }
        if (withheld() > 0) {
            parts.add(chrome.count("figures.summary.withheld", withheld()));
        }
        if (missing() > 0) {
            parts.add(chrome.count(isRate() ? "figures.summary.no_rate" : "figures.summary.none", missing()));
        }
        return String.join(" ", parts);
    }

    private List<StatisticsPages.Row> rows() {
        return codes().map(this::row)
                .sorted(names().by(StatisticsPages.Row::name))
                .toList();
    }

    /// All states; of the countries those that are in the data.
    private Stream<String> codes() {
        return choice.level() == Level.STATE
                ? choice.level().shapes().stream().map(Shape::code)
                : statistics.keySet().stream();
    }

    private StatisticsPages.Row row(String area) {
        var statistic = statistics.get(area);
        var count = statistic == null || statistic.value() == null
                ? chrome.text(isWithheld(area) ? "figures.withheld" : "figures.none")
                : chrome.number(statistic.value());
        var people = figures.population(area, choice.year())
                .map(population -> chrome.number(population.people()))
                .orElse("");
        return new StatisticsPages.Row(
                area,
                names().name(area),
                choice.level() == Level.STATE ? chrome.address("/map?in=" + area) + "#places" : "",
                figure(area),
                shown.containsKey(area),
                isRate() ? count : "",
                isRate() ? people : "");
    }

    /// Each source that one of the figures shown has, once, and then those of the populations.
    private List<StatisticsPages.Origin> origins() {
        var counts = statistics.values().stream().map(each -> new StatisticsPages.Origin(each.source(), origin(each)));
        var people = isRate()
                ? statistics.keySet().stream()
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

    private AreaNames names() {
        return new AreaNames(chrome.language());
    }
}
