package org.breakingfree.claims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;

/// Reads `claims.csv`, the figures a new site starts with.
public final class ClaimFile {

    private static final List<String> COLUMNS = List.of(
            "id",
            "value_en",
            "value_es",
            "statement_en",
            "statement_es",
            "year",
            "place",
            "producer",
            "title",
            "url",
            "published_on",
            "limits",
            "limits_es",
            "confidence");

    private static final Set<String> CONFIDENCE = Set.of("high", "medium", "low");

    private ClaimFile() {}

    public static List<Claim> read(Path file, Mistakes mistakes) {
        var ids = new HashSet<String>();
        var claims = new ArrayList<Claim>();
        for (var row : CsvTable.read(file, mistakes, COLUMNS).rows()) {
            var claim = claim(row);
            if (!ids.add(claim.id())) {
                row.mistake("the id \"" + claim.id() + "\" is used twice");
            }
            claims.add(claim);
        }
        return claims;
    }

    private static Claim claim(CsvTable.Row row) {
        var id = row.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            row.mistake("the id \"" + id + "\" must be made of words with hyphens, such as ilo-2022-sexual");
        }
        return new Claim(
                id,
                new Claim.Words(
                        row.text("value_en"),
                        row.text("value_es"),
                        row.text("statement_en"),
                        row.text("statement_es"),
                        row.text("limits"),
                        row.text("limits_es")),
                year(row),
                row.text("place"),
                new Source(row.text("producer"), row.text("title"), SafeUrl.of(row, "url"), published(row)),
                confidence(row));
    }

    private static String year(CsvTable.Row row) {
        var year = row.textOrEmpty("year");
        if (!year.matches("(\\d{4})?")) {
            row.mistake("\"year\" is \"" + year + "\", not a year such as 2024");
        }
        return year;
    }

    private static String published(CsvTable.Row row) {
        var date = row.textOrEmpty("published_on");
        if (!date.matches("(\\d{4}(-\\d{2}(-\\d{2})?)?)?")) {
            row.mistake("\"published_on\" is \"" + date + "\", not a date such as 2024-03-19, 2024-03 or 2024");
        }
        return date;
    }

    private static String confidence(CsvTable.Row row) {
        var confidence = row.text("confidence");
        if (!confidence.isEmpty() && !CONFIDENCE.contains(confidence)) {
            row.mistake("\"confidence\" is \"" + confidence + "\"; expected high, medium or low");
        }
        return confidence;
    }
}
