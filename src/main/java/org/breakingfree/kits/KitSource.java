package org.breakingfree.kits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;

/// Reads the folder of one kit. Every mistake in it is collected with its file and line, and a kit with a mistake is
/// no kit: nothing is built from it.
public final class KitSource {

    /// The documents a kit must have besides its agenda and slides.
    static final List<String> DOCUMENTS = List.of("guide", "handouts", "card", "survey");

    private static final List<String> FIELDS = List.of(
            "code",
            "title",
            "subtitle",
            "summary",
            "audience",
            "minutes",
            "language",
            "edition",
            "dated",
            "review",
            "license");

    private final Path folder;
    private final Facts facts;
    private final Mistakes mistakes;

    private KitSource(Path folder, Facts facts, Mistakes mistakes) {
        this.folder = folder;
        this.facts = facts;
        this.mistakes = mistakes;
    }

    /// The kit in `folder`, or empty with the reasons in `mistakes`.
    public static Optional<Kit> read(Path folder, Facts facts, Mistakes mistakes) {
        return new KitSource(folder, facts, mistakes).kit();
    }

    private Optional<Kit> kit() {
        var before = mistakes.all().size();
        var fields = fields();
        var agenda = AgendaText.read(markdown("agenda"), file("agenda"), mistakes);
        var slides = SlideText.read(markdown("slides"), file("slides"), facts, mistakes);
        var documents = new LinkedHashMap<String, Kit.Document>();
        for (var name : DOCUMENTS) {
            documents.put(name, document(name));
        }
        var check = new KitCheck(facts, mistakes);
        check.prose(file("agenda"), markdown("agenda"));
        check.prose(file("slides"), markdown("slides"));
        documents.values()
                .forEach(document -> check.document(
                        document, Files.exists(document.file()) ? markdown(nameOf(document)) : EMPTY));
        check.slides(file("slides"), slides);
        check.guide(documents.get("guide"));
        AgendaText.check(agenda, slides.size(), number(fields, "minutes"), file("agenda"), mistakes);
        if (mistakes.all().size() > before) {
            return Optional.empty();
        }
        var cover = new Kit.Cover(
                fields.get("code"),
                fields.get("title"),
                fields.get("subtitle"),
                fields.get("summary"),
                fields.get("audience"),
                number(fields, "minutes"),
                fields.get("language"));
        return Optional.of(new Kit(
                cover,
                fields.get("edition"),
                LocalDate.parse(fields.get("dated")),
                fields.get("review"),
                fields.get("license"),
                agenda,
                slides,
                Map.copyOf(documents)));
    }

    private static final MarkdownFile EMPTY = new MarkdownFile(Map.of(), "", 1);

    private Map<String, String> fields() {
        var fields = markdown("kit").fields();
        for (var name : FIELDS) {
            if (fields.getOrDefault(name, "").isBlank()) {
                mistakes.add(file("kit").toString(), 1, "The kit has no " + name);
            }
        }
        matches(fields, "code", "[a-z]+-[0-9]+(-[a-z]+)*", "a word and the minutes, such as general-60");
        matches(fields, "edition", "[0-9]+\\.[0-9]+\\.[0-9]+", "three numbers, such as 1.0.0");
        matches(fields, "minutes", "[0-9]{2,3}", "a number of minutes");
        matches(fields, "language", "en|es", "en or es");
        try {
            LocalDate.parse(fields.getOrDefault("dated", ""));
        } catch (DateTimeParseException _) {
            mistakes.add(file("kit").toString(), 1, "dated must be a date, such as 2026-11-20");
        }
        return fields;
    }

    private void matches(Map<String, String> fields, String name, String pattern, String expected) {
        var value = fields.getOrDefault(name, "");
        if (!value.isBlank() && !value.matches(pattern)) {
            mistakes.add(file("kit").toString(), 1, name + " must be " + expected + ", not \"" + value + "\"");
        }
    }

    private static int number(Map<String, String> fields, String name) {
        var value = fields.getOrDefault(name, "");
        return value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : 0;
    }

    private Kit.Document document(String name) {
        var markdown = markdown(name);
        var body = markdown.body().stripLeading();
        var lost = markdown.body().length() - body.length();
        var line = markdown.bodyLine()
                + (int) markdown.body().substring(0, lost).chars().filter(c -> c == '\n').count();
        if (!body.startsWith("# ")) {
            mistakes.add(file(name).toString(), line, "A document begins with its title, as a # heading");
            return new Kit.Document(file(name), name, body, line);
        }
        var end = body.indexOf('\n') < 0 ? body.length() : body.indexOf('\n');
        return new Kit.Document(file(name), body.substring(2, end).strip(), body.substring(end), line);
    }

    private MarkdownFile markdown(String name) {
        if (!Files.isRegularFile(file(name))) {
            mistakes.add(file(name).toString(), 1, "The kit needs this file");
            return EMPTY;
        }
        return MarkdownFile.read(file(name), mistakes);
    }

    private static String nameOf(Kit.Document document) {
        return document.file().getFileName().toString().replace(".md", "");
    }

    private Path file(String name) {
        return folder.resolve(name + ".md");
    }
}
