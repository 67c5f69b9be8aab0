package org.breakingfree.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.claims.ClaimFile;
import org.breakingfree.helplines.HelplineFile;
import org.breakingfree.indicators.IndicatorFile;
import org.breakingfree.prose.Facts;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFilesTest {

    private static final Path CONTENT = Path.of("src/main/content");

    private static final String PAGE = """
            ---
            title: A page
            tab: A page
            summary: What it says.
            group: learn
            order: 1
            reviewed: 2026-11-20
            ---
            Text with a [link](/learn/page).
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write_one_page() throws IOException {
        Files.createDirectories(folder.resolve("es"));
        write("en/learn/page.md", PAGE);
    }

    @Test
    void the_pages_that_ship_have_no_mistakes_and_are_all_in_both_languages() {
        var mistakes = new Mistakes();

        var pages = PageFiles.read(CONTENT, shipped(), mistakes);

        assertThat(mistakes.all()).isEmpty();
        assertThat(paths(pages, Language.EN)).hasSize(13).isEqualTo(paths(pages, Language.ES));
    }

    @Test
    void a_page_is_at_the_address_of_its_file() {
        var pages = PageFiles.read(folder, shipped(), new Mistakes());

        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.path()).isEqualTo("/learn/page");
            assertThat(page.section()).isEqualTo(Page.Section.LEARN);
        });
    }

    @Test
    void what_is_missing_is_said() throws IOException {
        write("en/learn/page.md", PAGE.replace("summary: What it says.\n", "").replace("order: 1\n", ""));

        assertThat(mistakes()).containsExactlyInAnyOrder("1: \"summary\" is missing", "1: \"order\" is missing");
    }

    @Test
    void a_tab_that_is_too_long_is_refused() throws IOException {
        write("en/learn/page.md", PAGE.replace("tab: A page", "tab: A very long title for a tab of a browser"));

        assertThat(mistakes()).containsExactly("3: \"tab\" has 40 characters; at most 30 fit");
    }

    @Test
    void a_tab_that_betrays_a_reader_is_refused() throws IOException {
        write("en/learn/page.md", PAGE.replace("tab: A page", "tab: Trafficking"));

        assertThat(mistakes()).containsExactly("3: \"Traffick\" in a tab or an address can betray a reader");
    }

    @Test
    void a_link_to_no_page_is_refused() throws IOException {
        write("en/learn/page.md", PAGE.replace("(/learn/page)", "(/learn/nowhere)"));

        assertThat(mistakes()).containsExactly("9: the link to /learn/nowhere leads nowhere");
    }

    @Test
    void a_spanish_page_needs_an_english_one() throws IOException {
        write("es/learn/otra.md", PAGE);

        assertThat(mistakes()).containsExactly("0: there is no English page at /learn/otra");
    }

    @Test
    void an_unknown_group_a_bad_date_and_an_empty_text_are_refused() throws IOException {
        write(
                "en/learn/page.md",
                PAGE.replace("group: learn", "group: other")
                        .replace("2026-11-20", "yesterday")
                        .replace("Text with a [link](/learn/page).", ""));

        assertThat(mistakes())
                .containsExactlyInAnyOrder(
                        "5: \"group\" is \"other\"; expected learn, programs, about or safety",
                        "7: \"reviewed\" is \"yesterday\", not a date such as 2026-11-20",
                        "9: the page has no text");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> mistakes() {
        var mistakes = new Mistakes();
        PageFiles.read(folder, shipped(), mistakes);
        return mistakes.all().stream()
                .map(mistake -> mistake.line() + ": " + mistake.reason())
                .toList();
    }

    private static List<String> paths(List<Page> pages, Language language) {
        return pages.stream()
                .filter(page -> page.language() == language)
                .map(Page::path)
                .sorted()
                .toList();
    }

    private static Facts shipped() {
        var mistakes = new Mistakes();
        return Facts.of(
                ClaimFile.read(CONTENT.resolve("claims.csv"), mistakes),
                HelplineFile.read(CONTENT.resolve("helplines.csv"), mistakes),
                IndicatorFile.read(CONTENT.resolve("indicators.csv"), mistakes));
    }
}
