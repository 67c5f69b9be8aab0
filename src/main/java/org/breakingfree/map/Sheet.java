package org.breakingfree.map;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.shapes.Drawing;
import org.breakingfree.shapes.Drawing.Anchor;
import org.breakingfree.shapes.Drawing.Placement;
import org.breakingfree.shapes.Face;
import org.breakingfree.shapes.Ink;
import org.breakingfree.shapes.PngDrawing;
import org.breakingfree.shapes.SvgDrawing;
import org.breakingfree.web.Chrome;

/// The map as one sheet of paper, to print or to pass on: what is asked for in words, the map, the key, and what a
/// reader must know of it: the day, the sources, the license, and how finely places are known.
///
/// @param sources the publishers of what is shown, the most frequent first; empty when there are too many to name
record Sheet(Chrome chrome, Atlas atlas, Filter filter, Tally tally, List<String> sources, LocalDate today) {

    /// Letter paper on its side.
    static final int WIDTH = 1056;

    static final int HEIGHT = 816;
    static final int MARGIN = 48;

    private static final int MAP_WIDTH = 724;
    private static final int KEY = MARGIN + MAP_WIDTH + 32;
    private static final int FOOT = 668;

    /// How high the numbers in circles are, as a part of the map.
    private static final double LETTERS = 0.024;

    byte[] svg() {
        return drawn(new SvgDrawing(
                WIDTH,
                HEIGHT,
                words().title(),
                words().description(tally),
                chrome.language().tag()));
    }

    byte[] png() {
        return drawn(new PngDrawing(WIDTH, HEIGHT));
    }

    private FilterWords words() {
        return new FilterWords(chrome, atlas, filter);
    }

    private byte[] drawn(Drawing drawing) {
        drawing.rectangle(0, 0, WIDTH, HEIGHT, Ink.SURFACE);
        var top = head(drawing);
        var map = BubbleMap.of(atlas, tally, words().region(), LETTERS);
        map(drawing, map, top);
        new SheetKey(chrome, atlas, filter, tally).draw(drawing, map, KEY, top, FOOT - 16);
        foot(drawing);
        return drawing.bytes();
    }

    /// @return where it ends
    private double head(Drawing drawing) {
        drawing.text("Breaking Free Movement", MARGIN, 54, Face.BOLD, 14, Ink.HARBOR, Anchor.START);
        drawing.text(chrome.date(today), WIDTH - MARGIN, 54, Face.TEXT, 14, Ink.MUTED, Anchor.END);
        drawing.line(MARGIN, 66, WIDTH - MARGIN, 66, Ink.INK, 1.5);
        var y = 102.0;
        for (var line : Face.DISPLAY.lines(words().title(), 30, WIDTH - 2 * MARGIN, 2)) {
            drawing.text(line, MARGIN, y, Face.DISPLAY, 30, Ink.INK, Anchor.START);
            y += 36;
        }
        drawing.text(words().summary(tally), MARGIN, y - 6, Face.TEXT, 17, Ink.MUTED, Anchor.START);
        return y + 14;
    }

    private void map(Drawing drawing, BubbleMap map, double top) {
        var frame = map.frame();
        var room = FOOT - 16 - top;
        var scale = Math.min(MAP_WIDTH / frame.width(), room / frame.height());
        var placement = new Placement(
                MARGIN + (MAP_WIDTH - scale * frame.width()) / 2 - scale * frame.x(),
                top + (room - scale * frame.height()) / 2 - scale * frame.y(),
                scale);
        drawing.clip(MARGIN, top, MAP_WIDTH, room);
        for (var outline : map.outlines()) {
            drawing.outline(
                    outline.shape().path(),
                    placement,
                    outline.isChosen() ? Ink.HARBOR_TINT : Ink.LINEN,
                    outline.isChosen() ? Ink.HARBOR : Ink.MAP_STATE_LINE,
                    outline.isChosen() ? 1.4 : 0.8);
        }
        map.bubbles().stream().filter(Bubble::hasMoved).forEach(bubble -> {
            drawing.line(
                    placement.x(bubble.x()),
                    placement.y(bubble.y()),
                    placement.x(bubble.atX()),
                    placement.y(bubble.atY()),
                    Ink.CONTROL,
                    0.8);
            drawing.circle(placement.x(bubble.atX()), placement.y(bubble.atY()), 1.6, Ink.INK, Ink.INK, 0.5);
        });
        map.bubbles().forEach(bubble -> circle(drawing, placement, bubble, LETTERS * frame.height() * scale));
        drawing.endClip();
    }

    private void circle(Drawing drawing, Placement placement, Bubble bubble, double letters) {
        var x = placement.x(bubble.x());
        var y = placement.y(bubble.y());
        var isWhole = bubble.isWhole();
        var radius = bubble.radius() * placement.scale();
        drawing.circle(x, y, radius, isWhole ? Ink.SURFACE : color(), isWhole ? color() : Ink.MAP_HALO, 1.4);
        drawing.text(
                bubble.label(),
                x,
                y + 0.35 * letters,
                Face.BOLD,
                letters,
                isWhole ? color() : Ink.SURFACE,
                Anchor.MIDDLE);
    }

    /// That of the kind, when one is shown, and otherwise of none.
    private Ink color() {
        return filter.layers().size() == 1
                ? LayerSymbol.of(filter.layers().iterator().next()).ink()
                : Ink.INK;
    }

    private void foot(Drawing drawing) {
        drawing.line(MARGIN, FOOT, WIDTH - MARGIN, FOOT, Ink.LINE, 1);
        var address = chrome.absolute(chrome.language(), "/map");
        var named = sources.isEmpty()
                ? chrome.text("take.sources.many", address)
                : chrome.text("take.sources", sources.stream().collect(Collectors.joining("; ")), address);
        var y = FOOT + 20.0;
        for (var text : List.of(
                words().circles(),
                chrome.text("take.precision") + " " + chrome.text("take.meaning"),
                named,
                chrome.text("take.license"))) {
            for (var line : Face.TEXT.lines(text, 12, WIDTH - 2 * MARGIN, 3)) {
                drawing.text(line, MARGIN, y, Face.TEXT, 12, Ink.MUTED, Anchor.START);
                y += 16;
            }
            y += 2;
        }
    }
}
