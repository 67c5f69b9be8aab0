package org.breakingfree.helplines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;

/// Reads `helplines.csv`, the directory a new site starts with.
public final class HelplineFile {

    private static final List<String> COLUMNS = List.of(
            "key",
            "iso2",
            "region",
            "topic",
            "name",
            "operator",
            "phone",
            "phone_2",
            "text",
            "text_keyword",
            "chat_url",
            "languages",
            "hours",
            "hours_es",
            "who_it_is_for",
            "who_it_is_for_es",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "rung_on",
            "confidence",
            "note",
            "note_es");

    /// The numbers that stand on every page.
    private static final List<String> NEEDED = List.of(Helplines.EMERGENCY, Helplines.NATIONAL, Helplines.MEN);

    private static final Set<String> CONFIDENCE = Set.of("high", "medium", "low");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private HelplineFile() {}

    public static List<Helpline> read(Path file, Mistakes mistakes) {
        var table = CsvTable.read(file, mistakes, COLUMNS);
        var keys = new HashSet<String>();
        var helplines = new ArrayList<Helpline>();
        for (var row : table.rows()) {
            var helpline = helpline(row);
            if (!keys.add(helpline.key())) {
                row.mistake("the key \"" + helpline.key() + "\" is used twice");
            }
            helplines.add(helpline);
        }
        for (var key : NEEDED) {
            if (!keys.contains(key)) {
                mistakes.add(table.file(), 0, "the helpline \"" + key + "\", which stands on every page, is missing");
            }
        }
        return helplines;
    }

    private static Helpline helpline(CsvTable.Row row) {
        var key = row.text("key");
        if (!key.isEmpty() && !key.matches("[a-z]{2}-[a-z0-9-]+")) {
            row.mistake("the key \"" + key + "\" must be a country and a name, such as us-national");
        }
        var country = row.text("iso2");
        if (!COUNTRIES.contains(country) && !country.equals("EU")) {
            row.mistake("\"iso2\" is \"" + country + "\", not a country code such as US");
        }
        return new Helpline(
                key,
                new Helpline.Place(country, region(row, country)),
                topic(row),
                row.text("name"),
                contact(row),
                details(row),
                Source.of(row),
                row.date("rung_on").orElse(null),
                confidence(row));
    }

    private static String region(CsvTable.Row row, String country) {
        var region = row.textOrEmpty("region");
        if (!region.isEmpty() && !region.matches(country + "-[A-Z0-9]{1,3}")) {
            row.mistake("\"region\" is \"" + region + "\", not a part of " + country + " such as " + country + "-MN");
        }
        return region;
    }

    private static Topic topic(CsvTable.Row row) {
        var words = row.text("topic");
        return Topic.of(words).orElseGet(() -> {
            row.mistake("\"topic\" is \"" + words + "\"; expected one of "
                    + List.of(Topic.values()).stream().map(Topic::words).toList());
            return Topic.TRAFFICKING;
        });
    }

    private static Helpline.Contact contact(CsvTable.Row row) {
        return new Helpline.Contact(
                number(row, "phone", row.text("phone")),
                number(row, "phone_2", row.textOrEmpty("phone_2")),
                number(row, "text", row.textOrEmpty("text")),
                row.textOrEmpty("text_keyword"),
                SafeUrl.optional(row, "chat_url").orElse(null));
    }

    private static String number(CsvTable.Row row, String column, String number) {
        if (!number.isEmpty() && !number.matches("\\+?[0-9][0-9 .()-]{1,24}")) {
            row.mistake("\"" + column + "\" is \"" + number + "\", not one number such as 1-888-555-0100");
        }
        return number;
    }

    private static Helpline.Details details(CsvTable.Row row) {
        return new Helpline.Details(
                row.text("operator"),
                row.textOrEmpty("languages"),
                row.textOrEmpty("hours"),
                row.textOrEmpty("hours_es"),
                row.text("who_it_is_for"),
                row.text("who_it_is_for_es"),
                row.textOrEmpty("note"),
                row.textOrEmpty("note_es"));
    }

    private static String confidence(CsvTable.Row row) {
        var confidence = row.text("confidence");
        if (!confidence.isEmpty() && !CONFIDENCE.contains(confidence)) {
            row.mistake("\"confidence\" is \"" + confidence + "\"; expected high, medium or low");
        }
        return confidence;
    }
}
