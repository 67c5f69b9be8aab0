package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Opens every file of the kit that ships, as its readers will.
class KitBuilderTest {

    private static final String NATIONAL = "1-888-373-7888";

    private static List<KitFile> files = List.of();

    @BeforeAll
    static void build() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        files = source().build();
    }

    private static KitFolder.Source source() {
        return new KitFolder(TestKit.SHIPPED.getParent())
                .read(TestKit.facts(), new Mistakes())
                .getFirst();
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
        var again = source().build();

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
        var credits = new String(entries.get("seminar-60/CREDITS.html").bytes(), StandardCharsets.UTF_8);
        assertThat(credits).contains("Polaris").doesNotContain("Sweden");
        assertThat(readme).contains("still to come").doesNotContain("src=").doesNotContain("<script");
    }
}
