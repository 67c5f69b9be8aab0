package org.breakingfree.kits;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The two pages in an archive. They open without the internet and load nothing.
final class ArchivePages {
    private final Kit kit;
    private final KitFacts facts;

    ArchivePages(Kit kit, KitFacts facts) {
        this.kit = kit;
        this.facts = facts;
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
        return html("Seminar kit", """
                <h1>%s</h1>
                <p>%s</p>
                <p><strong>Someone in the room has lived this.</strong> Plan as if you knew it. Read the facilitator
                guide first, all of it.</p>
                <h2>The files</h2>
                <ul>
                %s
                </ul>
                <h2>Before you use it</h2>
                <p>%s</p>
                <p>Call every helpline number yourself before the day. We took them from dated public sources.</p>
                <p>Edition %s of %s. %s. <a href="CREDITS.html">Where it comes from</a>, <a href="LICENSE.txt">license</a>.
                To see whether the files arrived whole, compare them with <a href="MANIFEST.sha256">MANIFEST.sha256</a>.</p>""".formatted(
                        Escape.xml(kit.cover().title()),
                        Escape.xml(kit.cover().summary()),
                        list,
                        Escape.xml(kit.review()),
                        kit.edition(),
                        kit.datedOn(),
                        Escape.xml(kit.license())));
    }

    private static String size(KitFile file) {
        return file.type().equals(KitFile.PPTX) ? file.pages() + " slides" : "PDF, " + pages(file.pages());
    }

    private static String pages(int pages) {
        return pages == 1 ? "1 page" : pages + " pages";
    }

    /// Where everything in it comes from, with the license of each part.
    String credits() {
        return html("Credits", """
                <h1>Where this kit comes from</h1>
                <p>Words and drawings: Breaking Free Movement, %s. The picture of the door is ours. There is no
                photograph and nobody’s story in this kit.</p>
                <h2>Figures</h2>
                <ul>
                %s
                </ul>
                <h2>Signs</h2>
                <ul>
                %s
                </ul>
                <h2>Helplines</h2>
                <ul>
                %s
                </ul>
                <h2>Typefaces</h2>
                <p>Newsreader, Atkinson Hyperlegible Next, Noto Sans Symbols 2: SIL Open Font License 1.1.</p>""".formatted(
                        Escape.xml(kit.license()),
                        items(facts.claims().values().stream().map(ArchivePages::figure)),
                        items(facts.signs().stream().map(sign -> Escape.xml(sign.publisher() + ", " + sign.title()))),
                        items(facts.helplines().values().stream().map(ArchivePages::helpline))));
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
                """.formatted(kit.cover().language(), title, STYLE, body);
    }
}
