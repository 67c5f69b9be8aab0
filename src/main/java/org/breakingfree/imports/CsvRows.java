package org.breakingfree.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Rows of a table with a header, comma-separated (RFC 4180).
final class CsvRows implements InputRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(false).get();

    /// What other programs call our columns.
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("lat", "latitude"),
            Map.entry("y", "latitude"),
            Map.entry("lon", "longitude"),
            Map.entry("lng", "longitude"),
            Map.entry("long", "longitude"),
            Map.entry("x", "longitude"),
            Map.entry("zip_code", "zip"),
            Map.entry("zipcode", "zip"),
            Map.entry("postal_code", "zip"),
            Map.entry("fips", "county"),
            Map.entry("county_fips", "county"),
            Map.entry("town", "city"),
            Map.entry("url", "source_url"));

    private final BoundedReader reader;

    CsvRows(BoundedReader reader) {
        this.reader = reader;
    }

    /// The name of a column as we call it: `Year from` is `year_from`, `lat` is `latitude`.
    static String column(String name) {
        var ours = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return CALLED.getOrDefault(ours, ours);
    }

    @Override
    public void forEach(Consumer<InputRow> taker) throws Broken {
        var number = 0;
        try (var parser = FORMAT.parse(reader)) {
            var records = parser.iterator();
            var columns = header(records.next());
            number = 1;
            while (records.hasNext()) {
                var cells = records.next();
                reader.rowEnded();
                number++;
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    taker.accept(row(number, columns, cells));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException fault) {
            throw Broken.after(number, "row", fault);
        }
    }

    private static List<String> header(CSVRecord cells) throws Broken {
        var columns = new ArrayList<String>();
        cells.forEach(cell -> columns.add(column(cell)));
        if (columns.size() == 1 && cells.get(0).matches(".*[;\\t|].*")) {
            throw new Broken("The columns are separated by semicolons, tabs or bars. Separate them by commas.");
        }
        var missing = new TreeSet<>(RowReading.REQUIRED);
        columns.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new Broken("The header, which is the first row, lacks " + String.join(", ", missing)
                    + ". A record without them is not imported; the handbook has an example.");
        }
        if (columns.stream().noneMatch(RowReading.WHERE::contains)) {
            throw new Broken("No column says where a record is: " + String.join(", ", RowReading.WHERE) + ".");
        }
        var seen = new HashSet<String>();
        var twice = columns.stream()
                .filter(column -> !column.isEmpty() && !seen.add(column))
                .filter(column -> RowReading.KNOWN.contains(column))
                .collect(Collectors.joining(", "));
        if (!twice.isEmpty()) {
            throw new Broken("The header names a column twice: " + twice + ".");
        }
        return columns;
    }

    private static InputRow row(int number, List<String> columns, CSVRecord cells) {
        var byColumn = new HashMap<String, String>();
        for (var i = 0; i < columns.size() && i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                byColumn.put(columns.get(i), cells.get(i));
            }
        }
        if (cells.size() != columns.size()) {
            byColumn.put(RowReading.CELLS, cells.size() + " of " + columns.size());
        }
        return new InputRow(number, byColumn);
    }
}
