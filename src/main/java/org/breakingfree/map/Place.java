package org.breakingfree.map;

import java.time.LocalDate;
import java.util.List;
import org.breakingfree.text.Source;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// One record on the map: a program, a case or a count, in an area.
///
/// @param number its short name for indexes; 0 before it is stored
/// @param id stays the same for good
/// @param name as it calls itself, or the number of a case; never a person
/// @param areaCode where; never finer than its kind allows
/// @param detail what its source says, in English; may be empty
/// @param reported offenses recorded; null when it counts none, or when the figure is withheld
/// @param withheld whether there is a figure under eleven that is not given away
/// @param languages in which a service speaks, ISO 639-1; empty when its source does not say
/// @param obtainedFrom the copy of the source that it was read in; empty when it was read at the source itself
/// @param confidence one of [#CONFIDENCE]
/// @param note what a reader should know about the record, in English; may be empty
/// @param checkedOn when its source was last read
/// @param expiresOn the day on which it leaves the map, unless it is checked again
public record Place(
        int number,
        String id,
        PlaceKind kind,
        Basis basis,
        String name,
        String areaCode,
        @Nested Years years,
        String detail,
        @Nullable Integer reported,
        boolean withheld,
        List<String> languages,
        @Nested("source") Source source,
        String obtainedFrom,
        String confidence,
        String note,
        LocalDate checkedOn,
        LocalDate expiresOn) {

    /// Counts under this are not shown: they can point at single people.
    public static final int SMALLEST_COUNT = 11;

    /// How sure a source makes us, in words of the files.
    public static final List<String> CONFIDENCE = List.of("high", "medium", "low");

    /// @param yearFrom the first year, or null when the source does not say
    /// @param yearTo the last year; null when there is one year only, or no end is known
    public record Years(
            @Nullable Integer yearFrom, @Nullable Integer yearTo) {

        /// `2014–2020`, `2014`, or nothing.
        public String text() {
            if (yearFrom == null) {
                return yearTo == null ? "" : String.valueOf(yearTo);
            }
            return yearTo == null || yearTo.equals(yearFrom) ? String.valueOf(yearFrom) : yearFrom + "–" + yearTo;
        }
    }
}
