package org.breakingfree.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.claims.ClaimFile;
import org.breakingfree.helplines.HelplineFile;
import org.breakingfree.indicators.IndicatorFile;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseCheckTest {

    private static final Facts FACTS = facts();

    @TempDir
    private Path folder;

    @Test
    void a_text_that_names_what_is_known_passes() {
        assertThat(mistakes("""
                Since 2022 it is {claim:ilo-2022-sexual}. Ring {helpline:us-national}.

                ## Signs

                {signs:hotels}

                ### More

                Three of 27 people, 999 in all, in 1999 and 2026.
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73 % of it",
                "73% of it",
                "about 6.2 percent",
                "el 14 por ciento",
                "1,939 people",
                "12000 people",
                "4.5 million people",
                "32 mil millones",
                "call 1-888-373-7888",
                "in the year 3024"
            })
    void a_figure_without_a_source_is_refused(String text) {
        assertThat(mistakes(text))
                .singleElement()
                .asString()
                .startsWith("3: the figure ")
                .contains("has no source");
    }

    @Test
    void numbers_in_the_address_of_a_link_are_no_figures() {
        assertThat(mistakes("[A report](https://example.org/2005/12345?share=73%25)"))
                .isEmpty();
    }

    @Test
    void a_name_nobody_knows_is_refused_with_its_line() {
        assertThat(mistakes("First.\n\nIt is {claim:no-such-figure}.\n\n{helpline:us-nobody} {signs:moon}"))
                .containsExactly(
                        "5: nothing is known by the name of {claim:no-such-figure}",
                        "7: nothing is known by the name of {helpline:us-nobody}",
                        "7: nothing is known by the name of {signs:moon}");
    }

    @Test
    void braces_that_name_no_kind_of_thing_are_refused() {
        assertThat(mistakes("{stat:hotels} and {claim}"))
                .containsExactly(
                        "3: \"{stat:hotels}\" is none of {claim:…}, {helpline:…} and {signs:…}",
                        "3: nothing is known by the name of {claim:}");
    }

    @Test
    void a_list_of_signs_is_a_paragraph_of_its_own() {
        assertThat(mistakes("See {signs:hotels} here.\n\nText\n{signs:hotels}"))
                .containsExactly(
                        "3: {signs:hotels} must be a paragraph of its own",
                        "6: {signs:hotels} must be a paragraph of its own");
    }

    @Test
    void headings_follow_one_another_in_steps() {
        assertThat(mistakes("# Title\n\n## One\n\n#### Too deep\n\n### Fine\n\n## With {claim:ilo-2022-sexual}"))
                .containsExactly(
                        "3: the title is in the front matter; headings in the text start with ##",
                        "7: a heading of level 4 cannot follow one of level 2",
                        "11: a heading cannot hold a shortcode");
    }

    private List<String> mistakes(String body) {
        var mistakes = new Mistakes();
        try {
            var file = Files.writeString(folder.resolve("page.md"), "---\n---\n" + body);
            ProseCheck.check(MarkdownFile.read(file, mistakes), FACTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mistakes.all().stream()
                .map(mistake -> mistake.line() + ": " + mistake.reason())
                .toList();
    }

    private static Facts facts() {
        var mistakes = new Mistakes();
        var content = Path.of("src/main/content");
        return Facts.of(
                ClaimFile.read(content.resolve("claims.csv"), mistakes),
                HelplineFile.read(content.resolve("helplines.csv"), mistakes),
                IndicatorFile.read(content.resolve("indicators.csv"), mistakes));
    }
}
