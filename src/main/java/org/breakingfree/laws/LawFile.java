package org.breakingfree.laws;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.jspecify.annotations.Nullable;

/// Reads `laws.csv`, the law of each place, in the words of `law-codebook.csv`.
public final class LawFile {

    static final List<String> COLUMNS = List.of(
            "code",
            "jurisdiction",
            "jurisdiction_es",
            "stance",
            "iso2",
            "subdivision",
            "model",
            "act",
            "adopted",
            "in_force",
            "buying_an_offence",
            "selling_an_offence",
            "third_party_an_offence",
            "buyer_penalty",
            "exit_services_in_law",
            "status_note",
            "wpr_2026_legality",
            "wpr_2026_model",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "second_source_url",
            "url_complete",
            "read",
            "unverified_fields",
            "confidence");

    private LawFile() {}

    /// Reads `laws.csv`, `law-codebook.csv` and `law-events.csv` in a folder.
    public static LawTable read(Path folder, Mistakes mistakes) {
        var codebook = Codebook.read(folder.resolve("law-codebook.csv"), mistakes);
        var table = CsvTable.read(folder.resolve("laws.csv"), mistakes, COLUMNS);
        var codes = new HashSet<String>();
        var laws = new ArrayList<Law>();
        for (var row : table.rows()) {
            var law = law(row, codebook);
            if (!codes.add(law.code())) {
                row.mistake("the code " + law.code() + " is used twice");
            }
            laws.add(law);
        }
        for (var row : table.rows()) {
            if (row.textOrEmpty("code").contains("-") && !codes.contains(row.textOrEmpty("iso2"))) {
                row.mistake("the country " + row.textOrEmpty("iso2") + " has no row of its own");
            }
        }
        return new LawTable(laws, LawEventFile.read(folder.resolve("law-events.csv"), mistakes, codes));
    }

    private static Law law(CsvTable.Row row, Codebook codebook) {
        var answers = new LawAnswers(
                codebook.answer(row, "buying_an_offence"),
                codebook.answer(row, "selling_an_offence"),
                codebook.answer(row, "third_party_an_offence"),
                codebook.answer(row, "exit_services_in_law"));
        var model = row.text("model");
        var unverified = unverified(row);
        return new Law(
                code(row),
                new Words(row.text("jurisdiction"), row.text("jurisdiction_es")),
                stance(row, Stance.of(answers, model)),
                model,
                answers,
                act(row, codebook, unverified),
                reading(row, unverified));
    }

    private static String code(CsvTable.Row row) {
        var code = row.text("code");
        var expected = row.optional("subdivision").orElse(row.textOrEmpty("iso2"));
        if (!code.equals(expected) || !code.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            row.mistake("\"code\" is \"" + code + "\"; expected the ISO 3166 code \"" + expected + "\"");
        }
        return code;
    }

    private static Stance stance(CsvTable.Row row, Stance derived) {
        var written = row.text("stance");
        if (!written.equals(derived.name())) {
            row.mistake("\"stance\" is \"" + written + "\", but the answers make it \"" + derived + "\"");
        }
        return derived;
    }

    private static Law.Act act(CsvTable.Row row, Codebook codebook, List<String> unverified) {
        var adopted = date(row, "adopted");
        var inForce = date(row, "in_force");
        // The same unconfirmed year in both columns is one unconfirmed date.
        var confirmed = inForce == null
                ? !unverified.contains("adopted")
                : !unverified.contains("in_force") && !(unverified.contains("adopted") && inForce.equals(adopted));
        return new Law.Act(
                codebook.title(row, "act"),
                adopted,
                inForce,
                confirmed,
                codebook.words(row, "buyer_penalty"),
                codebook.words(row, "status_note"));
    }

    /// The date in a cell as precise as it is, or null when the cell is empty or wrong.
    static @Nullable PartialDate date(CsvTable.Row row, String column) {
        Optional<PartialDate> date = row.optional(column).flatMap(text -> {
            var parsed = PartialDate.parse(text);
            if (parsed.isEmpty()) {
                row.mistake("\"" + column + "\" is \"" + text + "\", not a date such as 2014-12-06, 2014-12 or 2014");
            }
            return parsed;
        });
        return date.orElse(null);
    }

    /// `in_force (day);act` is the two fields `in_force_day` and `act`: a part in brackets is the part in doubt.
    private static List<String> unverified(CsvTable.Row row) {
        return Arrays.stream(row.textOrEmpty("unverified_fields").split(";"))
                .map(field -> field.strip().replaceAll("[ ()]+", "_").replaceAll("_$", ""))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private static Law.Reading reading(CsvTable.Row row, List<String> unverified) {
        var read = row.text("read");
        return new Law.Reading(
                confidence(row),
                Source.of(row),
                SafeUrl.optional(row, "second_source_url").orElse(null),
                row.text("url_complete").equals("yes"),
                read.equals("yes") ? "" : read.replaceAll("^yes \\(mirror |^yes \\(|\\)$", ""),
                unverified,
                new Law.SecondOpinion(row.textOrEmpty("wpr_2026_legality"), row.textOrEmpty("wpr_2026_model")));
    }

    static Confidence confidence(CsvTable.Row row) {
        var word = row.text("confidence");
        return Confidence.of(word).orElseGet(() -> {
            row.mistake("\"confidence\" is \"" + word + "\"; expected high, medium or low");
            return Confidence.low;
        });
    }
}
