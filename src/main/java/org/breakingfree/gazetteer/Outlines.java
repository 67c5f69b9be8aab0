package org.breakingfree.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Outlines of areas, and which of them a point lies in. `src/main/basemap/gazetteer.mjs` writes them and says how.
///
/// All numbers are thousandths of a degree. An outline is a set of borders in no order: a point lies inside when a
/// line from it to the east crosses them an odd number of times.
final class Outlines {

    /// A border from point to point.
    private record Border(int[] x, int[] y) {

        /// How often a line from a point to the east crosses it.
        int crossings(int pointX, int pointY) {
            var count = 0;
            for (var i = 1; i < x.length; i++) {
                if (y[i] > pointY != y[i - 1] > pointY
                        && pointX - x[i - 1] < (double) (x[i] - x[i - 1]) * (pointY - y[i - 1]) / (y[i] - y[i - 1])) {
                    count++;
                }
            }
            return count;
        }

        /// The square of the distance to its nearest point, east and west squeezed as they are at that latitude.
        double distance(int pointX, int pointY, double squeeze) {
            var best = Double.MAX_VALUE;
            for (var i = 1; i < x.length; i++) {
                var ax = (x[i - 1] - pointX) * squeeze;
                var ay = (double) y[i - 1] - pointY;
                var bx = (x[i] - pointX) * squeeze - ax;
                var by = y[i] - pointY - ay;
                var length = bx * bx + by * by;
                var along = length == 0 ? 0 : Math.clamp(-(ax * bx + ay * by) / length, 0, 1);
                var dx = ax + along * bx;
                var dy = ay + along * by;
                best = Math.min(best, dx * dx + dy * dy);
            }
            return best;
        }
    }

    private record Outline(String code, List<Border> borders, int west, int south, int east, int north) {

        static Outline of(String code, List<Border> borders) {
            var west = Integer.MAX_VALUE;
            var south = Integer.MAX_VALUE;
            var east = Integer.MIN_VALUE;
            var north = Integer.MIN_VALUE;
            for (var border : borders) {
                for (var i = 0; i < border.x.length; i++) {
                    west = Math.min(west, border.x[i]);
                    east = Math.max(east, border.x[i]);
                    south = Math.min(south, border.y[i]);
                    north = Math.max(north, border.y[i]);
                }
            }
            return new Outline(code, borders, west, south, east, north);
        }

        boolean isNear(int x, int y, int margin) {
            return x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin;
        }

        boolean contains(int x, int y) {
            return isNear(x, y, 0)
                    && borders.stream()
                                            .mapToInt(border -> border.crossings(x, y))
                                            .sum()
                                    % 2
                            == 1;
        }
    }

    /// Outlines are drawn roughly, and a house at the beach may stand outside: so far from land it still counts.
    private static final int COAST = 50;

    private final List<Outline> outlines;

    private Outlines(List<Outline> outlines) {
        this.outlines = outlines;
    }

    /// @param file in the folder `gazetteer` of the resources
    static Outlines read(String file) {
        try (var in = Objects.requireNonNull(Outlines.class.getResourceAsStream("/gazetteer/" + file), file)) {
            var bytes = ByteBuffer.wrap(in.readAllBytes());
            var borders = new ArrayList<Border>();
            for (var left = unsigned(bytes); left > 0; left--) {
                borders.add(border(bytes));
            }
            var outlines = new ArrayList<Outline>();
            for (var left = unsigned(bytes); left > 0; left--) {
                outlines.add(outline(bytes, borders));
            }
            return new Outlines(List.copyOf(outlines));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Border border(ByteBuffer bytes) {
        var points = unsigned(bytes);
        var x = new int[points];
        var y = new int[points];
        for (var i = 0; i < points; i++) {
            x[i] = signed(bytes) + (i == 0 ? 0 : x[i - 1]);
            y[i] = signed(bytes) + (i == 0 ? 0 : y[i - 1]);
        }
        return new Border(x, y);
    }

    private static Outline outline(ByteBuffer bytes, List<Border> borders) {
        var letters = new byte[unsigned(bytes)];
        bytes.get(letters);
        var own = new ArrayList<Border>();
        var at = 0;
        for (var left = unsigned(bytes); left > 0; left--) {
            at += unsigned(bytes);
            own.add(borders.get(at));
        }
        return Outline.of(new String(letters, StandardCharsets.US_ASCII), List.copyOf(own));
    }

    private static int unsigned(ByteBuffer bytes) {
        var value = 0;
        for (var shift = 0; ; shift += 7) {
            var next = bytes.get();
            value |= (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static int signed(ByteBuffer bytes) {
        var zigzag = unsigned(bytes);
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    /// The outline a point lies in, or the nearest within some three miles; nothing in the sea.
    Optional<String> at(double latitude, double longitude) {
        var x = (int) Math.round(longitude * 1000);
        var y = (int) Math.round(latitude * 1000);
        for (var outline : outlines) {
            if (outline.contains(x, y)) {
                return Optional.of(outline.code);
            }
        }
        return nearest(x, y, Math.cos(Math.toRadians(latitude)));
    }

    private Optional<String> nearest(int x, int y, double squeeze) {
        var best = (double) COAST * COAST;
        var code = Optional.<String>empty();
        for (var outline : outlines) {
            if (outline.isNear(x, y, 2 * COAST)) {
                for (var border : outline.borders) {
                    var distance = border.distance(x, y, squeeze);
                    if (distance <= best) {
                        best = distance;
                        code = Optional.of(outline.code);
                    }
                }
            }
        }
        return code;
    }
}
