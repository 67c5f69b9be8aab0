package org.breakingfree.kits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Archives whose bytes follow from their content alone: fixed times, order as given, nothing of the machine.
final class ZipWriter {
    /// The earliest time a ZIP can hold; it says nothing and never changes.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int LONGEST_NAME = 100;

    private ZipWriter() {}

    /// A file in an archive. Its name is relative, in ASCII, with `/` between folders.
    record Entry(String name, byte[] bytes) {
        Entry {
            if (!name.matches("[A-Za-z0-9_.\\[\\]/-]+") || name.startsWith("/") || name.contains("..")) {
                throw new IllegalArgumentException("Not a safe name in an archive: " + name);
            }
            if (name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("Too long for an archive: " + name);
            }
        }
    }

    static byte[] write(List<Entry> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(9);
            for (var entry : entries) {
                var head = new ZipEntry(entry.name());
                head.setTimeLocal(TIME);
                zip.putNextEntry(head);
                zip.write(entry.bytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// The same archive with fixed times. `[Content_Types].xml` comes first, as office programs expect.
    static byte[] rewrite(byte[] archive) throws IOException {
        var entries = read(archive);
        entries.sort(Comparator.comparing((Entry entry) -> !entry.name().startsWith("["))
                .thenComparing(Entry::name));
        return write(entries);
    }

    static List<Entry> read(byte[] archive) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(new Entry(entry.getName(), zip.readAllBytes()));
            }
        }
        return entries;
    }
}
