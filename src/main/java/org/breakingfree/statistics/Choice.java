package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.Optional;
import org.breakingfree.web.Visit;

/// What of the figures is asked for. All of it stands in the address, so that it works without script.
sealed interface Choice {

    String PATH = "/map/figures";

    /// The measure of [Law] in addresses.
    String LAW = "law";

    Level level();

    /// The areas colored by a figure.
    record Count(Measure measure, int year, Mode mode) implements Choice {

        @Override
        public Level level() {
            return measure.level();
        }
    }

    /// The areas colored by what their laws say.
    record Law(Level level) implements Choice {}

    /// What an address asks for; nothing when it asks for what there is not.
    static Optional<Choice> of(Visit visit, Figures figures) {
        var by = visit.parameter("by");
        var level = by.map(Level::of).orElse(Optional.of(Level.STATE));
        var count = visit.parameter("count");
        if (level.isEmpty()) {
            return Optional.empty();
        }
        if (count.filter(LAW::equals).isPresent()) {
            var hasMore =
                    visit.parameter("year").isPresent() || visit.parameter("as").isPresent();
            return hasMore ? Optional.empty() : Optional.of(new Law(level.get()));
        }
        if (count.isPresent()) {
            return Measure.of(count.get())
                    .filter(measure -> by.isEmpty() || measure.level() == level.get())
                    .flatMap(measure -> count(visit, figures, measure));
        }
        return figures.measures(level.get()).stream()
                .findFirst()
                .map(measure -> count(visit, figures, measure))
                .orElse(Optional.of(new Law(level.get())));
    }

    /// The newest figures of a measure.
    static Count newest(Measure measure, Figures figures) {
        return new Count(measure, figures.years(measure).getLast(), Mode.COUNT);
    }

    private static Optional<Choice> count(Visit visit, Figures figures, Measure measure) {
        var years = figures.years(measure);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var year = visit.parameter("year").map(Choice::number).orElse(Optional.of(years.getLast()));
        var mode = visit.parameter("as").map(Mode::of).orElse(Optional.of(Mode.COUNT));
        return year.filter(years::contains)
                .flatMap(known -> mode.filter(as -> as == Mode.COUNT || figures.hasRates(measure, known))
                        .map(as -> new Count(measure, known, as)));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /// The neutral address that asks for this at a path; the newest year and the count go without saying.
    default String address(String path, Figures figures) {
        var query = new ArrayList<String>();
        switch (this) {
            case Law(var level) -> {
                query.add("count=" + LAW);
                if (level != Level.STATE) {
                    query.add("by=" + level.key());
                }
            }
            case Count(var measure, var year, var mode) -> {
                var isNewest = year == figures.years(measure).getLast();
                query.add("count=" + measure.key());
                if (!isNewest) {
                    query.add("year=" + year);
                }
                if (mode != Mode.COUNT) {
                    query.add("as=" + mode.key());
                }
            }
        }
        return path + "?" + String.join("&", query);
    }
}
