package org.breakingfree.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.web.Visit;

/// What of the map is asked for. All of it stands in the address, so that it works without script and can be shared;
/// where a visitor looks on the map never does.
///
/// @param layers never empty
/// @param within only records in this area
/// @param measure which figures color the states
/// @param year of those figures
/// @param page of the list, from 1
record Filter(Set<Layer> layers, Optional<Area> within, Measure measure, int year, int page) {

    /// What an address asks for; nothing when it asks for what there is not.
    static Optional<Filter> of(Visit visit, Atlas atlas) {
        var layers = visit.parameters("kind").stream()
                .filter(key -> !key.isBlank())
                .map(Layer::of)
                .toList();
        var within = visit.parameter("in").map(atlas::find);
        var measure = visit.parameter("count").map(Measure::of).orElse(Optional.of(Measure.HOTLINE_CASES));
        var page = visit.parameter("page").map(Filter::number).orElse(Optional.of(1));
        if (layers.stream().anyMatch(Optional::isEmpty)
                || within.filter(Optional::isEmpty).isPresent()
                || measure.isEmpty()
                || page.isEmpty()) {
            return Optional.empty();
        }
        var years = atlas.years(measure.get());
        var year = visit.parameter("year")
                .map(Filter::number)
                .orElse(years.stream().findFirst());
        var chosen = EnumSet.noneOf(Layer.class);
        layers.forEach(layer -> layer.ifPresent(chosen::add));
        return year.filter(years::contains)
                .map(known -> new Filter(
                        chosen.isEmpty() ? EnumSet.allOf(Layer.class) : chosen,
                        within.flatMap(area -> area),
                        measure.get(),
                        known,
                        page.get()));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    boolean isEverything() {
        return layers.size() == Layer.values().length && within.isEmpty();
    }

    Filter with(Area area) {
        return new Filter(layers, Optional.of(area), measure, year, 1);
    }

    Filter everywhere() {
        return new Filter(layers, Optional.empty(), measure, year, 1);
    }

    Filter with(Measure other, int otherYear) {
        return new Filter(layers, within, other, otherYear, page);
    }

    Filter onPage(int number) {
        return new Filter(layers, within, measure, year, number);
    }

    /// The neutral address that asks for this; what goes without saying is left out.
    String address(Atlas atlas) {
        var query = new ArrayList<String>();
        if (layers.size() < Layer.values().length) {
            layers.forEach(layer -> query.add("kind=" + layer.key()));
        }
        within.ifPresent(area -> query.add("in=" + URLEncoder.encode(area.code(), StandardCharsets.UTF_8)));
        var newest = atlas.years(measure).getFirst();
        if (measure != Measure.HOTLINE_CASES || year != newest) {
            query.add("count=" + measure.key());
        }
        if (year != newest) {
            query.add("year=" + year);
        }
        if (page > 1) {
            query.add("page=" + page);
        }
        return query.isEmpty() ? "/map" : "/map?" + String.join("&", query);
    }

    boolean shows(Layer layer) {
        return layers.contains(layer);
    }
}
