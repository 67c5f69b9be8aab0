package org.breakingfree.shapes;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Reads the paths of [Shapes], which are made of absolute moves, lines from where one is, closings, and half circles.
final class PathData {

    private static final Pattern PIECE = Pattern.compile("[Mlaz]|-?\\d*\\.?\\d+");
    private static final Map<String, Path2D> READ = new ConcurrentHashMap<>();

    private final String[] pieces;
    private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private int at;

    private PathData(String data) {
        pieces = PIECE.matcher(data).results().map(piece -> piece.group()).toArray(String[]::new);
    }

    /// The outline; to be drawn and never changed. Only the paths of [Shapes] come here, so all are remembered.
    static Path2D outline(String data) {
        return READ.computeIfAbsent(data, each -> new PathData(each).read());
    }

    private Path2D read() {
        var command = ' ';
        while (at < pieces.length) {
            if (Character.isLetter(pieces[at].charAt(0))) {
                command = pieces[at++].charAt(0);
            }
            switch (command) {
                case 'M' -> path.moveTo(next(), next());
                case 'l' -> line();
                case 'a' -> halfCircle();
                case 'z' -> path.closePath();
                default -> throw new IllegalArgumentException("no path: " + command);
            }
        }
        return path;
    }

    private void line() {
        var from = path.getCurrentPoint();
        path.lineTo(from.getX() + next(), from.getY() + next());
    }

    private void halfCircle() {
        var from = path.getCurrentPoint();
        var radius = next();
        at += 4;
        var right = next();
        at++;
        var isRight = right > 0;
        var left = isRight ? from.getX() : from.getX() - 2 * radius;
        path.append(
                new Arc2D.Double(
                        left, from.getY() - radius, 2 * radius, 2 * radius, isRight ? 180 : 0, 180, Arc2D.OPEN),
                true);
    }

    private double next() {
        return Double.parseDouble(pieces[at++]);
    }
}
