package org.breakingfree.kits;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The two pages in an archive. They open without the internet and load nothing.
final class ArchivePages {
    private final Kit kit;
    private final KitFacts facts;
    private final PrintWords words;

    ArchivePages(Kit kit, KitFacts facts) {
        this.kit = kit;
        this.facts = facts;
        this.words = facts.words();
    }

    private static final String STYLE = """
            body { font: 1.1rem/1.6 Arial, sans-serif; color: #17262b; background: #fbf7f0; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
            h1, h2 { font-family: Georgia, serif; font-weight: normal; line-height: 1.15; }
            h1 { font-size: 2.4rem; border-top: 6px solid #f5b942; padding-top: 1rem; }
            a { color: #0e4f52; } li { margin-bottom: .5rem; } .tel { white-space: nowrap; font-weight: bold; }
            """;

    /// What is in the archive, and what to do before it is used.
    String readme(List<KitFile> files) {
        var list = files.stream()
                .map(file -> "<li><a href=\"%s/%s\">%s</a> (%s)</li>"
                        .formatted(file.folder(), file.name(), Escape.xml(file.title()), size(file)))
                .collect(Collectors.joining("\n"));
        return html(words.text("archive_title"), """
                <h1>%s</h1>
                <p>%s</p>
                <p><strong>%s</strong> %s</p>
                <h2>%s</h2>
                <ul>
                %s
                </ul>
                <h2>%s</h2>
                <p>%s</p>
                <p>%s</p>
                <p>%s, %s. %s. <a href="CREDITS.html">%s</a>, <a href="LICENSE.txt">LICENSE.txt</a>.</p>
                <p>%s <a href="MANIFEST.sha256">MANIFEST.sha256</a>.</p>""".formatted(
                        Escape.xml(kit.cover().title()),
                        Escape.xml(kit.cover().summary()),
                        words.xml("archive_room"),
                        words.xml("archive_read_first"),
                        words.xml("archive_files"),
                        list,
                        words.xml("archive_before"),
                        Escape.xml(kit.review()),
                        words.xml("archive_call"),
                        words.xml("edition", kit.edition()),
                        kit.datedOn(),
                        Escape.xml(kit.license()),
                        words.xml("archive_from"),
                        words.xml("archive_whole")));
    }

    private String size(KitFile file) {
        return file.type().equals(KitFile.PPTX)
                ? words.text("archive_slides", file.pages())
                : words.text("archive_pdf", file.pages());
    }

    /// Where everything in it comes from, with the license of each part.
    String credits() {
        return html(words.text("archive_from"), """
                <h1>%s</h1>
                <p>%s</p>
                <h2>%s</h2>
                <ul>
                %s
                </ul>
                <h2>%s</h2>
                <ul>
                %s
                </ul>
                <h2>%s</h2>
                <ul>
                %s
                </ul>
                <h2>%s</h2>
                <p>Newsreader, Atkinson Hyperlegible Next, Noto Sans Symbols 2: SIL Open Font License 1.1.</p>""".formatted(
                        words.xml("archive_from"),
                        words.xml("archive_ours", kit.license()),
                        words.xml("archive_figures"),
                        items(facts.claims().values().stream().map(ArchivePages::figure)),
                        words.xml("archive_signs"),
                        items(facts.signs().stream().map(sign -> Escape.xml(sign.publisher() + ", " + sign.title()))),
                        words.xml("archive_helplines"),
                        items(facts.helplines().values().stream().map(ArchivePages::helpline)),
                        words.xml("archive_typefaces")));
    }

    private static String items(Stream<String> items) {
        return items.distinct().map(item -> "<li>" + item + "</li>").collect(Collectors.joining("\n"));
    }

    private static String figure(KitFacts.Figure figure) {
        var year = figure.year().isEmpty() ? "" : ", " + figure.year();
        return "%s, <a href=\"%s\">%s</a>%s"
                .formatted(
                        Escape.xml(figure.producer()),
                        Escape.xml(figure.url()),
                        Escape.xml(figure.title()),
                        Escape.xml(year));
    }

    private static String helpline(KitFacts.Phone phone) {
        var dated = phone.sourceDate().isEmpty() ? "" : ", " + phone.sourceDate();
        return Escape.xml(phone.name() + ": " + phone.publisher() + dated);
    }

    private String html(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(kit.cover().language(), Escape.xml(title), STYLE, body);
    }
}
