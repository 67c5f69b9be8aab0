package org.breakingfree.search;

import java.util.List;
import org.breakingfree.web.Chrome;

/// What each search template is given.
public final class SearchPages {

    private SearchPages() {}

    /// `search/index.jte`
    ///
    /// @param words as they were typed; empty when nothing was asked yet
    /// @param problem the key of a message about what was typed, or empty
    /// @param total how many things were found, of which this page shows some
    /// @param suggestion other words that would find something, or empty
    /// @param previous and `next`: page numbers, 0 for none
    public record Index(
            Chrome chrome,
            String words,
            String problem,
            long total,
            List<Result> results,
            String suggestion,
            int previous,
            int next) {

        /// Whether there may be more than were counted.
        public boolean isMore() {
            return total >= Search.MOST_RANKED;
        }
    }

    public record Result(String kind, String address, String title, List<Piece> snippet) {}

    /// @param hit whether it is one of the words asked for
    public record Piece(String text, boolean hit) {}
}
