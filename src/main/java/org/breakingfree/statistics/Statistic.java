package org.breakingfree.statistics;

import java.util.List;
import org.breakingfree.text.Source;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// One figure for one area and year.
///
/// @param area ISO 3166: `US-MN` for a state, `SE` for a country
/// @param value null when it is withheld
/// @param withheld under eleven, or kept back so that another figure cannot be worked out
/// @param obtainedFrom the copy of the source that it was read in; empty when it was read at the source itself
/// @param confidence one of [#CONFIDENCE]
public record Statistic(
        Measure measure,
        int year,
        String area,
        @Nullable Long value,
        boolean withheld,
        @Nested("source") Source source,
        String obtainedFrom,
        String confidence,
        String note) {

    static final List<String> CONFIDENCE = List.of("high", "medium", "low");

    /// The same without its number.
    Statistic withhold() {
        return new Statistic(measure, year, area, null, true, source, obtainedFrom, confidence, note);
    }
}
