package org.breakingfree.map;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breakingfree.web.Chrome;

/// Links to the pages of a list, few however many there are: the first, those beside the one that is shown, the last.
///
/// @param pages how many there are
/// @param shown from 1
/// @param address where a page is
record Pager(Chrome chrome, int pages, int shown, IntFunction<String> address) {

    /// Up to so many pages are all named.
    private static final int FEW = 7;

    private static final int BESIDE = 2;

    /// Empty when there is only one page.
    List<MapPages.PageLink> links() {
        if (pages == 1) {
            return List.of();
        }
        var numbers = IntStream.rangeClosed(1, pages)
                .filter(page -> pages <= FEW || page == 1 || page == pages || Math.abs(page - shown) <= BESIDE)
                .mapToObj(page -> link(page, chrome.number(page), ""));
        var before = shown == 1 ? Stream.<MapPages.PageLink>of() : Stream.of(step(shown - 1, "prev"));
        var after = shown == pages ? Stream.<MapPages.PageLink>of() : Stream.of(step(shown + 1, "next"));
        return Stream.concat(Stream.concat(before, numbers), after).toList();
    }

    private MapPages.PageLink step(int page, String way) {
        return link(page, chrome.text("map.page." + way), way);
    }

    private MapPages.PageLink link(int page, String text, String way) {
        var skipped = way.isEmpty()
                && pages > FEW
                && (page == 1 && shown - BESIDE > 2 || page == pages && shown + BESIDE < pages - 1);
        return new MapPages.PageLink(text, address.apply(page), way.isEmpty() && page == shown, way, skipped);
    }
}
