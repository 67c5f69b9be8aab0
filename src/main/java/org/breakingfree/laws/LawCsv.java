package org.breakingfree.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// The table as others may use it: one row for each place, every row with its source (RFC 4180, UTF-8).
///
/// The same laws always give the same bytes.
final class LawCsv {

    static final List<String> COLUMNS = List.of(
            "code",
            "country",
            "name_en",
            "name_es",
            "stance",
            "buying_punished",
            "selling_punished",
            "third_parties_punished",
            "ways_out_in_law",
            "answers_implied_by_model",
            "buying_words",
            "selling_words",
            "third_parties_words",
            "ways_out_words",
            "act",
            "adopted",
            "in_force",
            "date_confirmed",
            "buyer_penalty",
            "note_en",
            "note_es",
            "confidence",
            "unverified",
            "source_publisher",
            "source_title",
            "source_url",
            "source_url_complete",
            "source_date",
            "second_source_url",
            "second_opinion_legality",
            "second_opinion_model");

    private LawCsv() {}

    /// @param day adds a column that says how each law stood on it; null adds none
    static String write(List<Law> laws, @Nullable LocalDate day) {
        var out = new StringBuilder();
        var columns = new ArrayList<>(COLUMNS);
        if (day != null) {
            columns.add("standing_on_" + day);
        }
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (var law : laws) {
                var cells = cells(law);
                if (day != null) {
                    cells.add(Standing.of(law, day).name());
                }
                printer.printRecord(cells);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toString();
    }

    private static List<String> cells(Law law) {
        var answers = law.answers();
        var act = law.act();
        var reading = law.reading();
        return new ArrayList<>(List.of(
                law.code(),
                law.country(),
                law.name().en(),
                law.name().es(),
                law.stance().name(),
                answers.buying().finding().name(),
                answers.selling().finding().name(),
                answers.thirdParties().finding().name(),
                answers.waysOut().finding().name(),
                yesOrNo(answers.isImplied()),
                answers.buying().words().en(),
                answers.selling().words().en(),
                answers.thirdParties().words().en(),
                answers.waysOut().words().en(),
                act.title().en(),
                act.adopted() == null ? "" : act.adopted().toString(),
                act.inForce() == null ? "" : act.inForce().toString(),
                law.since().isEmpty() ? "" : yesOrNo(act.confirmed()),
                act.buyerPenalty().en(),
                act.note().en(),
                act.note().es(),
                reading.confidence().name(),
                String.join(" ", reading.unverified()),
                reading.source().publisher(),
                reading.source().title(),
                reading.source().url().value(),
                yesOrNo(reading.isAddressComplete()),
                reading.source().date(),
                reading.secondUrl() == null ? "" : reading.secondUrl().value(),
                reading.second().legality(),
                reading.second().model()));
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}
