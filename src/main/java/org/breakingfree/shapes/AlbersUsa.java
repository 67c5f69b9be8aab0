package org.breakingfree.shapes;

/// Where a position lies on the map of [Shapes#usStates]: Albers' equal-area conic projection, with Alaska at a third
/// of
/// its size and Hawaii moved below the southwest, as in d3-geo's `geoAlbersUsa` at scale 1300 and (487.5, 305).
public final class AlbersUsa {

    private static final double SCALE = 1300;
    private static final double X = 487.5;
    private static final double Y = 305;

    private static final AlbersUsa MAINLAND = new AlbersUsa(29.5, 45.5, -96, -0.6, 38.7, SCALE, X, Y);
    private static final AlbersUsa ALASKA =
            new AlbersUsa(55, 65, -154, -2, 58.5, 0.35 * SCALE, X - 0.307 * SCALE, Y + 0.201 * SCALE);
    private static final AlbersUsa HAWAII =
            new AlbersUsa(8, 18, -157, -3, 19.9, SCALE, X - 0.205 * SCALE, Y + 0.212 * SCALE);

    /// In units of the map.
    public record Point(double x, double y) {}

    private final double cone;
    private final double constant;
    private final double radius;
    private final double meridian;
    private final double scale;
    private final double left;
    private final double top;

    /// @param south one of the two latitudes without distortion, in degrees
    /// @param north the other
    /// @param meridian that stands upright
    /// @param centerLongitude from the meridian, of the point that lies at x and y
    private AlbersUsa(
            double south,
            double north,
            double meridian,
            double centerLongitude,
            double centerLatitude,
            double scale,
            double x,
            double y) {
        var sine = Math.sin(Math.toRadians(south));
        this.cone = (sine + Math.sin(Math.toRadians(north))) / 2;
        this.constant = 1 + sine * (2 * cone - sine);
        this.radius = Math.sqrt(constant) / cone;
        this.meridian = meridian;
        this.scale = scale;
        var center = raw(centerLongitude, centerLatitude);
        this.left = x - scale * center.x();
        this.top = y + scale * center.y();
    }

    /// @param state `US-AK` and `US-HI` have places of their own
    public static Point of(String state, double latitude, double longitude) {
        var projection = switch (state) {
            case "US-AK" -> ALASKA;
            case "US-HI" -> HAWAII;
            default -> MAINLAND;
        };
        return projection.project(latitude, longitude);
    }

    private Point project(double latitude, double longitude) {
        var point = raw(longitude - meridian, latitude);
        return new Point(left + scale * point.x(), top - scale * point.y());
    }

    private Point raw(double longitude, double latitude) {
        var distance = Math.sqrt(constant - 2 * cone * Math.sin(Math.toRadians(latitude))) / cone;
        var angle = cone * Math.toRadians(longitude);
        return new Point(distance * Math.sin(angle), radius - distance * Math.cos(angle));
    }
}
