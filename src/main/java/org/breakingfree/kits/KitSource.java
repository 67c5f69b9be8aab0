package org.breakingfree.kits;

import java.nio.file.Path;
import java.util.HashMap;
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

    private final Path folder;
    private final KitFacts facts;
    private final Mistakes mistakes;
    private final Map<String, MarkdownFile> files = new HashMap<>();

    private KitSource(Path folder, KitFacts facts, Mistakes mistakes) {
        this.folder = folder;
        this.facts = facts;
        this.mistakes = mistakes;
    }

    /// The kit in `folder`, or empty with the reasons in `mistakes`.
    public static Optional<Kit> read(Path folder, KitFacts facts, Mistakes mistakes) {
        return new KitSource(folder, facts, mistakes).kit();
    }

    private Optional<Kit> kit() {
        var before = mistakes.all().size();
        var about = markdown("kit");
        var cover = cover(about);
        var edition = matching(about, "edition", "[0-9]+\\.[0-9]+\\.[0-9]+", "three numbers, such as 1.0.0");
        var dated = about.date("dated");
        var review = about.text("review");
        var license = about.text("license");
        var agenda = AgendaText.read(markdown("agenda"), mistakes);
        var slides = SlideText.read(markdown("slides"), facts, mistakes);
        var documents = new LinkedHashMap<String, Kit.Document>();
        var lines = new LineCheck(facts, mistakes);
        var structure = new DocumentCheck(mistakes);
        lines.check(markdown("agenda"));
        lines.check(markdown("slides"));
        for (var name : DOCUMENTS) {
            var document = markdown(name);
            documents.put(name, new Kit.Document(document.text("title"), "\n" + document.body()));
            lines.check(document);
            structure.check(document);
        }
        new SlideCheck(file("slides"), mistakes).check(slides);
        structure.guide(markdown("guide"));
        AgendaText.check(agenda, slides.size(), cover.minutes(), file("agenda"), mistakes);
        return mistakes.all().size() > before
                ? Optional.empty()
                : Optional.of(new Kit(cover, edition, dated, review, license, agenda, slides, Map.copyOf(documents)));
    }

    private Kit.Cover cover(MarkdownFile about) {
        return new Kit.Cover(
                matching(about, "code", "[a-z]+-[0-9]+(-[a-z]+)*", "a word and the minutes, such as general-60"),
                about.text("title"),
                about.text("subtitle"),
                about.text("summary"),
                about.text("audience"),
                about.integer("minutes"),
                matching(about, "language", "en|es", "en or es"));
    }

    private String matching(MarkdownFile about, String name, String pattern, String expected) {
        var value = about.text(name);
        if (!value.isEmpty() && !value.matches(pattern)) {
            mistakes.add(about.file(), about.lineOf(name), "\"%s\" is \"%s\", not %s".formatted(name, value, expected));
        }
        return value;
    }

    /// Each file is read once, so that a mistake in it is told once.
    private MarkdownFile markdown(String name) {
        return files.computeIfAbsent(name, _ -> MarkdownFile.read(folder.resolve(name + ".md"), mistakes));
    }

    private String file(String name) {
        return markdown(name).file();
    }
}
