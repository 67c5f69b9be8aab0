package org.breakingfree.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A comma-separated table with a header in its first row (RFC 4180, UTF-8).
///
/// Reading never fails: what is wrong is added to [Mistakes] with its line, and the
/// value is then empty, so that one pass finds everything.
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final String file;
    private final List<Row> rows;

    private CsvTable(String file, List<Row> rows) {
        this.file = file;
        this.rows = List.copyOf(rows);
    }

    /// @param columns the columns that must be there; others may be
    public static CsvTable read(Path path, Mistakes mistakes, List<String> columns) {
        var file = path.toString();
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(Files.readString(path), FORMAT)) {
            for (var column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    mistakes.add(file, 1, "the column \"" + column + "\" is missing");
                }
            }
            var line = 2;
            for (var cells : parser) {
                if (!cells.isConsistent()) {
                    mistakes.add(
                            file,
                            line,
                            "the row has %d cells, the header %d"
                                    .formatted(
                                            cells.size(),
                                            parser.getHeaderNames().size()));
                }
                rows.add(new Row(file, line, cells, mistakes));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (CharacterCodingException _) {
            mistakes.add(file, 0, "the file is not UTF-8 text");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            mistakes.add(file, 0, "the file cannot be read as a table: " + e.getMessage());
        }
        return new CsvTable(file, rows);
    }

    public String file() {
        return file;
    }

    public List<Row> rows() {
        return rows;
    }

    /// One row. An empty cell is an empty [Optional], or a mistake where a value is required.
    public record Row(String file, int line, CSVRecord cells, Mistakes mistakes) {

        /// The cell, which must not be empty; `""` after recording the mistake if it is.
        public String text(String column) {
            var value = optional(column);
            if (value.isEmpty()) {
                mistake("\"" + column + "\" is empty");
            }
            return value.orElse("");
        }

        public Optional<String> optional(String column) {
            return cells.isSet(column) && !cells.get(column).isBlank()
                    ? Optional.of(cells.get(column))
                    : Optional.empty();
        }

        public String textOrEmpty(String column) {
            return optional(column).orElse("");
        }

        /// An ISO date, `2026-11-20`.
        public Optional<LocalDate> date(String column) {
            return optional(column).flatMap(value -> {
                try {
                    return Optional.of(LocalDate.parse(value));
                } catch (DateTimeParseException _) {
                    mistake("\"" + column + "\" is \"" + value + "\", not a date such as 2026-11-20");
                    return Optional.empty();
                }
            });
        }

        public Optional<Integer> integer(String column) {
            return optional(column).flatMap(value -> {
                try {
                    return Optional.of(Integer.valueOf(value));
                } catch (NumberFormatException _) {
                    mistake("\"" + column + "\" is \"" + value + "\", not a whole number");
                    return Optional.empty();
                }
            });
        }

        public Optional<Double> number(String column) {
            return optional(column).flatMap(value -> {
                try {
                    return Optional.of(Double.valueOf(value));
                } catch (NumberFormatException _) {
                    mistake("\"" + column + "\" is \"" + value + "\", not a number");
                    return Optional.empty();
                }
            });
        }

        /// Which of the choices the cell names; the first of them after recording the mistake if it names none.
        ///
        /// @param key the word that stands for a choice
        public <T> T oneOf(String column, List<T> choices, Function<T, String> key) {
            var word = text(column);
            return choices.stream()
                    .filter(choice -> key.apply(choice).equals(word))
                    .findFirst()
                    .orElseGet(() -> {
                        if (!word.isEmpty()) {
                            mistake("\"" + column + "\" is \"" + word + "\"; expected one of "
                                    + choices.stream().map(key).toList());
                        }
                        return choices.getFirst();
                    });
        }

        public void mistake(String reason) {
            mistakes.add(file, line, reason);
        }
    }
}
