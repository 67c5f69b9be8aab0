package org.breakingfree.laws;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;

/// How each wording in `laws.csv` is read: `law-codebook.csv`, one line for each column and wording.
///
/// The data file keeps the words in which a source was taken down. The codebook says, once for all rows, which
/// answer they are and how a page says them in English and Spanish.
final class Codebook {

    private static final List<String> COLUMNS = List.of("column", "said", "answer", "basis", "words_en", "words_es");

    private record Wording(String column, String said) {}

    private final String file;
    private final Map<Wording, CodedAnswer> entries;

    private Codebook(String file, Map<Wording, CodedAnswer> entries) {
        this.file = file;
        this.entries = entries;
    }

    static Codebook read(Path path, Mistakes mistakes) {
        var table = CsvTable.read(path, mistakes, COLUMNS);
        var entries = new HashMap<Wording, CodedAnswer>();
        for (var row : table.rows()) {
            var wording = new Wording(row.text("column"), row.text("said"));
            if (entries.put(wording, answer(row)) != null) {
                row.mistake("\"" + wording.said() + "\" is coded twice for the column " + wording.column());
            }
        }
        return new Codebook(table.file(), entries);
    }

    private static CodedAnswer answer(CsvTable.Row row) {
        var words = new Words(row.textOrEmpty("words_en"), row.textOrEmpty("words_es"));
        if (words.en().isEmpty() != words.es().isEmpty()) {
            row.mistake("words must be in both languages or in neither");
        }
        var finding = row.optional("answer")
                .map(word -> Finding.of(word).orElseGet(() -> {
                    row.mistake("\"answer\" is \"" + word + "\"; expected one of " + List.of(Finding.values()));
                    return Finding.not_stated;
                }))
                .orElse(Finding.not_stated);
        return new CodedAnswer(finding, row.textOrEmpty("basis").equals("implied"), words);
    }

    /// The answer in a cell; a wording that the codebook does not have is a mistake.
    CodedAnswer answer(CsvTable.Row row, String column) {
        return find(row, column, row.text(column));
    }

    /// The words for a cell that may be empty.
    Words words(CsvTable.Row row, String column) {
        var said = row.textOrEmpty(column);
        return said.isEmpty() ? Words.NONE : find(row, column, said).words();
    }

    /// The words for a proper name, which stands as it is unless the codebook has other words for it.
    Words title(CsvTable.Row row, String column) {
        var said = row.textOrEmpty(column);
        var entry = entries.get(new Wording(column, said));
        return entry == null ? new Words(said, said) : entry.words();
    }

    private CodedAnswer find(CsvTable.Row row, String column, String said) {
        var entry = entries.get(new Wording(column, said));
        if (entry == null) {
            row.mistake("\"%s\" is \"%s\", which %s does not have".formatted(column, said, file));
            return CodedAnswer.UNKNOWN;
        }
        return entry;
    }
}
