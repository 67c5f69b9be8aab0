package org.breakingfree.indicators;

import org.breakingfree.text.Source;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.mapper.Nested;

/// Something a person may notice where they work, or something that helps there. One alone proves nothing.
///
/// @param setting where: `hotels`, `health-care`, `anywhere`; names the list in texts, as in `{signs:hotels}`
/// @param confidence how sure its source makes us: `high`, `medium` or `low`
/// @param wordingChecked whether our words were compared with the whole source
public record Indicator(
        String id,
        String setting,
        Kind kind,
        @Nested Words words,
        @Nested("source") Source source,
        String confidence,
        boolean wordingChecked) {

    public enum Kind {
        /// What may be noticed.
        SIGN,
        /// What somebody can do.
        PRACTICE
    }

    /// @param groupEn who notices it, or when: `Front desk`
    public record Words(String groupEn, String groupEs, String textEn, String textEs) {}

    public String group(Language language) {
        return language == Language.EN ? words.groupEn() : words.groupEs();
    }

    public String text(Language language) {
        return language == Language.EN ? words.textEn() : words.textEs();
    }
}
