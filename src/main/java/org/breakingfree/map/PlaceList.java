package org.breakingfree.map;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.breakingfree.web.Chrome;

/// The records as a list, a page at a time.
final class PlaceList {

    /// Rows on a page, so that it stays light and has an end.
    private static final int ROWS = 25;

    private final Chrome chrome;
    private final Atlas atlas;
    private final Filter filter;
    private final List<Place> shown;
    private final PlaceText text;

    PlaceList(Chrome chrome, Atlas atlas, Filter filter, List<Place> shown) {
        this.chrome = chrome;
        this.atlas = atlas;
        this.filter = filter;
        this.text = new PlaceText(chrome.language());
        var names = Collator.getInstance(chrome.language().locale());
        this.shown = shown.stream()
                .sorted(Comparator.comparing(this::isAbroad)
                        .thenComparing(this::region, names)
                        .thenComparing(place -> place.kind().layer())
                        .thenComparing(place -> text.name(atlas.area(place)), names))
                .toList();
    }

    int pages() {
        return Math.max(1, Math.ceilDiv(shown.size(), ROWS));
    }

    /// `964 records in 611 areas`
    String summary() {
        var areas = shown.stream().map(Place::areaCode).distinct().count();
        return chrome.text("map.summary", chrome.count("map.records", shown.size()), chrome.count("map.areas", areas));
    }

    MapPages.Listing page() {
        var first = (filter.page() - 1) * ROWS;
        var rows = shown.stream().skip(first).limit(ROWS).map(this::row).toList();
        return new MapPages.Listing(
                chrome,
                filter.within()
                        .map(area -> chrome.text("map.list.in", text.full(area, atlas)))
                        .orElse(chrome.text("map.list")),
                shown.isEmpty()
                        ? chrome.text("map.list.empty")
                        : chrome.text(
                                "map.list.range",
                                chrome.number(first + 1L),
                                chrome.number((long) first + rows.size()),
                                chrome.number(shown.size())),
                rows,
                links(),
                filter.within().isPresent() ? chrome.address(filter.everywhere().address(atlas)) + "#places" : "",
                rows.stream().anyMatch(row -> row.place().basis() == Basis.FEDERAL_AWARD));
    }

    private List<MapPages.Link> links() {
        return pages() == 1
                ? List.of()
                : IntStream.rangeClosed(1, pages())
                        .mapToObj(page -> new MapPages.Link(
                                chrome.number(page),
                                chrome.address(filter.onPage(page).address(atlas)) + "#places",
                                page == filter.page()))
                        .toList();
    }

    private MapPages.Row row(Place place) {
        var area = atlas.area(place);
        return new MapPages.Row(
                place,
                text.full(area, atlas),
                place.kind().layer().key(),
                text.kind(place.kind()),
                text.basis(place),
                place.detail(),
                place.years().text(),
                text.origin(place.obtainedFrom(), place.confidence()),
                area.kind() != AreaKind.CITY);
    }

    private boolean isAbroad(Place place) {
        return atlas.areas().get(atlas.area(place).region()).kind() == AreaKind.COUNTRY
                && !atlas.area(place).region().equals("US");
    }

    private String region(Place place) {
        return text.name(atlas.areas().get(atlas.area(place).region()));
    }
}
