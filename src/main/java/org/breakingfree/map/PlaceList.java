package org.breakingfree.map;

import java.util.List;
import org.breakingfree.web.Chrome;

/// The records as a list, a page at a time.
final class PlaceList {

    /// Rows on a page, so that it stays light and has an end.
    static final int ROWS = 25;

    private final Chrome chrome;
    private final Atlas atlas;
    private final Filter filter;
    private final Selection shown;
    private final PlaceText text;

    PlaceList(Chrome chrome, Atlas atlas, Filter filter) {
        this.chrome = chrome;
        this.atlas = atlas;
        this.filter = filter;
        this.shown = atlas.select(filter);
        this.text = new PlaceText(chrome.language());
    }

    int pages() {
        return Math.max(1, Math.ceilDiv(shown.total(), ROWS));
    }

    /// How many records come before the page.
    int first() {
        return (filter.page() - 1) * ROWS;
    }

    /// `964 records in 611 areas`
    String summary() {
        return chrome.text(
                "map.summary", chrome.count("map.records", shown.total()), chrome.count("map.areas", shown.areas()));
    }

    /// How many there are of each kind, where a layer has several: a program is not a police operation.
    private List<String> kinds() {
        if (filter.layers().size() > 1 || !shown.isListed()) {
            return List.of();
        }
        var kinds = shown.byKind();
        return kinds.size() < 2
                ? List.of()
                : kinds.entrySet().stream()
                        .map(each ->
                                chrome.text("map.list.kind", text.kind(each.getKey()), chrome.number(each.getValue())))
                        .toList();
    }

    /// @param places those of the page
    MapPages.Listing page(List<Place> places) {
        var rows = places.stream().map(this::row).toList();
        return new MapPages.Listing(
                chrome,
                filter.within()
                        .map(area -> chrome.text("map.list.in", text.full(area, atlas)))
                        .orElse(chrome.text("map.list")),
                rows.isEmpty()
                        ? chrome.text("map.list.empty")
                        : chrome.text(
                                "map.list.range",
                                chrome.number(first() + 1L),
                                chrome.number((long) first() + rows.size()),
                                chrome.number(shown.total())),
                kinds(),
                columns(),
                rows,
                new Pager(chrome, pages(), filter.page(), page -> href(filter.onPage(page))).links(),
                filter.within().isPresent() ? href(filter.everywhere()) : "",
                rows.stream().anyMatch(row -> row.place().basis() == Basis.FEDERAL_AWARD));
    }

    private List<MapPages.Column> columns() {
        return List.of(
                column("name", Sort.NAME, "ascending"),
                column("kind", Sort.KIND, "other"),
                column("where", Sort.PLACE, "ascending"),
                column("years", Sort.NEWEST, "descending"),
                new MapPages.Column(chrome.text("map.column.source"), "", null));
    }

    private MapPages.Column column(String name, Sort sort, String direction) {
        return new MapPages.Column(
                chrome.text("map.column." + name),
                href(filter.by(sort)),
                filter.sort() == sort && shown.total() > 1 ? direction : null);
    }

    private String href(Filter other) {
        return chrome.address(other.address()) + "#places";
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
                chrome.text("map.checked", chrome.date(place.checkedOn())),
                area.kind() != AreaKind.CITY);
    }
}
