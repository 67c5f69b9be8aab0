package org.breakingfree.imports;

import java.util.Map;
import java.util.Optional;

/// One row of a table or one feature of a GeoJSON file, as it was read. It may hold what must never be stored.
///
/// @param number as a spreadsheet counts, the header being 1; of a GeoJSON file the features from 1
/// @param cells what is not blank, by the name of its column
record InputRow(int number, Map<String, String> cells) {

    Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /// Says where it is and nothing of what it holds.
    @Override
    public String toString() {
        return "row " + number;
    }
}
