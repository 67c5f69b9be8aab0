package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakingfree.web.Chrome;

/// What else can be chosen, as links: they work without script and each has an address.
record FigureForm(Chrome chrome, Figures figures, Choice choice) {

    List<StatisticsPages.Link> levels() {
        return Arrays.stream(Level.values())
                .map(level -> link(chrome.text("figures.by." + level.key()), at(level), level == choice.level()))
                .toList();
    }

    private Choice at(Level level) {
        return switch (choice) {
            case Choice.Law _ -> new Choice.Law(level);
            case Choice.Count count when count.level() == level -> count;
            case Choice.Count _ ->
                figures.measures(level).stream()
                        .findFirst()
                        .<Choice>map(measure -> Choice.newest(measure, figures))
                        .orElse(new Choice.Law(level));
        };
    }

    List<StatisticsPages.Link> measures() {
        var links = new ArrayList<StatisticsPages.Link>();
        for (var measure : figures.measures(choice.level())) {
            var isCurrent = choice instanceof Choice.Count count && count.measure() == measure;
            links.add(link(chrome.text("figures.measure." + measure.key()), of(measure), isCurrent));
        }
        links.add(link(chrome.text("figures.law"), new Choice.Law(choice.level()), choice instanceof Choice.Law));
        return links;
    }

    /// Another measure in the same year if it has one, otherwise in its newest.
    private Choice of(Measure measure) {
        return choice instanceof Choice.Count count && figures.years(measure).contains(count.year())
                ? new Choice.Count(measure, count.year(), Mode.COUNT)
                : Choice.newest(measure, figures);
    }

    List<StatisticsPages.Link> years() {
        if (!(choice instanceof Choice.Count count)
                || figures.years(count.measure()).size() < 2) {
            return List.of();
        }
        return figures.years(count.measure()).stream()
                .map(year -> link(String.valueOf(year), in(count, year), year == count.year()))
                .toList();
    }

    /// The same in another year, as a rate if that year has one too.
    private Choice in(Choice.Count count, int year) {
        var mode = figures.hasRates(count.measure(), year) ? count.mode() : Mode.COUNT;
        return new Choice.Count(count.measure(), year, mode);
    }

    List<StatisticsPages.Link> modes() {
        if (!(choice instanceof Choice.Count count) || !figures.hasRates(count.measure(), count.year())) {
            return List.of();
        }
        return Arrays.stream(Mode.values())
                .map(mode -> link(
                        chrome.text("figures.as." + mode.key()),
                        new Choice.Count(count.measure(), count.year(), mode),
                        mode == count.mode()))
                .toList();
    }

    private StatisticsPages.Link link(String text, Choice other, boolean isCurrent) {
        return new StatisticsPages.Link(text, chrome.address(other.address(Choice.PATH, figures)), isCurrent);
    }
}
