package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.breakingfree.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/// The slides as whoever opens, changes or hears them finds them.
class PptxWriterTest {

    private static final String NATIONAL = "1-888-373-7888";
    private static final Kit KIT = TestKit.shipped();

    @Test
    void every_slide_has_a_title_of_its_own_notes_and_a_language() throws IOException {
        try (var show = slides()) {
            var titles = new HashSet<String>();
            for (var slide : show.getSlides()) {
                assertThat(titles.add(title(slide))).as(title(slide)).isTrue();
                assertThat(notes(slide)).as(title(slide)).hasSizeGreaterThan(80);
                for (var shape : slide.getPlaceholders()) {
                    assertThat(shape.getText()).as(title(slide)).isNotBlank();
                    for (var paragraph : shape.getTextParagraphs()) {
                        for (var run : paragraph.getTextRuns()) {
                            assertThat(run.getXmlObject().xmlText()).contains("lang=\"en-US\"");
                        }
                    }
                }
            }
            assertThat(show.getSlides()).hasSize(KIT.slides().size());
        }
    }

    @Test
    void every_picture_on_a_slide_has_words() throws IOException {
        try (var show = slides()) {
            var pictures = show.getSlides().stream()
                    .flatMap(slide -> slide.getShapes().stream())
                    .filter(shape -> !(shape instanceof XSLFTextShape))
                    .toList();

            assertThat(pictures).hasSize(2).allSatisfy(picture -> {
                assertThat(picture).isInstanceOf(XSLFGroupShape.class);
                var about =
                        ((CTGroupShape) picture.getXmlObject()).getNvGrpSpPr().getCNvPr();
                assertThat(about.getDescr()).startsWith("A doorway");
            });
        }
    }

    @Test
    void the_first_and_last_slide_show_the_national_helpline() throws IOException {
        try (var show = slides()) {
            var slides = show.getSlides();

            for (var slide : List.of(slides.getFirst(), slides.getLast())) {
                assertThat(text(slide)).as(title(slide)).contains(NATIONAL);
            }
        }
    }

    @Test
    void the_slides_carry_the_editions_date_and_no_person() throws IOException {
        try (var show = slides()) {
            var core = show.getProperties().getCoreProperties();

            assertThat(core.getCreated()).isEqualTo("2026-11-20T00:00:00Z");
            assertThat(core.getModified()).isEqualTo("2026-11-20T00:00:00Z");
            assertThat(core.getCreator()).isEqualTo("Breaking Free Movement");
            assertThat(show.getPageSize().getWidth() / show.getPageSize().getHeight())
                    .isEqualTo(16 / 9.0);
        }
    }

    /// The inks and grounds of the template. Large type needs 3:1, other type 4.5:1; we ask for more.
    @ParameterizedTest
    @CsvSource({
        "dk1, lt2, 7", // text on paper
        "accent6, lt2, 7", // a source on paper
        "accent2, lt2, 7", // the heading of a column
        "lt2, dk2, 7", // text on the dark ground
        "accent1, dk2, 4.5" // a helpline's number, in large type
    })
    void ink_stands_out_from_its_ground(String ink, String ground, double ratio) throws IOException {
        var theme = new String(ZipWriter.read(new PptxWriter(KIT, new PrintWords(Language.EN)).write()).stream()
                .filter(entry -> entry.name().equals("ppt/theme/theme1.xml"))
                .findFirst()
                .orElseThrow()
                .bytes());
        var one = luminance(theme, ink);
        var other = luminance(theme, ground);

        assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                .isGreaterThanOrEqualTo(ratio);
    }

    /// Relative luminance as WCAG 2 defines it.
    private static double luminance(String theme, String name) {
        var color = theme.replaceAll("(?s).*<a:" + name + "><a:srgbClr val=\"([0-9A-F]{6}).*", "$1");
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        var sum = 0.0;
        for (var i = 0; i < 3; i++) {
            var part = Integer.parseInt(color.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static XMLSlideShow slides() throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(new PptxWriter(KIT, new PrintWords(Language.EN)).write()));
    }

    private static String title(XSLFSlide slide) {
        for (var shape : slide.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.TITLE || shape.getTextType() == Placeholder.CENTERED_TITLE) {
                return shape.getText();
            }
        }
        throw new AssertionError("A slide has no title: " + text(slide));
    }

    private static String text(XSLFSlide slide) {
        return List.of(slide.getPlaceholders()).stream()
                .map(XSLFTextShape::getText)
                .collect(Collectors.joining("\n"));
    }

    private static String notes(XSLFSlide slide) {
        for (var shape : slide.getNotes().getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                return shape.getText();
            }
        }
        return "";
    }
}
