package org.breakingfree.pages;

import java.time.LocalDate;
import org.breakingfree.web.Language;

/// A page made of text, in one language.
///
/// @param path neutral of language: `/learn/signs`
/// @param tab what the browser's tab and history show: at most 30 characters that betray nobody
/// @param summary one or two sentences for lists and search engines
/// @param position among the pages of its section
/// @param reviewedOn the last day somebody read it against its sources
/// @param body Markdown with shortcodes, headings from `##` down
public record Page(
        String path,
        Language language,
        String title,
        String tab,
        String summary,
        Section section,
        int position,
        LocalDate reviewedOn,
        String body) {

    static final int LONGEST_TAB = 30;

    /// Which pages stand together.
    public enum Section {
        LEARN,
        PROGRAMS,
        ABOUT,
        SAFETY;

        /// As it stands in files and in the database.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The message that names it.
        public String key() {
            return "pages.section." + word();
        }
    }
}
