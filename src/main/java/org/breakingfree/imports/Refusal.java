package org.breakingfree.imports;

/// Why a row was not imported.
///
/// @param row as a spreadsheet counts; of a GeoJSON file the feature
/// @param reason a sentence without its first word, and what to do; nothing of what the row holds
record Refusal(int row, String reason) {

    /// `Row 7: "detail" holds a street address (### Xxxx Xx).`
    @Override
    public String toString() {
        return "Row " + row + ": " + reason + ".";
    }
}
