package org.breakingfree.shapes;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Draws a PNG with two dots to the pixel, sharp on paper and on good screens. It needs neither a screen nor a font of
/// the machine.
public final class PngDrawing implements Drawing {

    private static final int DOTS = 2;

    private final BufferedImage image;
    private final Graphics2D pen;

    public PngDrawing(int width, int height) {
        image = new BufferedImage(DOTS * width, DOTS * height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(DOTS, DOTS);
    }

    @Override
    public void text(String text, double x, double y, Face face, double size, Ink ink, Anchor anchor) {
        var width = anchor == Anchor.START ? 0 : face.width(text, size);
        var start = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        pen.setFont(face.awt(size));
        pen.setColor(ink.awt());
        pen.drawString(face.shown(text), (float) start, (float) y);
    }

    @Override
    public void outline(String path, Placement placement, Ink fill, Ink line, double width) {
        var move = new AffineTransform(placement.scale(), 0, 0, placement.scale(), placement.x(), placement.y());
        paint(PathData.outline(path).createTransformedShape(move), fill, line, width);
    }

    @Override
    public void circle(double x, double y, double radius, Ink fill, Ink line, double width) {
        paint(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), fill, line, width);
    }

    private void paint(java.awt.Shape shape, Ink fill, Ink line, double width) {
        pen.setColor(fill.awt());
        pen.fill(shape);
        pen.setColor(line.awt());
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Ink fill) {
        pen.setColor(fill.awt());
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Ink ink, double width) {
        pen.setColor(ink.awt());
        pen.setStroke(new BasicStroke((float) width));
        pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        pen.setClip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void endClip() {
        pen.setClip(null);
    }

    @Override
    public byte[] bytes() {
        pen.dispose();
        return PngFile.of(image, DOTS);
    }
}
