package org.breakingfree.map;

import org.breakingfree.text.Source;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// One figure for one state and year.
///
/// @param state ISO 3166-2: `US-MN`
/// @param value null when it is withheld
/// @param withheld under eleven, or kept back so that another state's figure cannot be worked out
/// @param obtainedFrom the copy of the source that it was read in; empty when it was read at the source itself
/// @param confidence one of [Place#CONFIDENCE]
public record StateStatistic(
        Measure measure,
        int year,
        String state,
        @Nullable Long value,
        boolean withheld,
        @Nested("source") Source source,
        String obtainedFrom,
        String confidence,
        String note) {}
