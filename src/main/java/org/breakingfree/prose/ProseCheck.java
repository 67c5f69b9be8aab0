package org.breakingfree.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.breakingfree.text.MarkdownFile;

/// Finds what is wrong in a text before it is taken in: unknown names in braces, figures that no
/// source stands behind, headings out of order.
public final class ProseCheck {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern LINK_TARGET = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern SHARE =
            Pattern.compile("\\d[\\d.,]*\\s?(%|percent\\b|per cent\\b|por ciento\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LARGE = Pattern.compile(
            "\\d[\\d.,]*\\s(million|billion|thousand|mil|millones)\\b|\\d{1,3}([.,]\\d{3})+|\\d{4,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private final MarkdownFile file;
    private final Facts facts;
    private int level = 1;

    private ProseCheck(MarkdownFile file, Facts facts) {
        this.file = file;
        this.facts = facts;
    }

    public static void check(MarkdownFile file, Facts facts) {
        new ProseCheck(file, facts).lines();
    }

    private void lines() {
        var lines = file.body().lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var number = file.bodyLine() + i;
            heading(number, lines.get(i));
            shortcodes(number, lines, i);
            figures(number, lines.get(i));
        }
        file.optional("summary").ifPresent(summary -> figures(file.lineOf("summary"), summary));
    }

    private void heading(int number, String line) {
        var heading = HEADING.matcher(line);
        if (!heading.matches()) {
            return;
        }
        var next = heading.group(1).length();
        if (next == 1) {
            mistake(number, "the title is in the front matter; headings in the text start with ##");
        } else if (next > level + 1) {
            mistake(number, "a heading of level " + next + " cannot follow one of level " + level);
        }
        if (Shortcode.PATTERN.matcher(line).find()) {
            mistake(number, "a heading cannot hold a shortcode");
        }
        level = Math.max(next, 2);
    }

    private void shortcodes(int number, List<String> lines, int index) {
        var line = lines.get(index);
        for (var braces : Shortcode.PATTERN.matcher(line).results().toList()) {
            var shortcode = Shortcode.of(braces);
            if (shortcode.isEmpty()) {
                mistake(number, "\"" + braces.group() + "\" is none of {claim:…}, {helpline:…} and {signs:…}");
            } else if (!facts.know(shortcode.get())) {
                mistake(number, "nothing is known by the name of " + shortcode.get());
            } else if (shortcode.get().kind() == Shortcode.Kind.SIGNS && !isAlone(lines, index)) {
                mistake(number, shortcode.get() + " must be a paragraph of its own");
            }
        }
    }

    private static boolean isAlone(List<String> lines, int index) {
        return Shortcode.alone(lines.get(index)).isPresent()
                && (index == 0 || lines.get(index - 1).isBlank())
                && (index == lines.size() - 1 || lines.get(index + 1).isBlank());
    }

    private void figures(int number, String line) {
        var words = LINK_TARGET
                .matcher(Shortcode.PATTERN.matcher(line).replaceAll(""))
                .replaceAll("]");
        SHARE.matcher(words).results().forEach(found -> unsourced(number, found.group()));
        LARGE.matcher(words)
                .results()
                .filter(found -> !YEAR.matcher(found.group()).matches())
                .forEach(found -> unsourced(number, found.group()));
    }

    private void unsourced(int number, String figure) {
        mistake(number, "the figure \"" + figure + "\" has no source; put it into claims.csv and name it {claim:…}");
    }

    private void mistake(int number, String reason) {
        file.mistakes().add(file.file(), number, reason);
    }
}
