package org.breakingfree.text;

/// Where a fact was read.
///
/// @param date as precise as the publisher gave it: `2026-08-14`, `2026-08` or `2026`; may be empty
public record Source(String publisher, String title, SafeUrl url, String date) {

    /// Reads the four `source_…` columns that every data file has.
    public static Source of(CsvTable.Row row) {
        return new Source(
                row.text("source_publisher"),
                row.text("source_title"),
                SafeUrl.of(row, "source_url"),
                row.textOrEmpty("source_date"));
    }

    public String year() {
        return date.length() >= 4 ? date.substring(0, 4) : "";
    }
}
