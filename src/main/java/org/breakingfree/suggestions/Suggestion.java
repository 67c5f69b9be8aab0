package org.breakingfree.suggestions;

import java.time.LocalDate;
import java.util.Locale;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.web.Language;
import org.jspecify.annotations.Nullable;

/// What a reader said. Of the reader it tells the language and the day, not the hour, and nothing else.
///
/// @param number in the order in which they came
/// @param place the id of the place it is about; empty when it is about none
/// @param words plain text, up to [#MOST_LETTERS] letters
/// @param sourceUrl where it can be read; null when the reader named nothing
public record Suggestion(
        int number,
        String place,
        Matter matter,
        String words,
        @Nullable SafeUrl sourceUrl,
        Language language,
        LocalDate receivedOn) {

    static final int MOST_LETTERS = 2_000;

    /// What becomes of it.
    public enum State {
        NEW,
        DONE,
        DECLINED;

        /// As it stands in the database: `done`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
