package org.breakingfree.kits;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A typeface that travels inside our files, cut down to English, Spanish, punctuation and the few signs of a form.
/// The family name is the one used in `print.css`.
enum Typeface {
    DISPLAY("newsreader-display-500.ttf", "Newsreader Display", 400, false),
    TEXT("atkinson-next-400.ttf", "Atkinson Next", 400, false),
    BOLD("atkinson-next-700.ttf", "Atkinson Next", 700, false),
    ITALIC("atkinson-next-italic-400.ttf", "Atkinson Next", 400, true),
    SYMBOLS("kit-symbols.ttf", "Kit Symbols", 400, false);

    private final String file;
    final String family;
    final int weight;
    final boolean italic;
    private final CmapLookup glyphs;
    private final byte[] bytes;

    Typeface(String file, String family, int weight, boolean italic) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        try (var stream = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + file + " is not in the program");
            }
            this.bytes = stream.readAllBytes();
            this.glyphs =
                    new TTFParser().parse(new RandomAccessReadBuffer(bytes)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The font file itself, a TrueType font under the SIL Open Font License.
    byte[] bytes() {
        return bytes.clone();
    }

    /// The first character of `text` that this face and the symbols beside it cannot show, or empty. A missing glyph
    /// prints as `#`, which turns a helpline's number into nonsense, and no PDF checker complains of it.
    OptionalInt firstMissing(String text) {
        return text.codePoints()
                .filter(point -> point >= ' ' && glyphs.getGlyphId(point) == 0 && SYMBOLS.glyphs.getGlyphId(point) == 0)
                .findFirst();
    }

    /// The face for drawing slide pictures, without touching the fonts of the machine.
    Font awt() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("The font " + file + " cannot be used for drawing", e);
        }
    }
}
