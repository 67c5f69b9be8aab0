package org.breakingfree.laws;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;

/// Reads `law-events.csv`: bills, laws, judgments and reviews, each with its source.
final class LawEventFile {

    private static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "happened",
            "what_en",
            "what_es",
            "source_publisher",
            "source_title",
            "source_url",
            "source_date",
            "second_source_url",
            "confidence");

    /// Stands where a date is missing and the mistake is on record.
    private static final PartialDate NO_DATE = new PartialDate(1, 0, 0);

    private LawEventFile() {}

    /// @param codes the places of `laws.csv`
    static List<LawEvent> read(Path path, Mistakes mistakes, Set<String> codes) {
        var keys = new HashSet<String>();
        var events = new ArrayList<LawEvent>();
        for (var row : CsvTable.read(path, mistakes, COLUMNS).rows()) {
            var event = event(row);
            if (!codes.contains(event.code())) {
                row.mistake("the place \"" + event.code() + "\" is not in laws.csv");
            }
            if (!keys.add(event.key())) {
                row.mistake("the event " + event.key() + " is there twice");
            }
            events.add(event);
        }
        return List.copyOf(events);
    }

    private static LawEvent event(CsvTable.Row row) {
        var word = row.text("kind");
        var kind = LawEvent.Kind.of(word).orElseGet(() -> {
            row.mistake("\"kind\" is \"" + word + "\"; expected one of " + List.of(LawEvent.Kind.values()));
            return LawEvent.Kind.amended;
        });
        row.text("happened");
        var happened = LawFile.date(row, "happened");
        return new LawEvent(
                row.text("code"),
                kind,
                happened == null ? NO_DATE : happened,
                new Words(row.text("what_en"), row.text("what_es")),
                Source.of(row),
                SafeUrl.optional(row, "second_source_url").orElse(null),
                LawFile.confidence(row));
    }
}
