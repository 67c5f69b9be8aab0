package org.breakingfree.map;

import org.breakingfree.text.CsvTable;
import org.jspecify.annotations.Nullable;

/// How counts of reports about people stand in files: a number of eleven or more, or [#SMALL].
final class ReportCount {

    /// Stands for a count from 0 to 10, which the files themselves do not hold.
    static final String SMALL = "<" + Place.SMALLEST_COUNT;

    private ReportCount() {}

    /// The number in a column, or null when there is none; a number under eleven is a mistake.
    static @Nullable Integer of(CsvTable.Row row, String column) {
        var count = row.integer(column).orElse(null);
        if (count != null && count < Place.SMALLEST_COUNT) {
            row.mistake("\"" + column + "\" is " + count + ": a count under " + Place.SMALLEST_COUNT
                    + " can point at single people; write \"" + SMALL + "\"");
        }
        return count;
    }
}
