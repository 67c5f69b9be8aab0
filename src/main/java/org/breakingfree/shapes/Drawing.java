package org.breakingfree.shapes;

/// A sheet to draw on, from the back to the front. What is drawn once becomes an SVG or a PNG by the pen that is
/// handed in: [SvgDrawing] or [PngDrawing]. Units are CSS pixels from the top left.
public interface Drawing {

    /// @param x where the line starts, ends or has its middle, as `anchor` says
    /// @param y of the line the letters stand on
    void text(String text, double x, double y, Face face, double size, Ink ink, Anchor anchor);

    /// An outline in its own units, moved and then enlarged.
    ///
    /// @param path the `d` of an SVG path, as in [Shape]
    void outline(String path, Placement placement, Ink fill, Ink line, double width);

    void circle(double x, double y, double radius, Ink fill, Ink line, double width);

    void rectangle(double x, double y, double width, double height, Ink fill);

    void line(double fromX, double fromY, double toX, double toY, Ink ink, double width);

    /// What is drawn until [#endClip] is seen in this rectangle only.
    void clip(double x, double y, double width, double height);

    void endClip();

    /// The finished file.
    byte[] bytes();

    /// Where a text begins from.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Where the units of an outline lie on the sheet: at `x + scale * unit`.
    record Placement(double x, double y, double scale) {

        public double x(double unit) {
            return x + scale * unit;
        }

        public double y(double unit) {
            return y + scale * unit;
        }
    }
}
