package org.breakingfree.shapes;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// The site's own typefaces, for drawing on a machine that has none.
public enum Face {
    DISPLAY("newsreader-display-500.ttf", "'Newsreader Display', Georgia, serif", "500"),
    TEXT("atkinson-next-400.ttf", "'Atkinson Next', 'Atkinson Hyperlegible', Arial, sans-serif", "400"),
    BOLD("atkinson-next-700.ttf", "'Atkinson Next', 'Atkinson Hyperlegible', Arial, sans-serif", "700");

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;
    private final String family;
    private final String weight;

    Face(String file, String family, String weight) {
        this.family = family;
        this.weight = weight;
        try (var stream = Face.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The font " + file + " is not in the program");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " cannot be used for drawing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For `font-family`: a reader who does not have ours has one that is about as wide.
    String family() {
        return family;
    }

    String weight() {
        return weight;
    }

    Font awt(double size) {
        return font.deriveFont((float) size);
    }

    /// What this face can show of a text: a letter it has not is shown without its accent, or as a point.
    String shown(String text) {
        if (font.canDisplayUpTo(text) < 0) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(letter -> shown.append(shown(letter)));
        return shown.toString();
    }

    private String shown(int letter) {
        if (font.canDisplay(letter)) {
            return Character.toString(letter);
        }
        var plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return !plain.isEmpty() && font.canDisplayUpTo(plain) < 0 ? plain : "·";
    }

    /// How wide a text is at a size, in the same units.
    public double width(String text, double size) {
        return awt(size).getStringBounds(shown(text), EXACT).getWidth();
    }

    /// A text in lines no wider than `width`; what does not fit into `most` lines is cut off with an ellipsis.
    public List<String> lines(String text, double size, double width, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                if (lines.size() == most - 1) {
                    lines.add(line + " …");
                    return lines;
                }
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
