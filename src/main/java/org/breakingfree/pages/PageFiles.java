package org.breakingfree.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.breakingfree.prose.Facts;
import org.breakingfree.prose.ProseCheck;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Language;

/// Reads the pages a new site starts with: `en/learn/signs.md` is `/learn/signs` in English.
public final class PageFiles {

    private static final Pattern PATH = Pattern.compile("/[a-z0-9-]+(/[a-z0-9-]+)?");
    private static final Pattern LINK = Pattern.compile("]\\((/[^)#]*)(#[^)]*)?\\)");

    /// Words that must not show in a tab, a history or an address.
    private static final Pattern TELLING = Pattern.compile(
            "traffick|prostit|escape|victim|v[ií]ctima|sexual|abus|\\btrata\\b|huir", Pattern.CASE_INSENSITIVE);

    /// Parts of the site that a page may link to besides other pages.
    private static final Set<String> ELSEWHERE =
            Set.of("/", "/help", "/safety", "/learn", "/map", "/map/suggest", "/listen", "/laws", "/kits", "/search");

    private record Read(Page page, MarkdownFile file) {}

    private PageFiles() {}

    /// @param folder holds a folder for each language
    /// @param facts what the texts may name
    public static List<Page> read(Path folder, Facts facts, Mistakes mistakes) {
        var all = new ArrayList<Read>();
        for (var language : Language.values()) {
            var root = folder.resolve(language.tag());
            for (var path : files(root, mistakes)) {
                var file = MarkdownFile.read(path, mistakes);
                ProseCheck.check(file, facts);
                all.add(new Read(page(root.relativize(path), language, file), file));
            }
        }
        var english = new HashSet<String>();
        all.stream()
                .filter(read -> read.page().language() == Language.EN)
                .forEach(read -> english.add(read.page().path()));
        all.forEach(read -> checkPlace(read, english));
        return all.stream().map(Read::page).toList();
    }

    private static List<Path> files(Path root, Mistakes mistakes) {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            mistakes.add(root.toString(), 0, "the folder cannot be read");
            return List.of();
        }
    }

    private static Page page(Path name, Language language, MarkdownFile file) {
        var path = "/" + name.toString().replace('\\', '/').replaceFirst("\\.md$", "");
        if (!PATH.matcher(path).matches()) {
            file.mistakes().add(file.file(), 0, "an address is made of small letters, digits and hyphens");
        }
        return new Page(
                path,
                language,
                file.text("title"),
                tab(path, file),
                file.text("summary"),
                section(file),
                file.integer("order"),
                file.date("reviewed"),
                body(file));
    }

    private static String tab(String path, MarkdownFile file) {
        var tab = file.text("tab");
        if (tab.length() > Page.LONGEST_TAB) {
            mistake(file, "tab", "\"tab\" has " + tab.length() + " characters; at most " + Page.LONGEST_TAB + " fit");
        }
        var telling = TELLING.matcher(tab + " " + path);
        if (telling.find()) {
            mistake(file, "tab", "\"" + telling.group() + "\" in a tab or an address can betray a reader");
        }
        return tab;
    }

    private static Page.Section section(MarkdownFile file) {
        var word = file.text("group");
        return Arrays.stream(Page.Section.values())
                .filter(section -> section.word().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    if (!word.isEmpty()) {
                        mistake(
                                file,
                                "group",
                                "\"group\" is \"" + word + "\"; expected learn, programs, about or safety");
                    }
                    return Page.Section.LEARN;
                });
    }

    private static String body(MarkdownFile file) {
        if (file.body().isBlank()) {
            file.mistakes().add(file.file(), file.bodyLine(), "the page has no text");
        }
        return file.body();
    }

    private static void checkPlace(Read read, Set<String> english) {
        var file = read.file();
        if (!english.contains(read.page().path())) {
            file.mistakes()
                    .add(
                            file.file(),
                            0,
                            "there is no English page at " + read.page().path());
        }
        var lines = file.body().lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            for (var link : LINK.matcher(lines.get(i)).results().toList()) {
                var target = link.group(1);
                if (!english.contains(target) && !ELSEWHERE.contains(target)) {
                    file.mistakes().add(file.file(), file.bodyLine() + i, "the link to " + target + " leads nowhere");
                }
            }
        }
    }

    private static void mistake(MarkdownFile file, String key, String reason) {
        file.mistakes().add(file.file(), file.lineOf(key), reason);
    }
}
