package org.breakingfree.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.web.Visit;

/// What of the map is asked for. All of it stands in the address, so that it works without script and can be shared;
/// where a visitor looks on the map never does.
///
/// @param kinds never empty
/// @param within only records in this area
/// @param from only records with this year or a later one
/// @param to only records with this year or an earlier one; not before `from`
/// @param text only records that say all these words, or words that begin so; may be empty
/// @param language only records of services that speak it, ISO 639-1
/// @param sort of the list
/// @param page of the list, from 1
record Filter(
        Set<PlaceKind> kinds,
        Optional<Area> within,
        Optional<Integer> from,
        Optional<Integer> to,
        String text,
        Optional<String> language,
        Sort sort,
        int page) {

    /// Words beyond this are not read.
    static final int LONGEST_TEXT = 100;

    /// Everything, as it is when nothing is asked for.
    static Filter everything() {
        return new Filter(
                EnumSet.allOf(PlaceKind.class),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Sort.PLACE,
                1);
    }

    /// What an address asks for; nothing when it asks for what cannot be. Any text can be asked for.
    static Optional<Filter> of(Visit visit, Atlas atlas) {
        var question = new FilterQuestion(visit, atlas);
        var kinds = question.kinds();
        var within = question.within();
        var from = question.year("from");
        var to = question.year("to");
        var language = question.language();
        var sort = visit.parameter("sort").map(Sort::of).orElse(Optional.of(Sort.PLACE));
        var page = visit.parameter("page").map(FilterQuestion::page).orElse(Optional.of(1));
        if (question.isMistaken() || sort.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        var isTurned = from.isPresent() && to.isPresent() && from.get() > to.get();
        return Optional.of(new Filter(
                kinds,
                within,
                isTurned ? to : from,
                isTurned ? from : to,
                question.text(),
                language,
                sort.get(),
                page.get()));
    }

    /// The layers that any of the kinds belong to.
    Set<Layer> layers() {
        var layers = EnumSet.noneOf(Layer.class);
        kinds.forEach(kind -> layers.add(kind.layer()));
        return layers;
    }

    boolean shows(Layer layer) {
        return layers().contains(layer);
    }

    boolean shows(PlaceKind kind) {
        return kinds.contains(kind);
    }

    /// Whether only some kinds of a layer are asked for.
    boolean isPartOf(Layer layer) {
        return shows(layer) && !kinds.containsAll(PlaceKind.in(layer));
    }

    boolean asksForPartOfLayer() {
        return layers().stream().anyMatch(this::isPartOf);
    }

    /// For each layer whether it is shown.
    boolean[] layersShown() {
        var shown = new boolean[Layer.values().length];
        layers().forEach(layer -> shown[layer.ordinal()] = true);
        return shown;
    }

    boolean asksForYears() {
        return from.isPresent() || to.isPresent();
    }

    /// Whether more is asked for than can be answered by counting what is in each area.
    boolean asksMoreThanLayerAndArea() {
        return asksForPartOfLayer() || asksForYears() || !text.isEmpty() || language.isPresent();
    }

    boolean isEverything() {
        return kinds.size() == PlaceKind.values().length && within.isEmpty() && !asksMoreThanLayerAndArea();
    }

    /// The same records, whatever is seen of them: what remembers answers asks by this.
    Filter withoutView() {
        return new Filter(kinds, within, from, to, text, language, Sort.PLACE, 1);
    }

    Filter with(Area area) {
        return with(Optional.of(area));
    }

    Filter everywhere() {
        return with(Optional.empty());
    }

    private Filter with(Optional<Area> area) {
        return new Filter(kinds, area, from, to, text, language, sort, 1);
    }

    Filter by(Sort other) {
        return new Filter(kinds, within, from, to, text, language, other, 1);
    }

    Filter onPage(int number) {
        return new Filter(kinds, within, from, to, text, language, sort, number);
    }

    /// The neutral address of the page that asks for this.
    String address() {
        return address("/map");
    }

    /// A neutral address with this in its query; what goes without saying is left out.
    String address(String path) {
        var query = new ArrayList<>(records());
        if (sort != Sort.PLACE) {
            query.add("sort=" + sort.key());
        }
        if (page > 1) {
            query.add("page=" + page);
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /// The part of the query that says which records.
    private List<String> records() {
        var query = new ArrayList<String>();
        if (layers().size() < Layer.values().length) {
            layers().forEach(layer -> query.add("kind=" + layer.key()));
        }
        kinds.stream().filter(kind -> isPartOf(kind.layer())).forEach(kind -> query.add("only=" + kind.key()));
        within.ifPresent(area -> query.add("in=" + encoded(area.code())));
        from.ifPresent(first -> query.add("from=" + first));
        to.ifPresent(last -> query.add("to=" + last));
        if (!text.isEmpty()) {
            query.add("text=" + encoded(text));
        }
        language.ifPresent(code -> query.add("language=" + code));
        return query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
