package org.breakingfree.pages;

import java.util.List;
import org.breakingfree.prose.Rendered;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// What each page template is given.
public final class PagePages {

    private PagePages() {}

    /// `pages/index.jte`: what there is to learn.
    public record Index(Chrome chrome, List<Group> groups) {}

    public record Group(Page.Section section, List<Page> pages) {}

    /// `pages/show.jte`
    ///
    /// @param previous the page before it in its section, if there is one
    /// @param next the page after it
    /// @param contact the e-mail address this page asks to write to, or empty
    public record Show(
            Chrome chrome,
            Page page,
            Rendered text,
            @Nullable Page previous,
            @Nullable Page next,
            String contact) {

        /// So many headings that a list of them helps.
        private static final int MANY_PARTS = 4;

        /// Whether the reader's language does not have the page, so that it is shown in English.
        public boolean isForeign() {
            return page.language() != chrome.language();
        }

        public boolean isLong() {
            return text.parts().size() >= MANY_PARTS;
        }

        /// Whether the way here leads through the list of pages to learn from.
        public boolean isToLearn() {
            return page.section() == Page.Section.LEARN || page.section() == Page.Section.PROGRAMS;
        }
    }
}
