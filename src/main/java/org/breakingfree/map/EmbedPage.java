package org.breakingfree.map;

import java.time.LocalDate;
import java.util.Locale;
import org.breakingfree.web.Chrome;

/// The map as a page of its own for the frames of other sites.
record EmbedPage(Chrome chrome, Atlas atlas, Filter filter, LocalDate today) {

    /// Larger than on paper: a frame is small.
    private static final double LETTERS = 0.045;

    TakePages.Embed page() {
        var words = new FilterWords(chrome, atlas, filter);
        var tally = Tally.of(atlas, filter);
        var map = BubbleMap.of(atlas, tally, words.region(), LETTERS);
        var missing = tally.total() - map.drawn();
        return new TakePages.Embed(
                chrome,
                words.title(),
                words.summary(tally),
                words.description(tally),
                map.frame().viewBox(),
                units(LETTERS * map.frame().height()),
                map.outlines().stream()
                        .map(outline -> new TakePages.Outline(outline.shape(), outline.isChosen()))
                        .toList(),
                map.bubbles().stream().map(EmbedPage::circle).toList(),
                filter.layers().size() == 1 ? filter.layers().iterator().next().key() : "mixed",
                missing > 0 ? chrome.count("take.embed.elsewhere", missing) : "",
                new TakeLinks(chrome, atlas, filter).absolute("/map"),
                words.circles() + " " + chrome.text("take.embed.made", chrome.date(today)));
    }

    private static TakePages.Circle circle(Bubble bubble) {
        var line = bubble.hasMoved()
                ? "M%s %sL%s %s"
                        .formatted(units(bubble.x()), units(bubble.y()), units(bubble.atX()), units(bubble.atY()))
                : "";
        return new TakePages.Circle(
                bubble.isWhole(), units(bubble.x()), units(bubble.y()), units(bubble.radius()), bubble.label(), line);
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
