package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no template may contain, since the content security policy would stop it in every browser.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\sstyle\\s*=", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<style", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<script(?![^>]*\\ssrc=)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE));

    @Test
    void no_template_has_inline_styles_scripts_or_handlers() throws IOException {
        try (var templates = templates()) {
            for (var template : (Iterable<Path>) templates::iterator) {
                var text = Files.readString(template);
                for (var pattern : FORBIDDEN) {
                    assertThat(pattern.matcher(text).find())
                            .as(template + " " + pattern)
                            .isFalse();
                }
            }
        }
    }

    /// `$unsafe` prints markup as it is. Only what [org.breakingfree.text.Markdown] made may be printed so.
    @Test
    void raw_markup_is_printed_by_one_part_only() throws IOException {
        try (var templates = templates()) {
            var raw = templates
                    .filter(template -> contains(template, "$unsafe{"))
                    .map(template -> TEMPLATES.relativize(template).toString())
                    .toList();

            assertThat(raw).containsExactly("part/prose.jte");
        }
    }

    private static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(path -> path.toString().endsWith(".jte"));
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
