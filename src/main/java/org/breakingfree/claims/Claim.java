package org.breakingfree.claims;

import org.breakingfree.text.Source;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.mapper.Nested;

/// A figure, or a short finding, that the site prints.
///
/// @param id names it in texts, as in `{claim:ilo-2022-sexual}`; never changes
/// @param year the year it is about; empty when its source does not say
/// @param place where it holds, in English
/// @param confidence how sure its source makes us: `high`, `medium` or `low`
public record Claim(
        String id,
        @Nested Words words,
        String year,
        String place,
        @Nested("source") Source source,
        String confidence) {

    /// What it says, in English and in Spanish.
    ///
    /// @param valueEn what stands in a sentence: `6.3 million people`
    /// @param statementEn the whole of it, in one sentence
    /// @param limitsEn what it cannot say
    public record Words(
            String valueEn, String valueEs, String statementEn, String statementEs, String limitsEn, String limitsEs) {}

    public String value(Language language) {
        return language == Language.EN ? words.valueEn() : words.valueEs();
    }

    public String statement(Language language) {
        return language == Language.EN ? words.statementEn() : words.statementEs();
    }

    public String limits(Language language) {
        return language == Language.EN ? words.limitsEn() : words.limitsEs();
    }
}
