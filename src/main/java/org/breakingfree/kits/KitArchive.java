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
    private final ArchivePages pages;
    private final String folder;

    KitArchive(Kit kit, KitFacts facts) {
        this.kit = kit;
        this.pages = new ArchivePages(kit, facts);
        this.folder = "seminar-" + kit.cover().minutes() + "/";
    }

    KitFile of(List<KitFile> files) throws IOException {
        var entries = new ArrayList<Entry>();
        entries.add(entry("README.html", pages.readme(files)));
        for (var file : files) {
            entries.add(new Entry(folder + file.folder() + "/" + file.name(), file.bytes()));
        }
        entries.add(entry("LICENSE.txt", LICENSE.formatted(kit.license())));
        entries.add(entry("CREDITS.html", pages.credits()));
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
