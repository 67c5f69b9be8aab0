package org.breakingfree.map;

import java.util.List;
import org.breakingfree.shapes.Shape;
import org.breakingfree.shapes.Shapes;
import org.breakingfree.web.Chrome;

/// The map of the United States that needs no script: a circle in each state, as large as the number of its records.
record RegionMap(Chrome chrome, Atlas atlas, Filter filter) {

    /// A circle's radius for one record, in units of the drawing; its area grows with their number.
    private static final double RADIUS_OF_ONE = 2.6;

    List<MapPages.Region> regions(Selection shown) {
        var counts = shown.byRegion();
        return Shapes.usStatesSmall().stream()
                .map(shape -> region(shape, counts.getOrDefault(shape.code(), 0L)))
                .toList();
    }

    private MapPages.Region region(Shape shape, long count) {
        var area = atlas.areas().get(shape.code());
        var name = new PlaceText(chrome.language()).name(area);
        var href = chrome.address(filter.with(area).address()) + "#places";
        var title = chrome.text("map.region", name, chrome.count("map.records", count));
        return new MapPages.Region(shape, title, href, count == 0 ? 0 : 2 + RADIUS_OF_ONE * Math.sqrt(count));
    }
}
