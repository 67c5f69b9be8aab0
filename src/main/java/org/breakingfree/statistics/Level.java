package org.breakingfree.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakingfree.shapes.Shape;
import org.breakingfree.shapes.Shapes;

/// The areas that figures are told by. There is none finer.
public enum Level {
    /// The 50 states of the United States and the District of Columbia.
    STATE(Shapes.US_VIEW_BOX, Shapes.usStates()),
    /// The countries and larger territories of the world.
    COUNTRY(Shapes.WORLD_VIEW_BOX, Shapes.world());

    private final String viewBox;
    private final List<Shape> shapes;
    private final Set<String> codes;

    Level(String viewBox, List<Shape> shapes) {
        this.viewBox = viewBox;
        this.shapes = shapes;
        this.codes = shapes.stream().map(Shape::code).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Level> of(String key) {
        return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
    }

    /// As it stands in addresses and the database: `state`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String viewBox() {
        return viewBox;
    }

    /// Its areas, by code.
    List<Shape> shapes() {
        return shapes;
    }

    boolean has(String area) {
        return codes.contains(area);
    }
}
