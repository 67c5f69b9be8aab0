package org.breakingfree.statistics;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakingfree.web.Chrome;

/// What is shown of each area for one choice: its number, its class, and its words.
final class ShownFigures {

    static final String WITHHELD = "withheld";
    static final String NONE = "none";

    private final Chrome chrome;
    private final Figures figures;
    private final Choice.Count choice;
    private final Map<String, Statistic> statistics;
    private final Map<String, Long> values = new HashMap<>();
    private final Choropleth choropleth;

    ShownFigures(Chrome chrome, Figures figures, Choice.Count choice) {
        this.chrome = chrome;
        this.figures = figures;
        this.choice = choice;
        this.statistics = figures.of(choice.measure(), choice.year());
        statistics.forEach((area, statistic) -> value(statistic).ifPresent(value -> values.put(area, value)));
        this.choropleth = Choropleth.of(values.values());
    }

    private Optional<Long> value(Statistic statistic) {
        return isRate() ? figures.rate(statistic) : Optional.ofNullable(statistic.value());
    }

    boolean isRate() {
        return choice.mode() == Mode.RATE;
    }

    /// All that is known, by area.
    Map<String, Statistic> statistics() {
        return statistics;
    }

    /// Counts, or rates in tenths, of the areas that have one to show.
    Map<String, Long> values() {
        return Collections.unmodifiableMap(values);
    }

    /// Where classes begin.
    List<Long> breaks() {
        return choropleth.breaks();
    }

    /// The class of an area, as the style sheet names it.
    String style(String area) {
        var value = values.get(area);
        if (value != null) {
            return String.valueOf(choropleth.classOf(value));
        }
        return isWithheld(area) ? WITHHELD : NONE;
    }

    boolean isWithheld(String area) {
        var statistic = statistics.get(area);
        return statistic != null && statistic.withheld();
    }

    /// The figure of an area in words, or why there is none.
    String words(String area) {
        var value = values.get(area);
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

    String words(long value) {
        if (isRate()) {
            return String.format(chrome.language().locale(), "%,.1f", value / 10.0);
        }
        return choice.measure().isMoney() ? chrome.text("figures.dollars", chrome.number(value)) : chrome.number(value);
    }

    long withheld() {
        return statistics.values().stream().filter(Statistic::withheld).count();
    }

    long missing() {
        return choice.level().shapes().size() - values.size() - withheld();
    }
}
