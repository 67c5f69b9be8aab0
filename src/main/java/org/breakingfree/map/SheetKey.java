package org.breakingfree.map;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.shapes.Drawing;
import org.breakingfree.shapes.Drawing.Anchor;
import org.breakingfree.shapes.Face;
import org.breakingfree.shapes.Ink;
import org.breakingfree.web.Chrome;

/// What stands beside the map of a [Sheet]: how many records there are of each kind, and by name what the circles alone
/// do not tell: the areas of one state, or what is shown and has no circle.
record SheetKey(Chrome chrome, Atlas atlas, Filter filter, Tally tally) {

    private static final int END = Sheet.WIDTH - Sheet.MARGIN;
    private static final double SIZE = 13;
    private static final double LINE = 16;

    /// Kept free for the number of a row.
    private static final double NUMBER = 52;

    private record Row(String name, long count) {}

    void draw(Drawing drawing, BubbleMap map, double x, double top, double bottom) {
        var y = top + 20;
        drawing.text(chrome.text("take.key"), x, y, Face.BOLD, 14, Ink.INK, Anchor.START);
        y += 8;
        for (var layer : filter.layers().stream().sorted().toList()) {
            y += 2;
            LayerSymbol.of(layer).draw(drawing, x, y + 3, 17);
            y = row(drawing, x + 25, y, new Row(chrome.text("map.layer." + layer.key()), tally.of(layer)));
        }
        var rows = rows(map);
        if (!rows.isEmpty()) {
            y += 34;
            drawing.text(heading(), x, y, Face.BOLD, 14, Ink.INK, Anchor.START);
            rows(drawing, rows, x, y + 6, bottom);
        }
    }

    /// Whether what is shown lies in one state or country, and is told area by area.
    private boolean isOneRegion() {
        return filter.within().filter(area -> !area.code().equals("US")).isPresent();
    }

    private String name(String code) {
        var area = atlas.areas().get(code);
        var name = new PlaceText(chrome.language()).name(area);
        return isOneRegion() && area.kind() == AreaKind.STATE ? chrome.text("take.whole", name) : name;
    }

    private String heading() {
        return chrome.text(isOneRegion() ? "map.where" : "take.not_drawn");
    }

    /// By name, never by size.
    private List<Row> rows(BubbleMap map) {
        var drawn = map.bubbles().stream().map(Bubble::code).collect(Collectors.toSet());
        var isWorld = drawn.stream().noneMatch(code -> code.startsWith("US-"));
        var counts = isOneRegion() ? tally.byArea() : tally.byRegion();
        return counts.entrySet().stream()
                .filter(each -> isOneRegion()
                        || !drawn.contains(each.getKey()) && !(isWorld && Tally.isInUnitedStates(each.getKey())))
                .map(each -> new Row(name(each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(
                        Row::name, Collator.getInstance(chrome.language().locale())))
                .toList();
    }

    /// As many rows as there is room for, and how many records those have that are left out.
    private void rows(Drawing drawing, List<Row> rows, double x, double top, double bottom) {
        var fit = (int) ((bottom - top) / (LINE + 3));
        var shown = new ArrayList<>(rows.size() <= fit ? rows : rows.subList(0, Math.max(0, fit - 1)));
        if (shown.size() < rows.size()) {
            var others = rows.subList(shown.size(), rows.size());
            shown.add(new Row(
                    chrome.text("take.more", chrome.number(others.size())),
                    others.stream().mapToLong(Row::count).sum()));
        }
        var y = top;
        for (var row : shown) {
            var name = Face.TEXT.lines(row.name(), SIZE, END - NUMBER - x, 1).getFirst();
            y = row(drawing, x, y, new Row(name, row.count()));
        }
    }

    /// A name, in two lines if it needs them, and its number at the end of the last.
    ///
    /// @return where the next begins
    private double row(Drawing drawing, double x, double top, Row row) {
        var y = top;
        for (var line : Face.TEXT.lines(row.name(), SIZE, END - NUMBER - x, 2)) {
            y += LINE;
            drawing.text(line, x, y, Face.TEXT, SIZE, Ink.INK, Anchor.START);
        }
        drawing.text(chrome.number(row.count()), END, y, Face.BOLD, SIZE, Ink.INK, Anchor.END);
        return y + 3;
    }
}
