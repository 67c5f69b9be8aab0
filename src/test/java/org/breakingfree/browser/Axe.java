package org.breakingfree.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The rules of axe-core: WCAG 2.2 at all three levels and best practice.
final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// Off unless asked for by name.
    private static final List<String> STRICT =
            List.of("color-contrast-enhanced", "target-size", "identical-links-same-purpose");

    private static final List<String> COLOR =
            List.of("color-contrast", "color-contrast-enhanced", "link-in-text-block");

    private static final String SOURCE = source();

    private static final String RUN = """
            async (only) => {
                await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
                await Promise.all(document.getAnimations().map((change) => change.finished));
                const strict = Object.fromEntries(only.strict.map((rule) => [rule, { enabled: true }]));
                const { violations } = await axe.run(document, {
                    runOnly: { type: only.type, values: only.values }, rules: strict, resultTypes: ["violations"] });
                return violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                    id + ": " + node.html.slice(0, 160) + " " + node.failureSummary.replaceAll(/\\s+/g, " ").slice(0, 240)));
            }""";

    private Axe() {}

    /// Puts the checker into a page, once after each navigation.
    static void load(Page page) {
        page.evaluate(SOURCE);
    }

    /// Each breach of any rule, with the element; empty when there is none.
    static List<?> violations(Page page) {
        return run(page, "tag", TAGS, STRICT);
    }

    /// Breaches of the rules that a change of theme can bring about.
    static List<?> colorViolations(Page page) {
        return run(page, "rule", COLOR, List.of());
    }

    private static List<?> run(Page page, String type, List<String> values, List<String> strict) {
        return (List<?>) page.evaluate(RUN, Map.of("type", type, "values", values, "strict", strict));
    }

    private static String source() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
