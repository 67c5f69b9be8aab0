package org.breakingfree.kits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;

/// What a kit may quote: figures with their sources, helplines, and signs by setting. A kit has no other way to
/// print a figure or a telephone number, so a number is changed in one place or nowhere.
///
/// @param claims by id; @param helplines by key; @param signs in the order of their file
public record Facts(Map<String, Claim> claims, Map<String, Phone> helplines, List<Sign> signs) {

    private static final List<String> CLAIM_COLUMNS =
            List.of("id", "value_en", "value_es", "statement_en", "statement_es", "year", "producer", "title", "url");
    private static final List<String> HELPLINE_COLUMNS = List.of(
            "key", "name", "phone", "text", "text_keyword", "hours", "hours_es", "who_it_is_for", "who_it_is_for_es",
            "source_publisher", "source_date", "rung_on");
    private static final List<String> SIGN_COLUMNS = List.of(
            "setting", "kind", "indicator_en", "indicator_es", "source_publisher", "source_title", "source_url");

    /// A figure and where it comes from. `value` is printed as it is ("6.3 million"); `year` is the year it speaks of.
    public record Claim(
            String id,
            String value,
            String statement,
            String year,
            String producer,
            String title,
            String url,
            String limits) {}

    /// A helpline. `rungOn` is the ISO date of our last test call, empty when nobody has rung it yet.
    public record Phone(
            String name,
            String number,
            String textTo,
            String textWord,
            String hours,
            String whoItIsFor,
            String publisher,
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
    public static Facts read(Path folder, String language, Mistakes mistakes) {
        var spanish = language.equals("es");
        var claims = new LinkedHashMap<String, Claim>();
        for (var row : CsvTable.read(folder.resolve("claims.csv"), mistakes, CLAIM_COLUMNS)
                .rows()) {
            claims.put(row.text("id"), claim(row, language, spanish));
        }
        var helplines = new LinkedHashMap<String, Phone>();
        for (var row : CsvTable.read(folder.resolve("helplines.csv"), mistakes, HELPLINE_COLUMNS)
                .rows()) {
            helplines.put(row.text("key"), phone(row, spanish ? "_es" : ""));
        }
        var signs = new ArrayList<Sign>();
        for (var row : CsvTable.read(folder.resolve("indicators.csv"), mistakes, SIGN_COLUMNS)
                .rows()) {
            // The lists hold good practice too; only signs are signs.
            if (row.text("kind").equals("sign")) {
                signs.add(new Sign(
                        row.text("setting"),
                        row.text("indicator_" + language),
                        row.text("source_publisher"),
                        row.text("source_title"),
                        row.text("source_url")));
            }
        }
        return new Facts(claims, helplines, List.copyOf(signs));
    }

    private static Claim claim(CsvTable.Row row, String language, boolean spanish) {
        return new Claim(
                row.text("id"),
                row.text("value_" + language),
                row.text("statement_" + language),
                row.textOrEmpty("year"),
                row.textOrEmpty("producer"),
                row.text("title"),
                row.text("url"),
                row.textOrEmpty(spanish ? "limits_es" : "limits"));
    }

    private static Phone phone(CsvTable.Row row, String suffix) {
        return new Phone(
                row.text("name"),
                row.text("phone"),
                row.textOrEmpty("text"),
                row.textOrEmpty("text_keyword"),
                row.textOrEmpty("hours" + suffix),
                row.text("who_it_is_for" + suffix),
                row.text("source_publisher"),
                row.textOrEmpty("source_date"),
                row.textOrEmpty("rung_on"));
    }
}
