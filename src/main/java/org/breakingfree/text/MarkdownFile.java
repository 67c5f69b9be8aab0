package org.breakingfree.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A Markdown file with a front matter of `key: value` lines between two lines of `---`.
///
/// @param file as the writer knows it
/// @param bodyLine the line of the file on which the body starts, so that a mistake in the body
///                 can be reported where it is
public record MarkdownFile(String file, Map<String, Field> fields, String body, int bodyLine, Mistakes mistakes) {

    public record Field(String value, int line) {}

    /// Reads a file. What is wrong goes to `mistakes`; the record is then as whole as it can be.
    public static MarkdownFile read(Path path, Mistakes mistakes) {
        var file = path.toString();
        try {
            var text = UnseenCharacters.refuse(file, Files.readString(path), mistakes);
            return parse(file, text, mistakes);
        } catch (NoSuchFileException _) {
            mistakes.add(file, 0, "the file is missing");
        } catch (CharacterCodingException _) {
            mistakes.add(file, 0, "the file is not UTF-8 text");
        } catch (IOException _) {
            mistakes.add(file, 0, "the file cannot be read");
        }
        return new MarkdownFile(file, Map.of(), "", 1, mistakes);
    }

    static MarkdownFile parse(String file, String text, Mistakes mistakes) {
        var lines = text.lines().toList();
        var fields = new LinkedHashMap<String, Field>();
        if (lines.isEmpty() || !lines.getFirst().equals("---")) {
            mistakes.add(file, 1, "the file must start with a line of --- and its title");
            return new MarkdownFile(file, fields, text, 1, mistakes);
        }
        for (var i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.equals("---")) {
                var body = String.join("\n", lines.subList(i + 1, lines.size()));
                return new MarkdownFile(file, fields, body, i + 2, mistakes);
            }
            var colon = line.indexOf(':');
            if (colon > 0) {
                var key = line.substring(0, colon).strip();
                var field = new Field(line.substring(colon + 1).strip(), i + 1);
                if (fields.putIfAbsent(key, field) != null) {
                    mistakes.add(file, i + 1, "\"" + key + "\" is given twice");
                }
            } else if (!line.isBlank()) {
                mistakes.add(file, i + 1, "expected \"key: value\" or ---");
            }
        }
        mistakes.add(file, lines.size(), "the front matter has no closing line of ---");
        return new MarkdownFile(file, fields, "", lines.size() + 1, mistakes);
    }

    /// A field that must be there; `""` after recording the mistake if it is not.
    public String text(String key) {
        var value = optional(key);
        if (value.isEmpty()) {
            mistakes.add(file, 1, "\"" + key + "\" is missing");
        }
        return value.orElse("");
    }

    public Optional<String> optional(String key) {
        var field = fields.get(key);
        return field == null || field.value().isEmpty() ? Optional.empty() : Optional.of(field.value());
    }

    /// An ISO date that must be there; the first of 1970 after recording the mistake if it is not.
    public LocalDate date(String key) {
        var value = text(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            if (!value.isEmpty()) {
                mistakes.add(file, lineOf(key), "\"" + key + "\" is \"" + value + "\", not a date such as 2026-11-20");
            }
            return LocalDate.EPOCH;
        }
    }

    /// A whole number that must be there; 0 after recording the mistake if it is not.
    public int integer(String key) {
        var value = text(key);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException _) {
            if (!value.isEmpty()) {
                mistakes.add(file, lineOf(key), "\"" + key + "\" is \"" + value + "\", not a whole number");
            }
            return 0;
        }
    }

    public int lineOf(String key) {
        var field = fields.get(key);
        return field == null ? 1 : field.line();
    }
}
