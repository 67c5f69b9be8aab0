package org.breakingfree.kits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// What a kit may quote: figures with their sources, helplines, and signs by setting. A kit has no other way to
/// print a figure or a telephone number, so a number is changed in one place or nowhere.
///
/// @param claims by id; @param helplines by key; @param signs in the order of their file
public record Facts(Map<String, Claim> claims, Map<String, Phone> helplines, List<Sign> signs) {

    /// A figure and where it comes from. `value` is printed as it is ("6.3 million"); `year` is the year it speaks of.
    public record Claim(
            String id,
            String value,
            String statement,
            String year,
            String place,
            String producer,
            String title,
            String url,
            String limits) {}

    /// A helpline. `rungOn` is the ISO date of our last test call, empty when nobody has rung it yet.
    public record Phone(
            String key,
            String name,
            String number,
            String textTo,
            String textWord,
            String hours,
            String whoItIsFor,
            String publisher,
            String source,
            String url,
            String sourceDate,
            String rungOn) {

        /// The digits as a telephone dials them, with the country code for numbers of eleven digits.
        String dialable() {
            var digits = number.replaceAll("\\D", "");
            return digits.length() == 11 ? "+" + digits : digits;
        }
    }

    /// A sign somebody may notice in a `setting`, in the words of the source's list, shortened.
    public record Sign(String setting, String words, String publisher, String title, String url) {}

    /// Reads `claims.csv`, `helplines.csv` and `indicators.csv` of `folder` for one language ("en" or "es").
    public static Facts read(Path folder, String language) {
        var suffix = "es".equals(language) ? "_es" : "";
        var claims = new LinkedHashMap<String, Claim>();
        for (var row : rows(folder.resolve("claims.csv"))) {
            claims.put(
                    row.get("id"),
                    new Claim(
                            row.get("id"),
                            row.get("value_" + language),
                            row.get("statement_" + language),
                            row.get("year"),
                            row.get("place"),
                            row.get("producer"),
                            row.get("title"),
                            row.get("url"),
                            row.get("limits")));
        }
        var helplines = new LinkedHashMap<String, Phone>();
        for (var row : rows(folder.resolve("helplines.csv"))) {
            helplines.put(
                    row.get("key"),
                    new Phone(
                            row.get("key"),
                            row.get("name"),
                            row.get("phone"),
                            row.get("text"),
                            row.get("text_keyword"),
                            row.get("hours" + suffix),
                            row.get("who_it_is_for" + suffix),
                            row.get("source_publisher"),
                            row.get("source_title"),
                            row.get("source_url"),
                            row.get("source_date"),
                            row.get("rung_on")));
        }
        var signs = new ArrayList<Sign>();
        for (var row : rows(folder.resolve("indicators.csv"))) {
            if (!row.get("kind").equals("sign")) {
                continue; // good practice from the same lists
            }
            signs.add(new Sign(
                    row.get("setting"),
                    row.get("indicator_" + language),
                    row.get("source_publisher"),
                    row.get("source_title"),
                    row.get("source_url")));
        }
        return new Facts(claims, helplines, signs);
    }

    private static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(file);
                var parser = format.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
