package org.breakingfree.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void places_are_rounded_where_they_are_so_that_nothing_drifts() {
        assertThat(Outline.whole("M0.4,0.4l.4 0 .4 0 .4 0 .4 9.6-2-2z")).isEqualTo("M0 0l1 0 1 0 0 10-2-2z");
    }

    @Test
    void an_island_that_comes_down_to_a_point_is_left_out() {
        assertThat(Outline.whole("M1,1l9 0 0 9zM5,5l.1 .1-.2 0z")).isEqualTo("M1 1l9 0 0 9z");
    }

    @Test
    void every_state_keeps_an_outline() {
        assertThat(Shapes.usStatesSmall())
                .hasSameSizeAs(Shapes.usStates())
                .allSatisfy(shape -> assertThat(shape.path()).startsWith("M").endsWith("z"));
    }
}
