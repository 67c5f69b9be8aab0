package org.breakingfree.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;

/// What must hold for every line of a kit: characters our typefaces have, no bare figure or telephone number,
/// shortcodes that exist, blocks that close.
final class LineCheck {
    private static final Set<String> BLOCKS =
            Set.of("note", "say", "never", "disclosure", "content-note", "wallet", "keep");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?1[-. ])?\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}");
    private static final Pattern FIGURE = Pattern.compile(
            "(?<!section )\\b\\d+(?:\\.\\d+)?\\s?(?:%|percent|por ciento)|\\d{1,3}(?:,\\d{3})+|(?<!section )\\b\\d{4,}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final KitFacts facts;
    private final Mistakes mistakes;

    LineCheck(KitFacts facts, Mistakes mistakes) {
        this.facts = facts;
        this.mistakes = mistakes;
    }

    void check(MarkdownFile text) {
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
}
