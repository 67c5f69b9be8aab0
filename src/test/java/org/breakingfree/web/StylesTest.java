package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of the style sheets: raw values in one file, each rule in a layer, colors that everyone can read.
class StylesTest {

    private static final Path FOLDER = Path.of("static/css");
    private static final String TOKENS = "tokens.css";

    private static final List<Pattern> RAW = List.of(
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b"),
            Pattern.compile("\\b(?:rgba?|hsla?|oklch|lab)\\("),
            Pattern.compile("(?<![-\\w.])(?:white|black|red|green|blue|gray|yellow|orange)(?![-\\w:])"),
            Pattern.compile("\\b\\d*\\.?\\d+(?:px|rem|pt|cm|mm|in)\\b"),
            Pattern.compile("\\b\\d*\\.?\\d+m?s\\b"));

    /// Layouts and media are asked about in lengths; a custom property cannot stand there.
    private static final Pattern QUESTION = Pattern.compile("@(?:media|container)[^{]*\\{");

    private final Colors light = Colors.light();
    private final Colors dark = Colors.dark();

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void raw_values_stand_among_the_tokens_only() throws IOException {
        for (var sheet : sheets()) {
            if (!sheet.endsWith(TOKENS)) {
                var rules = QUESTION.matcher(read(sheet)).replaceAll("{");

                for (var raw : RAW) {
                    var found = raw.matcher(rules);
                    assertThat(found.find() ? found.group() : "")
                            .as(sheet + " " + raw)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void every_rule_is_in_a_layer() throws IOException {
        for (var sheet : sheets()) {
            var depth = 0;
            for (var line : read(sheet).split("\n")) {
                if (depth == 0 && !line.isBlank()) {
                    assertThat(line).as(sheet.toString()).matches("(@layer .*|@font-face \\{|\\})");
                }
                depth += (int) (line.chars().filter(c -> c == '{').count()
                        - line.chars().filter(c -> c == '}').count());
            }
        }
    }

    @Test
    void every_token_that_is_asked_for_exists() throws IOException {
        var tokens = read(FOLDER.resolve(TOKENS));
        for (var sheet : sheets()) {
            var asked = Pattern.compile("var\\(--([a-z0-9-]+)").matcher(read(sheet));
            while (asked.find()) {
                assertThat(tokens + read(sheet))
                        .as(sheet + " --" + asked.group(1))
                        .contains("--" + asked.group(1) + ":");
            }
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, paper",
        "ink, surface",
        "ink, linen",
        "ink, lamp-tint",
        "ink, harbor-tint",
        "ink, moss-tint",
        "ink, signal-tint",
        "muted, paper",
        "muted, surface",
        "muted, linen",
        "muted, harbor-tint",
        "harbor, paper",
        "harbor, surface",
        "harbor, linen",
        "harbor, harbor-tint",
        "harbor, lamp-tint",
        "harbor-strong, paper",
        "on-harbor, harbor",
        "on-harbor, harbor-strong",
        "on-lamp, lamp",
        "on-lamp, lamp-strong",
        "ember, paper",
        "ember, surface",
        "ember, linen",
        "moss, paper",
        "moss, moss-tint",
        "signal, paper",
        "signal, surface",
        "signal, signal-tint",
        "on-night, night",
        "lamp, night",
        "paper, ink"
    })
    void text_can_be_read_on_every_ground_it_stands_on(String text, String ground) {
        assertThat(light.contrast(text, ground)).as("light").isGreaterThanOrEqualTo(7);
        assertThat(dark.contrast(text, ground)).as("dark").isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"control, paper", "control, surface", "control, linen", "harbor, paper", "ink, lamp"})
    void the_edge_of_a_control_can_be_seen(String edge, String ground) {
        assertThat(light.contrast(edge, ground)).as("light").isGreaterThanOrEqualTo(3);
        // In the dark the ring of focus is light, and it is the lamp around it that is seen against the ground.
        if (!ground.equals("lamp")) {
            assertThat(dark.contrast(edge, ground)).as("dark").isGreaterThanOrEqualTo(3);
        }
    }

    /// The classes of a map lie side by side: each is told from the next by lightness alone, in gray too.
    @ParameterizedTest(name = "class {0} beside {1}")
    @CsvSource({"step-1, step-2", "step-2, step-3", "step-3, step-4", "step-4, step-5"})
    void neighboring_classes_of_a_map_can_be_told_apart(String one, String other) {
        assertThat(light.contrast(one, other)).as("light").isGreaterThanOrEqualTo(1.7);
        assertThat(dark.contrast(one, other)).as("dark").isGreaterThanOrEqualTo(1.7);
    }

    private static List<Path> sheets() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path sheet) throws IOException {
        return COMMENT.matcher(Files.readString(sheet)).replaceAll("");
    }
}
