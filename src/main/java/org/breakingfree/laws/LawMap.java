package org.breakingfree.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakingfree.shapes.Shape;
import org.breakingfree.shapes.Shapes;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// A map that the page draws itself, without script: each place in the color and pattern of its stance.
///
/// @param areas places with the same fill, one group each
public record LawMap(String viewBox, List<Area> areas) {

    /// @param fill the stance, `none` for places without a row, or `before` for laws that had not begun
    public record Area(String fill, List<Outline> outlines) {}

    /// @param address empty for a place without a row
    /// @param title what a pointer resting on it shows
    public record Outline(String path, String address, String title) {}

    /// The countries, or the states of the United States, as their laws are today.
    public static LawMap of(Chrome chrome, List<Law> laws, Region region) {
        return region == Region.us ? states(chrome, laws, LawFilter.NOTHING) : world(chrome, laws, LawFilter.NOTHING);
    }

    static LawMap world(Chrome chrome, List<Law> laws, LawFilter filter) {
        return draw(chrome, Shapes.WORLD_VIEW_BOX, Shapes.world(), laws, filter);
    }

    static LawMap states(Chrome chrome, List<Law> laws, LawFilter filter) {
        return draw(chrome, Shapes.US_VIEW_BOX, Shapes.usStates(), laws, filter);
    }

    private static LawMap draw(Chrome chrome, String viewBox, List<Shape> shapes, List<Law> laws, LawFilter filter) {
        var byCode = laws.stream().collect(Collectors.toMap(Law::code, Function.identity()));
        var areas = shapes.stream()
                .collect(Collectors.groupingBy(shape -> fill(byCode.get(shape.code()), filter)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(entry -> {
                    var outlines = new ArrayList<Outline>();
                    for (var shape : entry.getValue()) {
                        outlines.add(outline(chrome, shape, byCode.get(shape.code()), filter.day()));
                    }
                    return new Area(entry.getKey(), outlines);
                })
                .toList();
        return new LawMap(viewBox, areas);
    }

    private static String fill(@Nullable Law law, LawFilter filter) {
        if (law == null || (filter.stance() != null && law.stance() != filter.stance())) {
            return "none";
        }
        var hasNotBegun = filter.day() != null && Standing.of(law, filter.day()) == Standing.before;
        return hasNotBegun ? "before" : law.stance().name();
    }

    private static Outline outline(Chrome chrome, Shape shape, @Nullable Law law, @Nullable LocalDate day) {
        if (law == null) {
            return new Outline(shape.path(), "", "");
        }
        var line = new LawLine(chrome, law, day);
        var standing = line.isOnADay() ? ". " + line.standing() : "";
        return new Outline(shape.path(), line.address(), line.name() + ": " + line.stance() + standing);
    }
}
