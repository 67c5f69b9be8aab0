package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Opens every file of the kit that ships, as its readers will.
class KitBuilderTest {

    private static final String NATIONAL = "1-888-373-7888";

    private static final Kit KIT = TestKit.shipped();
    private static List<KitFile> files = List.of();

    @BeforeAll
    static void build() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        files = new KitBuilder(KIT, TestKit.quotable(), TestKit.css()).build();
    }

    private static List<KitFile> pdfs() {
        return files.stream().filter(file -> file.type().equals(KitFile.PDF)).toList();
    }

    private static KitFile file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_pdf_can_be_read_by_a_screen_reader() throws Exception {
        assertThat(pdfs()).hasSize(6);
        for (var pdf : pdfs()) {
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf.bytes()), PDFAFlavour.PDFUA_1);
                    var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                var result = validator.validate(parser);
                System.out.printf(
                        "PDF/UA-1 %s: %d assertions, compliant %s%n",
                        pdf.name(), result.getTotalAssertions(), result.isCompliant());

                assertThat(result.getTestAssertions().stream()
                                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                                .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage()))
                        .as(pdf.name())
                        .isEmpty();
                assertThat(result.isCompliant()).as(pdf.name()).isTrue();
            }
        }
    }

    @Test
    void a_second_build_gives_the_same_bytes() throws IOException {
        var again = new KitBuilder(TestKit.shipped(), TestKit.quotable(), TestKit.css()).build();

        assertThat(hashes(again)).isEqualTo(hashes(files));
    }

    private static Map<String, String> hashes(List<KitFile> files) {
        return files.stream().collect(Collectors.toMap(KitFile::name, file -> KitArchive.sha256(file.bytes())));
    }

    @Test
    void a_helpline_stands_whole_on_one_line_wherever_it_is_printed() throws IOException {
        var printed = Map.of(
                "facilitator-guide.pdf", List.of(NATIONAL, "1-800-422-4453", "1-800-294-7116"),
                "slides.pptx", List.of(NATIONAL, "1-800-294-7116"),
                "handouts.pdf", List.of(NATIONAL, "1-800-799-7233", "1-800-656-4673", "1-800-294-7116", "233733"),
                "card.pdf", List.of(NATIONAL, "233733"),
                "surveys.pdf", List.of(NATIONAL));
        for (var name : printed.keySet()) {
            var lines = HelplineGuard.lines(file(name));
            for (var number : printed.get(name)) {
                assertThat(lines).as(name).anyMatch(line -> line.contains(number));
            }
        }
    }

    @Test
    void no_character_is_missing_from_a_typeface() throws IOException {
        for (var pdf : pdfs()) {
            assertThat(HelplineGuard.lines(pdf)).as(pdf.name()).noneMatch(line -> line.contains("#"));
        }
    }

    @Test
    void every_pdf_says_what_it_is_in_neutral_words_and_how_many_pages_it_has() throws IOException {
        for (var pdf : pdfs()) {
            try (var document = Loader.loadPDF(pdf.bytes())) {
                var about = document.getDocumentInformation();

                assertThat(about.getTitle())
                        .as(pdf.name())
                        .isNotBlank()
                        .doesNotContainIgnoringCase("traffick")
                        .doesNotContainIgnoringCase("sold");
                assertThat(about.getAuthor()).isEqualTo("Breaking Free Movement");
                assertThat(about.getCreationDate().toInstant()).isEqualTo("2026-11-20T00:00:00Z");
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
                assertThat(document.getNumberOfPages()).isEqualTo(pdf.pages());
            }
            assertThat(HelplineGuard.lines(pdf))
                    .as(pdf.name())
                    .anyMatch(line -> line.endsWith("1 of " + pdf.pages()))
                    .anyMatch(line -> line.endsWith(pdf.pages() + " of " + pdf.pages()));
        }
    }

    @Test
    void each_survey_form_fits_on_one_page() {
        assertThat(file("surveys.pdf").pages()).isEqualTo(7);
        assertThat(file("handouts.pdf").pages()).isEqualTo(4);
        assertThat(file("card.pdf").pages()).isEqualTo(2);
    }

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

    @Test
    void the_archive_opens_everywhere_and_can_be_checked() throws IOException {
        var archive = files.getLast();
        var entries = ZipWriter.read(archive.bytes()).stream()
                .collect(Collectors.toMap(ZipWriter.Entry::name, Function.identity()));

        assertThat(archive.name()).isEqualTo("seminar-60-1.0.0.zip");
        assertThat(entries.keySet()).allMatch(name -> name.matches("seminar-60/[A-Za-z0-9./-]{1,80}"));
        assertThat(entries).containsKeys("seminar-60/README.html", "seminar-60/LICENSE.txt", "seminar-60/CREDITS.html");
        var manifest = new String(entries.get("seminar-60/MANIFEST.sha256").bytes(), StandardCharsets.UTF_8);
        assertThat(manifest.lines()).hasSize(entries.size() - 1).allSatisfy(line -> {
            var entry = entries.get("seminar-60/" + line.substring(66));
            assertThat(entry).as(line).isNotNull();
            assertThat(line).startsWith(KitArchive.sha256(entry.bytes()) + "  ");
        });
        var readme = new String(entries.get("seminar-60/README.html").bytes(), StandardCharsets.UTF_8);
        assertThat(readme).contains("still to come").doesNotContain("src=").doesNotContain("<script");
    }

    private static XMLSlideShow slides() throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(file("slides.pptx").bytes()));
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
