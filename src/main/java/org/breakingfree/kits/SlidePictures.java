package org.breakingfree.kits;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/// Pictures of finished slides, for the notes and for the website. The slides ask for typefaces that every office
/// computer has; where this program runs it has only its own, and draws with those.
final class SlidePictures {
    private static final Map<String, String> STAND_INS = Map.of(
            "typeface=\"Georgia\"", "typeface=\"" + Typeface.DISPLAY.family + "\"",
            "typeface=\"Arial\"", "typeface=\"" + Typeface.TEXT.family + "\"");

    private SlidePictures() {}

    /// A PNG of each slide, `width` pixels wide.
    static List<byte[]> draw(byte[] pptx, int width) throws IOException {
        var machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (var face : Typeface.values()) {
            machine.registerFont(face.awt());
        }
        var pictures = new ArrayList<byte[]>();
        try (var show = new XMLSlideShow(new ByteArrayInputStream(inOurFaces(pptx)))) {
            var size = show.getPageSize();
            for (var slide : show.getSlides()) {
                var image = image(size, width);
                var graphics = image.createGraphics();
                graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                graphics.setRenderingHint(
                        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
                graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                graphics.scale(width / size.getWidth(), width / size.getWidth());
                slide.draw(graphics);
                graphics.dispose();
                pictures.add(png(image));
            }
        }
        return pictures;
    }

    private static byte[] inOurFaces(byte[] pptx) throws IOException {
        var entries = new ArrayList<ZipWriter.Entry>();
        for (var entry : ZipWriter.read(pptx)) {
            var bytes = entry.bytes();
            if (entry.name().startsWith("ppt/theme/")) {
                var theme = new String(bytes, StandardCharsets.UTF_8);
                for (var face : STAND_INS.entrySet()) {
                    theme = theme.replace(face.getKey(), face.getValue());
                }
                bytes = theme.getBytes(StandardCharsets.UTF_8);
            }
            entries.add(new ZipWriter.Entry(entry.name(), bytes));
        }
        return ZipWriter.write(entries);
    }

    private static BufferedImage image(Dimension size, int width) {
        var image = new BufferedImage(
                width, (int) Math.round(width * size.getHeight() / size.getWidth()), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return image;
    }

    static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
