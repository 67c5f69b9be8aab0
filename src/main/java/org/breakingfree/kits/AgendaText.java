package org.breakingfree.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;

/// Reads `agenda.md`: one `##` heading a step, such as `## 5 minutes, slides 1 to 2: Welcome`, then a paragraph that
/// sums it up for the public page, then what the facilitator does.
final class AgendaText {
    private static final Pattern STEP = Pattern.compile(
            "## (\\d+) (?:minutes?|minutos?), (?:slides?|diapositivas?) (\\d+)(?: (?:to|a) (\\d+))?: (.+)");

    private AgendaText() {}

    static List<Kit.Step> read(MarkdownFile file, Mistakes mistakes) {
        var steps = new ArrayList<Kit.Step>();
        var lines = file.body().split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (!lines[i].startsWith("## ")) {
                continue;
            }
            var heading = STEP.matcher(lines[i].strip());
            if (!heading.matches()) {
                mistakes.add(
                        file.file(),
                        file.bodyLine() + i,
                        "a step is written \"## 5 minutes, slides 1 to 2: Welcome\", not \"" + lines[i] + "\"");
                continue;
            }
            var first = Integer.parseInt(heading.group(2));
            var last = heading.group(3) == null ? first : Integer.parseInt(heading.group(3));
            var text = paragraphs(lines, i + 1);
            steps.add(new Kit.Step(
                    Integer.parseInt(heading.group(1)),
                    heading.group(4),
                    first,
                    last,
                    text.isEmpty() ? "" : text.getFirst(),
                    String.join("\n\n", text.subList(Math.min(1, text.size()), text.size())),
                    file.bodyLine() + i));
        }
        return steps;
    }

    private static List<String> paragraphs(String[] lines, int from) {
        var text = new StringBuilder();
        for (var i = from; i < lines.length && !lines[i].startsWith("## "); i++) {
            text.append(lines[i]).append('\n');
        }
        return List.of(text.toString().strip().split("\n\\s*\n"));
    }

    /// The steps must fill the hour and walk through the slides in order, leaving none out.
    static void check(List<Kit.Step> steps, int slides, int minutes, String path, Mistakes mistakes) {
        var sum = steps.stream().mapToInt(Kit.Step::minutes).sum();
        if (sum != minutes) {
            mistakes.add(path, 1, "the steps take " + sum + " minutes, the kit says " + minutes);
        }
        var next = 1;
        for (var step : steps) {
            if (step.firstSlide() != next || step.lastSlide() < step.firstSlide()) {
                mistakes.add(path, step.line(), "slides must follow on: this step should begin with slide " + next);
            }
            next = step.lastSlide() + 1;
        }
        if (next != slides + 1) {
            mistakes.add(path, 1, "the steps use " + (next - 1) + " slides, there are " + slides);
        }
    }
}
