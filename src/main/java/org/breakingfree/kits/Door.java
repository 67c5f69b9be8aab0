package org.breakingfree.kits;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;

/// The movement's one picture: an arched doorway with a landscape behind it, at some hour of the day. Drawn once here
/// as shapes, in a box of 200 by 260 units, and handed to PDF (SVG), slides (shapes) and previews (pixels) alike.
public enum Door {
    DAWN("#fbe3ae", "#f5b942", "#4f8f8b", "#1f6a69", 138, 84),
    NOON("#dcebe6", "#fbf7f0", "#4f8f8b", "#1f6a69", 118, 62),
    DUSK("#f3c6a0", "#e08a4a", "#3f6f78", "#173f4a", 70, 128);

    static final double WIDTH = 200;
    static final double HEIGHT = 260;

    private final String sky;
    private final String sun;
    private final String far;
    private final String near;
    private final double sunX;
    private final double sunY;

    Door(String sky, String sun, String far, String near, double sunX, double sunY) {
        this.sky = sky;
        this.sun = sun;
        this.far = far;
        this.near = near;
        this.sunX = sunX;
        this.sunY = sunY;
    }

    /// A filled outline and its color, `#rrggbb`.
    record Layer(Shape shape, String color) {
        Color awt() {
            return Color.decode(color);
        }
    }

    /// The picture from back to front; every shape is already cut to the doorway.
    List<Layer> layers() {
        var way = new Path2D.Double();
        way.moveTo(0, HEIGHT);
        way.lineTo(0, 100);
        way.curveTo(0, 44.8, 44.8, 0, 100, 0);
        way.curveTo(155.2, 0, 200, 44.8, 200, 100);
        way.lineTo(200, HEIGHT);
        way.closePath();
        return List.of(
                new Layer(way, sky),
                cut(new Ellipse2D.Double(sunX - 34, sunY - 34 + 30, 68, 68), way, sun),
                cut(hill(168, 128, 150, 176), way, far),
                cut(hill(196, 206, 178, 214), way, near));
    }

    private static Layer cut(Shape shape, Shape way, String color) {
        var area = new Area(shape);
        area.intersect(new Area(way));
        return new Layer(area, color);
    }

    private static Path2D hill(double left, double lift, double dip, double right) {
        var hill = new Path2D.Double();
        hill.moveTo(-10, HEIGHT + 10);
        hill.lineTo(-10, left);
        hill.curveTo(60, lift, 130, dip, 210, right);
        hill.lineTo(210, HEIGHT + 10);
        hill.closePath();
        return hill;
    }

    /// The picture as SVG. `alt` names it for those who do not see it; an empty one marks it as decoration.
    String svg(String alt, double width) {
        var label = alt.isEmpty() ? "" : " role=\"img\" alt=\"" + Escape.xml(alt) + "\"";
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 260\" width=\"%s\" height=\"%s\"%s>"
                        .formatted(Math.round(width), Math.round(width * HEIGHT / WIDTH), label));
        for (var layer : layers()) {
            svg.append("<path fill=\"%s\" d=\"%s\"/>".formatted(layer.color(), path(layer.shape())));
        }
        return svg.append("</svg>").toString();
    }

    /// Paints the picture `width` units wide with its upper left corner at `x`, `y`.
    void paint(Graphics2D graphics, double x, double y, double width) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var place = new AffineTransform(width / WIDTH, 0, 0, width / WIDTH, x, y);
        for (var layer : layers()) {
            graphics.setColor(layer.awt());
            graphics.fill(place.createTransformedShape(layer.shape()));
        }
    }

    private static String path(Shape shape) {
        var text = new StringBuilder();
        var point = new double[6];
        for (var walk = shape.getPathIterator(null); !walk.isDone(); walk.next()) {
            var kind = walk.currentSegment(point);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> text.append('M').append(points(point, 1));
                case PathIterator.SEG_LINETO -> text.append('L').append(points(point, 1));
                case PathIterator.SEG_QUADTO -> text.append('Q').append(points(point, 2));
                case PathIterator.SEG_CUBICTO -> text.append('C').append(points(point, 3));
                case PathIterator.SEG_CLOSE -> text.append('Z');
                default -> throw new IllegalStateException("path segment " + kind);
            }
        }
        return text.toString();
    }

    private static String points(double[] point, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count * 2; i++) {
            text.append(i == 0 ? "" : " ").append(number(point[i]));
        }
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
