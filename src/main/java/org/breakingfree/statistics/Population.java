package org.breakingfree.statistics;

import org.breakingfree.text.Source;
import org.jdbi.v3.core.mapper.Nested;

/// How many people lived in an area in a year: what a rate is reckoned with.
///
/// @param area ISO 3166, as in [Statistic]
/// @param license under which its source lets others use it
public record Population(
        String area,
        int year,
        long people,
        @Nested("source") Source source,
        String license) {}
