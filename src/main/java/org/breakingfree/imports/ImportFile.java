package org.breakingfree.imports;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Opens a file that somebody brings and says what it is by what is in it, whatever it is called.
final class ImportFile {

    sealed interface Opened {
        record Table(BoundedReader reader) implements Opened {}

        record GeoJson(BoundedReader reader) implements Opened {}

        /// @param why a sentence that says what to do
        record Unreadable(String why) implements Opened {}
    }

    private static final int LOOK = 4_096;
    private static final String SAVE_AS =
            " Save it from the spreadsheet as \"CSV UTF-8 (comma separated)\", or as GeoJSON, and import that.";

    private ImportFile() {}

    static Opened open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return new Opened.Unreadable("That is a folder. Name a file.");
            }
            return open(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        } catch (NoSuchFileException | FileNotFoundException _) {
            return new Opened.Unreadable("There is no such file.");
        } catch (IOException _) {
            return new Opened.Unreadable("The file cannot be read.");
        }
    }

    static Opened open(InputStream in) throws IOException {
        in.mark(LOOK + 1);
        var start = in.readNBytes(LOOK);
        in.reset();
        var wrong = wrongType(start);
        if (wrong != null) {
            in.close();
            return new Opened.Unreadable(wrong);
        }
        var marked = start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        in.skipNBytes(marked ? 3 : 0);
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BoundedReader(new InputStreamReader(in, strict));
        var first =
                new String(start, marked ? 3 : 0, start.length - (marked ? 3 : 0), StandardCharsets.ISO_8859_1).strip();
        return first.startsWith("{") || first.startsWith("[") ? new Opened.GeoJson(reader) : new Opened.Table(reader);
    }

    /// What is wrong with a file that begins so, or null.
    private static @Nullable String wrongType(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        var small = text.strip().toLowerCase(Locale.ROOT);
        if (small.isEmpty() || small.equals("ï»¿")) {
            return "The file is empty.";
        }
        if (text.startsWith("\u00FF\u00FE")
                || text.startsWith("\u00FE\u00FF")
                || text.length() > 3 && (text.charAt(1) == 0 || text.charAt(0) == 0)) {
            return "The file is written in UTF-16, which spreadsheets call \"Unicode text\"." + SAVE_AS;
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return "The file is a spreadsheet or another packed file, not a table in plain text." + SAVE_AS;
        }
        if (text.startsWith("\u0089PNG") || text.startsWith("GIF8") || text.startsWith("\u00FF\u00D8\u00FF")) {
            return "The file is a picture." + SAVE_AS;
        }
        if (text.startsWith("%PDF")) {
            return "The file is a PDF." + SAVE_AS;
        }
        if (small.startsWith("<!doctype")
                || small.startsWith("<html")
                || small.startsWith("<?xml")
                || small.startsWith("<kml")) {
            return "The file is a web page or XML, perhaps what a site answered instead of the data." + SAVE_AS;
        }
        if (text.indexOf('\0') >= 0) {
            return "The file is not text." + SAVE_AS;
        }
        return null;
    }
}
