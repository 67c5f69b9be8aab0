package org.breakingfree.kits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.breakingfree.kits.Slide.Kind;
import org.breakingfree.kits.Slide.Line;
import org.breakingfree.kits.Slide.Style;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;

/// Reads `slides.md`. A line `---` begins the next slide; `Kind: question` says how it is laid out (points without
/// it); `##` is the title, `###` opens a column, `- ` is a point, `Source:` stands small at the foot, and all after
/// `Note:` is what the facilitator says.
final class SlideText {
    private static final Pattern PICTURE = Pattern.compile("!\\[(.*)]\\(door:(dawn|noon|dusk)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\{helpline:([a-z0-9-]+)}");

    private static final Pattern SIGNS = Pattern.compile("\\{signs:([a-z-]+)}");

    private SlideText() {}

    static List<Slide> read(MarkdownFile file, KitFacts facts, Mistakes mistakes) {
        var slides = new ArrayList<Slide>();
        var lines = file.body().split("\n", -1);
        var from = 0;
        for (var i = 0; i <= lines.length; i++) {
            if (i == lines.length || lines[i].strip().equals("---")) {
                var slide = List.of(lines).subList(from, i);
                if (!slide.stream().allMatch(String::isBlank)) {
                    slides.add(slide(slide, slides.size() + 1, file.bodyLine() + from, file.file(), facts, mistakes));
                }
                from = i + 1;
            }
        }
        return slides;
    }

    private static Slide slide(
            List<String> text, int number, int line, String path, KitFacts facts, Mistakes mistakes) {
        var kind = Kind.POINTS;
        var title = "";
        var lines = new ArrayList<Line>();
        Optional<Slide.Picture> picture = Optional.empty();
        var claims = new LinkedHashSet<KitFacts.Figure>();
        var quote = new Quotes(facts, claims);
        var noteAt = text.size();
        for (var i = 0; i < text.size() && noteAt == text.size(); i++) {
            var part = text.get(i).strip();
            var image = PICTURE.matcher(part);
            var signs = SIGNS.matcher(part);
            if (part.equals("Note:")) {
                noteAt = i;
            } else if (part.startsWith("Kind: ")) {
                kind = kind(part.substring(6), line + i, path, mistakes);
            } else if (part.startsWith("## ")) {
                title = part.substring(3);
            } else if (image.matches()) {
                picture = Optional.of(
                        new Slide.Picture(Door.valueOf(image.group(2).toUpperCase(Locale.ROOT)), image.group(1)));
            } else if (signs.matches()) {
                lines.addAll(signs(quote.signs(signs.group(1)), facts.words()));
            } else if (!part.isEmpty()) {
                lines.add(line(part, quote));
            }
        }
        var notes = notes(text.subList(Math.min(noteAt + 1, text.size()), text.size()), quote);
        if (!claims.isEmpty()) {
            lines.add(new Line(
                    Style.SOURCE, facts.words().text("source") + " " + joined(claims, SlideText::shortSource, "; ")));
            notes.add(facts.words().text("figures") + ": " + joined(claims, SlideText::fullSource, ". ") + ".");
        }
        return new Slide(number, kind, title, lines, picture, notes, line);
    }

    private static String joined(
            Collection<KitFacts.Figure> claims, Function<KitFacts.Figure, String> words, String between) {
        return claims.stream().map(words).distinct().collect(Collectors.joining(between));
    }

    private static String shortSource(KitFacts.Figure claim) {
        return claim.year().isEmpty() ? claim.producer() : claim.producer() + ", " + claim.year();
    }

    private static String fullSource(KitFacts.Figure claim) {
        return shortSource(claim) + ", " + claim.title() + ", " + claim.url();
    }

    private static Kind kind(String name, int line, String path, Mistakes mistakes) {
        for (var kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name.strip())) {
                return kind;
            }
        }
        mistakes.add(path, line, "there is no kind of slide called \"" + name + "\"");
        return Kind.POINTS;
    }

    private static Line line(String part, Quotes quote) {
        if (part.startsWith("### ")) {
            return new Line(Style.HEADING, quote.plain(part.substring(4)));
        }
        if (part.startsWith("- ")) {
            return new Line(Style.POINT, sentence(quote.plain(part.substring(2))));
        }
        if (part.startsWith("Source: ") || part.startsWith("Fuente: ")) {
            return new Line(Style.SOURCE, part);
        }
        return new Line(NUMBER.matcher(part).matches() ? Style.NUMBER : Style.PLAIN, sentence(quote.plain(part)));
    }

    /// A figure may begin a line, and its words are written for the middle of a sentence.
    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<Line> signs(List<KitFacts.Sign> signs, PrintWords words) {
        var lines = new ArrayList<Line>();
        signs.forEach(sign -> lines.add(new Line(Style.POINT, sign.words())));
        signs.stream()
                .map(sign -> words.text("source") + " " + sign.publisher() + ", " + sign.title())
                .distinct()
                .forEach(source -> lines.add(new Line(Style.SOURCE, source)));
        return lines;
    }

    private static List<String> notes(List<String> text, Quotes quote) {
        var notes = new ArrayList<String>();
        for (var paragraph : String.join("\n", text).split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                notes.add(quote.plain(paragraph.strip().replaceAll("\\s*\n\\s*", " ")));
            }
        }
        return notes;
    }
}
