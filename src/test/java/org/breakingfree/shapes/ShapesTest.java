package org.breakingfree.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ShapesTest {
    /// One or more rings: a start, then relative steps or the two arcs of a dot.
    private static final Pattern PATH = Pattern.compile("(M[-.\\d]+,[-.\\d]+(l[-. \\d]+|(a[-. \\d]+){2})z)+");

    @Test
    void fifty_states_and_the_district_have_an_outline() {
        assertThat(Shapes.usStates()).hasSize(51).extracting(Shape::code).contains("US-MN", "US-DC", "US-AK");
        assertThat(Shapes.usStates()).allSatisfy(shape -> assertInside(shape, 975, 610));
        assertThat(bytes(Shapes.usStates())).isLessThan(50_000);
    }

    @Test
    void the_world_has_large_countries_and_small_ones() {
        assertThat(Shapes.world())
                .extracting(Shape::code)
                .doesNotHaveDuplicates()
                .contains("SE", "US", "SG", "AD", "TV");
        assertThat(Shapes.world()).allSatisfy(shape -> assertInside(shape, 1000, 440));
        assertThat(bytes(Shapes.world())).isLessThan(90_000);
    }

    private static void assertInside(Shape shape, double width, double height) {
        assertThat(shape.path()).as(shape.code()).matches(PATH);
        assertThat(shape.labelX()).as(shape.code()).isBetween(0.0, width);
        assertThat(shape.labelY()).as(shape.code()).isBetween(0.0, height);
    }

    private static int bytes(List<Shape> shapes) {
        return shapes.stream().mapToInt(shape -> shape.path().length()).sum();
    }
}
