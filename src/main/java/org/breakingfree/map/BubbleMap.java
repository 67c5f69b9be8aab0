package org.breakingfree.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.breakingfree.shapes.AlbersUsa;
import org.breakingfree.shapes.Frame;
import org.breakingfree.shapes.Shape;
import org.breakingfree.shapes.Shapes;

/// A map that needs no script: a circle in each area, with the number of its records in it. On the map of the United
/// States and of the world an area is a whole state or country; where there is no room circles move aside, on a line to
/// where they belong. Of one state its counties and cities are shown, and those are joined that would lie on each
/// other.
///
/// @param frame the part of the map that is seen
/// @param bubbles the largest first
record BubbleMap(Frame frame, List<Outline> outlines, List<Bubble> bubbles) {

    private static final Frame UNITED_STATES = new Frame(-10, 0, 985, 610);
    private static final Frame WORLD = new Frame(0, 0, 1000, 440);

    /// Around what was asked for, as a part of its size.
    private static final double AROUND = 0.12;

    /// Of a country more cannot be seen than this: its outline is drawn for the map of the world.
    private static final double LEAST_WORLD = 250;

    /// @param isChosen whether it is what was asked for
    record Outline(Shape shape, boolean isChosen) {}

    /// The map that shows most of what a filter lets through.
    ///
    /// @param chosen the state or country asked for, or empty
    /// @param letters how high the numbers are, as a part of the height of the frame
    static BubbleMap of(Atlas atlas, Tally tally, String chosen, double letters) {
        if (chosen.startsWith("US-") && find(Shapes.usStates(), chosen) != null) {
            return state(atlas, tally, chosen, letters);
        }
        if (chosen.isEmpty() ? tally.inUnitedStates() > 0 || tally.total() == 0 : chosen.equals("US")) {
            return whole(UNITED_STATES, Shapes.usStates(), shape -> tally.of(shape.code()), chosen, letters);
        }
        var shape = find(Shapes.world(), chosen);
        var frame = shape == null
                ? WORLD
                : shape.frame().around(AROUND).atLeast(LEAST_WORLD).within(WORLD);
        return whole(frame, Shapes.world(), each -> world(tally, each.code()), chosen, letters);
    }

    private static long world(Tally tally, String code) {
        return code.equals("US") ? tally.inUnitedStates() : tally.of(code);
    }

    private static Shape find(List<Shape> shapes, String code) {
        return shapes.stream()
                .filter(shape -> shape.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static BubbleMap whole(
            Frame frame, List<Shape> shapes, ToLongFunction<Shape> count, String chosen, double letters) {
        var counted = shapes.stream()
                .filter(shape -> count.applyAsLong(shape) > 0)
                .map(shape -> new Bubbles.Counted(
                        shape.code(), false, count.applyAsLong(shape), shape.labelX(), shape.labelY()))
                .toList();
        return new BubbleMap(
                frame, outlines(shapes, chosen), new Bubbles(frame, letters * frame.height()).placed(counted));
    }

    /// One state, with a circle for each of its areas; what is known of the whole state only stands at its name.
    private static BubbleMap state(Atlas atlas, Tally tally, String chosen, double letters) {
        var shape = find(Shapes.usStates(), chosen);
        var frame = shape.frame().around(AROUND);
        var counted = new ArrayList<Bubbles.Counted>();
        for (Map.Entry<String, Long> each : tally.byArea().entrySet()) {
            var area = atlas.areas().get(each.getKey());
            if (area.region().equals(chosen)) {
                var point = area.kind() == AreaKind.STATE
                        ? new AlbersUsa.Point(shape.labelX(), shape.labelY())
                        : AlbersUsa.of(chosen, area.latitude(), area.longitude());
                counted.add(new Bubbles.Counted(
                        area.code(), area.kind() == AreaKind.STATE, each.getValue(), point.x(), point.y()));
            }
        }
        var bubbles = new Bubbles(frame, letters * frame.height());
        return new BubbleMap(frame, outlines(Shapes.usStates(), chosen), bubbles.placed(bubbles.joined(counted)));
    }

    /// What was asked for comes last, so that its edge lies above its neighbors'.
    private static List<Outline> outlines(List<Shape> shapes, String chosen) {
        return shapes.stream()
                .map(shape -> new Outline(shape, shape.code().equals(chosen)))
                .sorted(Comparator.comparing(Outline::isChosen))
                .toList();
    }

    /// How many records have a circle.
    long drawn() {
        return bubbles.stream().mapToLong(Bubble::count).sum();
    }
}
