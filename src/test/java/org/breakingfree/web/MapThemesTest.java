package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The map can be read in light and dark, with more contrast, and in the reader's own colors.
class MapThemesTest {

    private static final List<String> GROUNDS = List.of("map-land", "map-water", "map-town", "map-park");
    private static final List<String> NAMES =
            List.of("map-country", "map-state", "map-county", "map-city", "map-water-name");
    private static final List<String> KINDS = Colors.light().values().keySet().stream()
            .filter(token -> token.startsWith("kind-"))
            .toList();
    private static final Pattern TOKEN = Pattern.compile("--(map-[a-z-]+): ([^;]+);");

    static Stream<Colors> themes() {
        return Colors.all().stream();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void names_can_be_read_on_land_on_water_and_in_town(Colors theme) {
        for (var name : NAMES) {
            for (var ground : GROUNDS) {
                assertThat(theme.contrast(name, ground))
                        .as(name + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(theme.contrast(name, "map-halo"))
                    .as(name + " in its halo")
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void symbols_stand_out_from_every_ground_and_their_numbers_from_them(Colors theme) {
        assertThat(KINDS).hasSizeGreaterThanOrEqualTo(6);
        for (var kind : KINDS) {
            for (var ground : GROUNDS) {
                assertThat(theme.contrast(kind, ground))
                        .as(kind + " on " + ground)
                        .isGreaterThanOrEqualTo(3);
            }
            assertThat(theme.contrast("on-kind", kind))
                    .as("a number on " + kind)
                    .isGreaterThanOrEqualTo(4.5);
            // Where several kinds are one symbol, each is a part of a ring around the number.
            assertThat(theme.contrast(kind, "surface")).as(kind + " in a ring").isGreaterThanOrEqualTo(3);
        }
        assertThat(theme.contrast("ink", "surface")).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void borders_can_be_seen_and_weigh_what_they_part(Colors theme) {
        assertThat(theme.contrast("map-border", "map-land")).isGreaterThanOrEqualTo(4.5);
        assertThat(theme.contrast("map-state-line", "map-land")).isGreaterThanOrEqualTo(3);
        assertThat(theme.contrast("map-coast", "map-land")).isGreaterThanOrEqualTo(2);
        assertThat(theme.contrast("map-county-line", "map-land"))
                .isGreaterThanOrEqualTo(1.3)
                .isLessThan(theme.contrast("map-state-line", "map-land"));
        assertThat(theme.contrast("map-state-line", "map-land")).isLessThan(theme.contrast("map-border", "map-land"));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void with_more_contrast_every_line_counts(Colors theme) {
        if (theme.theme().endsWith("more contrast")) {
            for (var line : List.of("map-border", "map-state-line", "map-county-line", "map-coast", "map-river")) {
                assertThat(theme.contrast(line, "map-land")).as(line).isGreaterThanOrEqualTo(3);
            }
            for (var name : NAMES) {
                assertThat(theme.contrast(name, "map-land")).as(name).isGreaterThanOrEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void streets_are_told_from_the_ground_and_carry_names(Colors theme) {
        for (var road : List.of("map-road", "map-highway")) {
            assertThat(theme.contrast("map-road-edge", road)).as(road).isGreaterThanOrEqualTo(1.7);
            assertThat(theme.contrast("map-county", road))
                    .as("a name on " + road)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void with_forced_colors_every_color_of_the_map_is_the_readers_own() {
        var forced =
                TOKEN.matcher(Colors.block("(forced-colors: active)")).results().toList();

        assertThat(forced).allSatisfy(token -> assertThat(token.group(2)).isIn("Canvas", "CanvasText"));
        assertThat(forced.stream().map(token -> token.group(1)))
                .containsExactlyInAnyOrderElementsOf(Colors.light().values().keySet().stream()
                        .filter(token -> token.startsWith("map-"))
                        .toList());
        for (var token : forced) {
            var isGround = GROUNDS.contains(token.group(1))
                    || List.of("map-halo", "map-river", "map-road", "map-highway")
                            .contains(token.group(1));
            assertThat(token.group(2)).as(token.group(1)).isEqualTo(isGround ? "Canvas" : "CanvasText");
        }
    }
}
