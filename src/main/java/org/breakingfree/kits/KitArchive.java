package org.breakingfree.kits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.breakingfree.kits.ZipWriter.Entry;

/// Everything in one file: the parts in numbered folders, a page that opens without the internet, credits, license,
/// a description for programs, and the checksum of each file.
final class KitArchive {
    private final Kit kit;
    private final KitFacts facts;
    private final String folder;

    KitArchive(Kit kit, KitFacts facts) {
        this.kit = kit;
        this.facts = facts;
        this.folder = "seminar-" + kit.cover().minutes() + "/";
    }

    KitFile of(List<KitFile> files) throws IOException {
        var entries = new ArrayList<Entry>();
        entries.add(entry("README.html", readme(files)));
        for (var file : files) {
            entries.add(new Entry(folder + file.folder() + "/" + file.name(), file.bytes()));
        }
        entries.add(entry("LICENSE.txt", LICENSE.formatted(kit.license())));
        entries.add(entry("CREDITS.html", credits()));
        entries.add(entry("kit.json", json(files)));
        entries.add(entry("MANIFEST.sha256", manifest(entries)));
        var name = "seminar-%d-%s.zip".formatted(kit.cover().minutes(), kit.edition());
        return new KitFile(name, "", "Everything", KitFile.ZIP, 0, ZipWriter.write(entries), new byte[0]);
    }

    private Entry entry(String name, String text) {
        return new Entry(folder + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String manifest(List<Entry> entries) {
        return entries.stream()
                .map(entry -> sha256(entry.bytes()) + "  " + entry.name().substring(folder.length()) + "\n")
                .collect(Collectors.joining());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String LICENSE = """
            This kit is licensed under %s.

            You may share it and change it, also for money, if you name the Breaking Free Movement as the source, link
            to the license, and say what you changed. The full text: https://creativecommons.org/licenses/by/4.0/

            The typefaces inside the files are Newsreader, Atkinson Hyperlegible Next and a few signs of Noto Sans
            Symbols 2. They are licensed under the SIL Open Font License, Version 1.1: https://openfontlicense.org
            """;

    private static final String STYLE = """
            body { font: 1.1rem/1.6 Arial, sans-serif; color: #17262b; background: #fbf7f0; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
            h1, h2 { font-family: Georgia, serif; font-weight: normal; line-height: 1.15; }
            h1 { font-size: 2.4rem; border-top: 6px solid #f5b942; padding-top: 1rem; }
            a { color: #0e4f52; } li { margin-bottom: .5rem; } .tel { white-space: nowrap; font-weight: bold; }
            """;

    private String readme(List<KitFile> files) {
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
                <p>Ring every helpline number yourself before the day. We took them from dated public sources.</p>
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

    private String credits() {
        var claims = facts.claims().values().stream()
                .map(claim -> "<li>%s <em>%s</em>, %s (<a href=\"%s\">%s</a>)</li>"
                        .formatted(
                                Escape.xml(claim.producer()),
                                Escape.xml(claim.title()),
                                Escape.xml(claim.year()),
                                Escape.xml(claim.url()),
                                Escape.xml(claim.url())))
                .distinct()
                .collect(Collectors.joining("\n"));
        return html("Credits", """
                <h1>Where this kit comes from</h1>
                <p>Words and drawings: Breaking Free Movement, %s. The picture of the door is ours. There is no
                photograph and nobody's story in this kit.</p>
                <h2>Figures</h2>
                <ul>
                %s
                </ul>
                <h2>Typefaces</h2>
                <p>Newsreader, Atkinson Hyperlegible Next, Noto Sans Symbols 2: SIL Open Font License 1.1.</p>""".formatted(Escape.xml(kit.license()), claims));
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

    private String json(List<KitFile> files) {
        var list = files.stream()
                .map(file ->
                        "    {\"path\": \"%s/%s\", \"type\": \"%s\", \"pages\": %d, \"bytes\": %d, \"sha256\": \"%s\"}"
                                .formatted(
                                        file.folder(),
                                        file.name(),
                                        file.type(),
                                        file.pages(),
                                        file.bytes().length,
                                        sha256(file.bytes())))
                .collect(Collectors.joining(",\n"));
        return """
                {
                  "code": "%s",
                  "edition": "%s",
                  "dated": "%s",
                  "language": "%s",
                  "minutes": %d,
                  "license": "%s",
                  "files": [
                %s
                  ]
                }
                """.formatted(
                        kit.cover().code(),
                        kit.edition(),
                        kit.datedOn(),
                        kit.cover().language(),
                        kit.cover().minutes(),
                        kit.license(),
                        list);
    }
}
