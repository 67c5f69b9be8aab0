package org.breakingfree.kits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakingfree.kits.Slide.Kind;
import org.breakingfree.kits.Slide.Style;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// What must hold before a kit is built: words that can be printed, figures that have a source, and the parts that
/// keep people safe. Each rule names file and line.
final class KitCheck {
    private static final Set<String> BLOCKS =
            Set.of("note", "say", "never", "disclosure", "content-note", "wallet", "keep");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?1[-. ])?\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}");
    private static final Pattern FIGURE = Pattern.compile(
            "(?<!section )\\b\\d+(?:\\.\\d+)?\\s?(?:%|percent|por ciento)|\\d{1,3}(?:,\\d{3})+|(?<!section )\\b\\d{4,}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MOST_LINES = 8;

    private final KitFacts facts;
    private final Mistakes mistakes;

    KitCheck(KitFacts facts, Mistakes mistakes) {
        this.facts = facts;
        this.mistakes = mistakes;
    }

    /// Line by line: characters our typefaces have, no bare figure or telephone number, shortcodes that exist.
    void prose(MarkdownFile text) {
        var lines = text.body().split("\n", -1);
        var open = 0;
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i];
            var at = text.bodyLine() + i;
            glyphs(text.file(), at, line);
            shortcodes(text.file(), at, line);
            figures(text.file(), at, line);
            if (line.startsWith(":::")) {
                var name = line.substring(3).strip();
                if (name.isEmpty() == (open == 0)) {
                    mistakes.add(text.file(), at, "a ::: block is opened by name and closed by ::: alone");
                } else if (!name.isEmpty() && !BLOCKS.contains(name)) {
                    mistakes.add(text.file(), at, "there is no block called " + name);
                }
                open = name.isEmpty() ? 0 : at;
            }
        }
        if (open > 0) {
            mistakes.add(text.file(), open, "this ::: block is never closed");
        }
    }

    private void glyphs(String file, int at, String line) {
        for (var face : List.of(Typeface.TEXT, Typeface.BOLD, Typeface.DISPLAY)) {
            var missing = face.firstMissing(line.replace('\t', ' '));
            if (missing.isPresent()) {
                mistakes.add(
                        file,
                        at,
                        "the character %s (U+%04X) is not in our typefaces and would print as #"
                                .formatted(Character.toString(missing.getAsInt()), missing.getAsInt()));
                return;
            }
        }
    }

    private void shortcodes(String file, int at, String line) {
        var quotes = new Quotes(facts, new ArrayList<>());
        for (var code : Quotes.SHORTCODE.matcher(line).results().toList()) {
            var argument = code.group(2) == null ? "" : code.group(2);
            var known = switch (code.group(1)) {
                case "claim" -> quotes.claim(argument).isPresent();
                case "helpline" -> quotes.phone(argument).isPresent();
                case "text" ->
                    quotes.phone(argument)
                            .filter(phone -> !phone.textTo().isBlank())
                            .isPresent();
                case "helplines" ->
                    List.of(argument.split(" ")).stream()
                            .allMatch(key -> quotes.phone(key).isPresent());
                case "signs" -> !quotes.signs(argument).isEmpty();
                case "lines" -> argument.matches("[1-9]");
                case "items", "blank" -> argument.isEmpty();
                default -> false;
            };
            if (!known) {
                mistakes.add(file, at, code.group() + " is not a figure, helpline or list we have");
            }
        }
    }

    private void figures(String file, int at, String line) {
        if (PHONE.matcher(line).find()) {
            mistakes.add(file, at, "a telephone number is printed with {helpline:…}, never typed");
            return;
        }
        var text = Quotes.SHORTCODE.matcher(line).replaceAll("").replaceAll("\\]\\([^)]*\\)", "]");
        for (var figure : FIGURE.matcher(text).results().toList()) {
            if (!YEAR.matcher(figure.group()).matches()) {
                mistakes.add(file, at, "the figure " + figure.group() + " needs a source: use {claim:…}");
            }
        }
    }

    /// The rules above, and those of the document's structure.
    void document(MarkdownFile text) {
        prose(text);
        var file = text.file();
        PrintProse.parse(PrintProse.withoutBlocks(text.body())).accept(new AbstractVisitor() {
            private int level = 1; // the title

            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() > level + 1) {
                    add(heading, "a heading of level %d follows one of level %d".formatted(heading.getLevel(), level));
                }
                level = heading.getLevel();
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                if (image.getFirstChild() == null) {
                    add(image, "a picture needs words for those who do not see it");
                }
            }

            @Override
            public void visit(Link link) {
                if (!link.getDestination().matches("https://\\S+|#\\S+")) {
                    add(link, "a link must begin with https://, not " + link.getDestination());
                }
                visitChildren(link);
            }

            @Override
            public void visit(HtmlBlock html) {
                add(html, "HTML is not allowed, only Markdown");
            }

            @Override
            public void visit(HtmlInline html) {
                add(html, "HTML is not allowed, only Markdown");
            }

            private void add(Node node, String reason) {
                mistakes.add(file, text.bodyLine() + PrintProse.line(node), reason);
            }
        });
    }

    /// A guide must say what to do when somebody tells, and what is coming before it comes.
    void guide(MarkdownFile guide) {
        for (var block : List.of("disclosure", "content-note", "never")) {
            if (!guide.body().lines().anyMatch(line -> line.equals("::: " + block))) {
                mistakes.add(guide.file(), 0, "the guide needs a ::: " + block + " block");
            }
        }
    }

    void slides(String file, List<Slide> slides) {
        var titles = new HashSet<String>();
        for (var slide : slides) {
            if (slide.title().isBlank()) {
                mistakes.add(file, slide.line(), "this slide has no title");
            } else if (!titles.add(slide.title())) {
                mistakes.add(file, slide.line(), "another slide is also called \"" + slide.title() + "\"");
            }
            if (slide.notes().isEmpty()) {
                mistakes.add(file, slide.line(), "this slide has no notes: begin them with Note:");
            }
            if (slide.picture().filter(picture -> picture.alt().isBlank()).isPresent()) {
                mistakes.add(file, slide.line(), "a picture needs words for those who do not see it");
            }
            var read = slide.lines().stream()
                    .filter(line -> line.style() != Style.HEADING && line.style() != Style.SOURCE)
                    .count();
            if (read > MOST_LINES) {
                mistakes.add(file, slide.line(), "more than " + MOST_LINES + " lines: make two slides of it");
            }
        }
        if (slides.isEmpty() || !hasHelpline(slides.getFirst()) || !hasHelpline(slides.getLast())) {
            mistakes.add(file, 0, "the first and the last slide must show a helpline");
        }
        if (slides.stream().noneMatch(slide -> slide.kind() == Kind.SAFETY)) {
            mistakes.add(file, 0, "a deck needs a slide of Kind: safety");
        }
    }

    private static boolean hasHelpline(Slide slide) {
        return slide.lines().stream().anyMatch(line -> line.style() == Style.NUMBER);
    }
}
