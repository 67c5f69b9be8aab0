package org.breakingfree.map;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.breakingfree.web.Chrome;

/// What can be chosen on the map.
record FilterForm(Chrome chrome, Atlas atlas, Filter filter) {

    MapPages.Filters page() {
        var within = filter.within().map(Area::region).orElse("");
        return new MapPages.Filters(
                chrome, layers(), choices(AreaKind.STATE, within), choices(AreaKind.COUNTRY, within), within);
    }

    private List<MapPages.LayerChoice> layers() {
        var counts = atlas.counts();
        return Arrays.stream(Layer.values())
                .map(layer -> new MapPages.LayerChoice(
                        layer.key(),
                        chrome.text("map.layer." + layer.key()),
                        chrome.text("map.layer." + layer.key() + ".hint"),
                        chrome.number(counts.getOrDefault(layer, 0L)),
                        filter.shows(layer)))
                .toList();
    }

    /// All states, and the countries that have records: most of the world has none.
    private List<MapPages.Choice> choices(AreaKind kind, String within) {
        var used = atlas.byRegion(atlas.places()).keySet();
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
