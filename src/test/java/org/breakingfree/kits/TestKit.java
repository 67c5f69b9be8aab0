package org.breakingfree.kits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakingfree.claims.ClaimFile;
import org.breakingfree.helplines.HelplineFile;
import org.breakingfree.indicators.IndicatorFile;
import org.breakingfree.prose.Facts;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Language;

/// The kit that ships, and copies of it that a test may spoil.
final class TestKit {

    static final Path SHIPPED = Path.of("seminar-kit", "general-60");

    private TestKit() {}

    static Facts facts() {
        var content = Path.of("src", "main", "content");
        var mistakes = new Mistakes();
        return Facts.of(
                ClaimFile.read(content.resolve("claims.csv"), mistakes),
                HelplineFile.read(content.resolve("helplines.csv"), mistakes),
                IndicatorFile.read(content.resolve("indicators.csv"), mistakes));
    }

    static KitFacts quotable() {
        return KitFacts.of(facts(), Language.EN);
    }

    static Kit shipped() {
        return KitSource.read(SHIPPED, quotable(), new Mistakes()).orElseThrow();
    }

    static String css() {
        return read(Path.of("seminar-kit", "theme", "print.css"));
    }

    /// A copy of the shipped kit in `folder`.
    static Path copy(Path folder) {
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces the first `old` in a file, which must hold it.
    static void change(Path file, String old, String changed) {
        var text = read(file);
        if (!text.contains(old)) {
            throw new AssertionError(file + " does not contain \"" + old + "\"");
        }
        try {
            Files.writeString(file, text.replace(old, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The line, counted from 1, on which `words` first stand.
    static int lineOf(Path file, String words) {
        var text = read(file);
        return (int) text.substring(0, text.indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
