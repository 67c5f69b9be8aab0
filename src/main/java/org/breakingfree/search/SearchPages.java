package org.breakingfree.search;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.breakingfree.web.Chrome;

/// What each search template is given.
public final class SearchPages {

    private SearchPages() {}

    /// `search/index.jte`
    ///
    /// @param words as they were typed; empty when nothing was asked yet
    /// @param problem the key of a message about what was typed, or empty
    /// @param podcasts whether only these are looked through
    /// @param total how many things were found, of which this page shows some
    /// @param suggestion other words that would find something, or empty
    /// @param previous and `next`: page numbers, 0 for none
    public record Index(
            Chrome chrome,
            String words,
            String problem,
            boolean podcasts,
            long total,
            List<Result> results,
            String suggestion,
            int previous,
            int next) {

        /// Whether there may be more than were counted.
        public boolean isMore() {
            return total >= Search.MOST_RANKED;
        }

        /// The address of a search like this one.
        ///
        /// @param page counted from 1
        public String address(String asked, boolean inPodcasts, int page) {
            return chrome.address("/search") + "?q=" + encode(asked, UTF_8) + (inPodcasts ? "&in=podcasts" : "")
                    + (page == 1 ? "" : "&page=" + page);
        }
    }

    /// @param show that an episode is in; empty for all else
    public record Result(String kind, String address, String title, String show, List<Piece> snippet) {}

    /// @param hit whether it is one of the words asked for
    public record Piece(String text, boolean hit) {}
}
