package org.breakingfree.map;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakingfree.web.Chrome;

/// What can be chosen on the map.
record FilterForm(Chrome chrome, Atlas atlas, Filter filter) {

    MapPages.Filters page() {
        var within = filter.within().map(Area::region).orElse("");
        return new MapPages.Filters(
                chrome,
                layers(),
                kinds(),
                Arrays.stream(Layer.values()).anyMatch(filter::isPartOf),
                choices(AreaKind.STATE, within),
                choices(AreaKind.COUNTRY, within),
                within,
                filter.text(),
                Filter.LONGEST_TEXT,
                years(filter.from()),
                years(filter.to()),
                languages(),
                filter.asksForYears() || filter.language().isPresent(),
                filter.sort() == Sort.PLACE ? "" : filter.sort().key());
    }

    /// The years that any record has, and the one that is chosen.
    private List<MapPages.Choice> years(Optional<Integer> chosen) {
        return Stream.concat(atlas.index().years().boxed(), chosen.stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> new MapPages.Choice(
                        String.valueOf(year), String.valueOf(year), chosen.equals(Optional.of(year))))
                .toList();
    }

    private List<MapPages.Choice> languages() {
        var locale = chrome.language().locale();
        return Stream.concat(atlas.index().languages().stream(), filter.language().stream())
                .distinct()
                .map(code -> new MapPages.Choice(
                        code,
                        Locale.of(code).getDisplayLanguage(locale),
                        filter.language().equals(Optional.of(code))))
                .sorted(Comparator.comparing(MapPages.Choice::name, Collator.getInstance(locale)))
                .toList();
    }

    private List<MapPages.LayerChoice> layers() {
        var counts = atlas.select(Filter.everything()).byLayer();
        return Arrays.stream(Layer.values())
                .map(layer -> new MapPages.LayerChoice(
                        layer.key(),
                        chrome.text("map.layer." + layer.key()),
                        chrome.text("map.layer." + layer.key() + ".hint"),
                        chrome.number(counts[layer.ordinal()]),
                        filter.shows(layer)))
                .toList();
    }

    /// The kinds of each layer that has several. None of a layer is marked as chosen when all of it is shown.
    private List<MapPages.KindGroup> kinds() {
        var counts = atlas.select(Filter.everything()).byKind();
        return Arrays.stream(Layer.values())
                .filter(layer -> PlaceKind.in(layer).size() > 1)
                .map(layer -> new MapPages.KindGroup(
                        chrome.text("map.layer." + layer.key()),
                        PlaceKind.in(layer).stream()
                                .map(kind -> new MapPages.KindChoice(
                                        kind.key(),
                                        chrome.text("map.kind." + kind.key()),
                                        chrome.number(counts.getOrDefault(kind, 0)),
                                        filter.isPartOf(layer) && filter.shows(kind)))
                                .toList()))
                .toList();
    }

    /// All states, and the countries that have records: most of the world has none.
    private List<MapPages.Choice> choices(AreaKind kind, String within) {
        var used = atlas.select(Filter.everything()).byRegion().keySet();
        var text = new PlaceText(chrome.language());
        return atlas.areas().values().stream()
                .filter(area -> area.kind() == kind)
                .filter(area -> kind == AreaKind.STATE
                        || used.contains(area.code())
                        || area.code().equals(within))
                .map(area -> new MapPages.Choice(
                        area.code(), text.name(area), area.code().equals(within)))
                .sorted(Comparator.comparing(
                        MapPages.Choice::name,
                        Collator.getInstance(chrome.language().locale())))
                .toList();
    }
}
