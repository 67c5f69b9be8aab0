package org.breakingfree.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {

    @Test
    void inks_are_the_tokens_of_the_light_theme() throws IOException {
        var light = Files.readString(Path.of("static/css/tokens.css")).split("@media", 2)[0];

        for (var ink : Ink.values()) {
            var token = "--" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(light).contains(token + ": " + ink.css() + ";");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "US-MN, 44.95, -93.09",
        "US-TX, 31.00, -99.00",
        "US-AK, 64.84, -147.72",
        "US-HI, 19.60, -155.50",
        "US-FL, 28.54, -81.38",
        "US-ME, 45.25, -69.00"
    })
    void a_position_lies_in_its_state(String state, double latitude, double longitude) {
        var point = AlbersUsa.of(state, latitude, longitude);
        var shape = Shapes.usStates().stream()
                .filter(each -> each.code().equals(state))
                .findFirst()
                .orElseThrow();

        assertThat(PathData.outline(shape.path()).contains(point.x(), point.y()))
                .as(state + " " + point)
                .isTrue();
    }

    @Test
    void every_outline_can_be_drawn_and_holds_its_label() {
        for (var shapes :
                Map.of("states", Shapes.usStates(), "world", Shapes.world()).values()) {
            for (var shape : shapes) {
                var frame = shape.frame();

                assertThat(frame.width()).as(shape.code()).isPositive();
                assertThat(shape.labelX()).as(shape.code()).isBetween(frame.x() - 1, frame.x() + frame.width() + 1);
                assertThat(shape.labelY()).as(shape.code()).isBetween(frame.y() - 1, frame.y() + frame.height() + 1);
            }
        }
    }

    @Test
    void text_is_broken_between_words_and_never_wider_than_its_line() {
        var lines = Face.TEXT.lines("A circle stands for a whole state and not for a spot in it.", 12, 80, 3);

        assertThat(lines).hasSize(3);
        assertThat(lines.getLast()).endsWith(" …");
        assertThat(lines.subList(0, 2))
                .allSatisfy(line -> assertThat(Face.TEXT.width(line, 12)).isLessThanOrEqualTo(80));
        assertThat(Face.TEXT.lines("Word", 12, 1, 1)).containsExactly("Word");
    }

    @Test
    void letters_that_a_face_has_not_are_told_by_those_it_has() {
        assertThat(Face.TEXT.shown("José Ñandú")).isEqualTo("José Ñandú");
        assertThat(Face.TEXT.shown("中")).isEqualTo("·");
    }

    @Test
    void hostile_text_in_a_drawing_is_text() {
        var drawing = new SvgDrawing(10, 10, "<script>", "\"><b>\u0000", "en");
        drawing.text("</text><script>alert(1)</script>", 0, 0, Face.TEXT, 12, Ink.INK, Drawing.Anchor.START);

        assertThat(new String(drawing.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("<script>")
                .doesNotContain("\u0000");
    }
}
