package org.breakingfree.map;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.breakingfree.shapes.Shape;
import org.breakingfree.shapes.Shapes;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// The states colored by a figure, with the same figures as a table. By name and never by size: a list of the "worst"
/// states would say how well each one counts.
final class StateMap {

    private static final String WITHHELD = "withheld";
    private static final String NONE = "none";

    private final Chrome chrome;
    private final Atlas atlas;
    private final Filter filter;
    private final Choropleth choropleth;

    StateMap(Chrome chrome, Atlas atlas, Filter filter) {
        this.chrome = chrome;
        this.atlas = atlas;
        this.filter = filter;
        this.choropleth = Choropleth.of(atlas, filter.measure(), filter.year());
    }

    MapPages.States page(Selection shown) {
        var key = "map.measure." + filter.measure().key();
        var note = filter.measure().countsReports() ? chrome.text("map.reports") : chrome.text("map.awards");
        return new MapPages.States(
                chrome,
                chrome.text("map.states.caption", chrome.text(key), filter.year()),
                chrome.text(key + ".hint"),
                note,
                measures(),
                years(),
                states(shown.byRegion()),
                legend(),
                filter.within()
                        .map(Area::region)
                        .filter(code -> code.startsWith("US-"))
                        .orElse(""),
                sources());
    }

    private List<MapPages.Link> measures() {
        return Arrays.stream(Measure.values())
                .map(measure -> new MapPages.Link(
                        chrome.text("map.measure." + measure.key()),
                        href(filter.with(measure, atlas.years(measure).getFirst()), "#states"),
                        measure == filter.measure()))
                .toList();
    }

    private List<MapPages.Link> years() {
        return atlas.years(filter.measure()).reversed().stream()
                .map(year -> new MapPages.Link(
                        String.valueOf(year),
                        href(filter.with(filter.measure(), year), "#states"),
                        year == filter.year()))
                .toList();
    }

    private List<MapPages.State> states(Map<String, Long> counts) {
        return Shapes.usStates().stream()
                .map(shape -> state(shape, counts.getOrDefault(shape.code(), 0L)))
                .sorted(Comparator.comparing(
                        MapPages.State::name,
                        Collator.getInstance(chrome.language().locale())))
                .toList();
    }

    private MapPages.State state(Shape shape, long places) {
        var area = atlas.areas().get(shape.code());
        var statistic = choropleth.byState().get(shape.code());
        return new MapPages.State(
                shape,
                new PlaceText(chrome.language()).name(area),
                value(statistic),
                style(choropleth.classOf(shape.code())),
                href(filter.with(area), "#places"),
                chrome.number(places));
    }

    private String value(@Nullable StateStatistic statistic) {
        if (statistic == null) {
            return chrome.text("map.none");
        }
        var value = statistic.value();
        return value == null ? chrome.text("map.withheld") : amount(value);
    }

    private String amount(long value) {
        return filter.measure() == Measure.FEDERAL_AWARD_VALUE
                ? chrome.text("map.dollars", chrome.number(value))
                : chrome.number(value);
    }

    private static String style(int number) {
        return switch (number) {
            case -1 -> NONE;
            case 0 -> WITHHELD;
            default -> String.valueOf(number);
        };
    }

    private List<MapPages.Legend> legend() {
        var legend = new ArrayList<MapPages.Legend>();
        var breaks = choropleth.breaks();
        for (var i = 0; i <= breaks.size(); i++) {
            legend.add(new MapPages.Legend(String.valueOf(i + 1), between(breaks, i)));
        }
        if (choropleth.hasWithheld()) {
            legend.add(new MapPages.Legend(WITHHELD, chrome.text("map.withheld")));
        }
        if (choropleth.byState().size() < Shapes.usStates().size()) {
            legend.add(new MapPages.Legend(NONE, chrome.text("map.none")));
        }
        return legend;
    }

    private String between(List<Long> breaks, int i) {
        if (breaks.isEmpty()) {
            return chrome.text("map.class.all");
        }
        if (i == 0) {
            return chrome.text("map.class.under", amount(breaks.getFirst()));
        }
        return i == breaks.size()
                ? chrome.text("map.class.over", amount(breaks.getLast()))
                : chrome.text("map.class.between", amount(breaks.get(i - 1)), amount(breaks.get(i)));
    }

    /// Each source that one of the figures shown has, once.
    private List<MapPages.Origin> sources() {
        var text = new PlaceText(chrome.language());
        return atlas.statistics(filter.measure(), filter.year()).stream()
                .map(each -> new MapPages.Origin(each.source(), text.origin(each.obtainedFrom(), each.confidence())))
                .distinct()
                .toList();
    }

    private String href(Filter other, String fragment) {
        return chrome.address(other.address(atlas)) + fragment;
    }
}
