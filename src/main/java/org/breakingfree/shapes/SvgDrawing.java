package org.breakingfree.shapes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Draws an SVG file that stands by itself: no style sheet, no script, no other file. Its colors are attributes, so
/// that
/// it also shows under a strict content security policy.
public final class SvgDrawing implements Drawing {

    private final StringBuilder out = new StringBuilder();
    private int clips;

    /// @param title what a screen reader says first
    /// @param description all of it in words
    /// @param language of the words, BCP 47
    public SvgDrawing(int width, int height, String title, String description, String language) {
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" lang="%s" role="img" \
                aria-labelledby="title description">
                <title id="title">%s</title>
                <desc id="description">%s</desc>
                """.formatted(width, height, width, height, language, escaped(title), escaped(description)));
    }

    @Override
    public void text(String text, double x, double y, Face face, double size, Ink ink, Anchor anchor) {
        // Who has not our typeface has a wider one, which is drawn as narrow as ours.
        out.append(
                "<text x=\"%s\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\" font-family=\"%s\" font-weight=\"%s\" font-size=\"%s\" fill=\"%s\"%s>%s</text>\n"
                        .formatted(
                                number(x),
                                number(y),
                                number(face.width(text, size)),
                                face.family(),
                                face.weight(),
                                number(size),
                                ink.css(),
                                anchor == Anchor.START
                                        ? ""
                                        : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"",
                                escaped(text)));
    }

    @Override
    public void outline(String path, Placement placement, Ink fill, Ink line, double width) {
        out.append(
                "<path d=\"%s\" transform=\"translate(%s %s) scale(%s)\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>\n"
                        .formatted(
                                path,
                                number(placement.x()),
                                number(placement.y()),
                                "%.4f".formatted(placement.scale()),
                                fill.css(),
                                line.css(),
                                number(width / placement.scale())));
    }

    @Override
    public void circle(double x, double y, double radius, Ink fill, Ink line, double width) {
        out.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(number(x), number(y), number(radius), fill.css(), line.css(), number(width)));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink fill) {
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(number(x), number(y), number(width), number(height), fill.css()));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Ink ink, double width) {
        out.append("<path d=\"M%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(number(fromX), number(fromY), number(toX), number(toY), ink.css(), number(width)));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        out.append(
                "<clipPath id=\"clip%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>\n<g clip-path=\"url(#clip%d)\">\n"
                        .formatted(clips, number(x), number(y), number(width), number(height), clips));
    }

    @Override
    public void endClip() {
        out.append("</g>\n");
    }

    @Override
    public byte[] bytes() {
        return (out + "</svg>\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String number(double value) {
        var rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
}
