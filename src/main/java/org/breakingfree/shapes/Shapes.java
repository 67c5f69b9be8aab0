package org.breakingfree.shapes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The maps that pages draw themselves. `src/main/basemap/shapes.mjs` makes the outlines from us-atlas (US Census) and
/// world-atlas (Natural Earth), which are in the public domain.
public final class Shapes {
    /// Width and height of the map of the United States, for `viewBox`.
    public static final String US_VIEW_BOX = "0 0 975 610";

    /// Width and height of the map of the world, for `viewBox`.
    public static final String WORLD_VIEW_BOX = "0 0 1000 440";

    private static final List<Shape> US_STATES = read("us-states.csv");
    private static final List<Shape> US_STATES_SMALL = US_STATES.stream()
            .map(shape ->
                    new Shape(shape.code(), shape.name(), Outline.whole(shape.path()), shape.labelX(), shape.labelY()))
            .toList();
    private static final List<Shape> WORLD = read("world.csv");

    private Shapes() {}

    /// The 50 states and the District of Columbia, by code, in Albers' equal-area projection with Alaska and Hawaii
    /// moved below the southwest.
    public static List<Shape> usStates() {
        return US_STATES;
    }

    /// The same in whole units of the drawing, for where they are soon covered by something finer.
    public static List<Shape> usStatesSmall() {
        return US_STATES_SMALL;
    }

    /// The countries and larger territories of the world, by code, in the Equal Earth projection. The smallest are
    /// dots.
    public static List<Shape> world() {
        return WORLD;
    }

    private static List<Shape> read(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(Shapes.class.getResourceAsStream("/shapes/" + file), file);
                var rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(Shapes::shape).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Shape shape(CSVRecord row) {
        return new Shape(
                row.get("code"),
                row.get("name"),
                row.get("path"),
                Double.parseDouble(row.get("label_x")),
                Double.parseDouble(row.get("label_y")));
    }
}
