package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitSourceTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheKit() {
        TestKit.copy(folder);
    }

    private List<Mistake> mistakes() {
        var mistakes = new Mistakes();
        var kit = KitSource.read(folder, TestKit.quotable(), mistakes);
        assertThat(kit.isPresent()).isEqualTo(mistakes.none());
        return mistakes.all();
    }

    private void refused(String file, String words, String reason) {
        var line = TestKit.lineOf(folder.resolve(file), words);

        assertThat(mistakes()).anySatisfy(mistake -> {
            assertThat(mistake.file()).endsWith(file);
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.reason()).contains(reason);
        });
    }

    @Test
    void the_kit_that_ships_has_no_mistake() {
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void the_hour_has_sixty_minutes_and_leaves_no_slide_out() {
        var kit = TestKit.shipped();

        assertThat(kit.agenda().stream().mapToInt(Kit.Step::minutes).sum()).isEqualTo(60);
        assertThat(kit.agenda().getFirst().firstSlide()).isEqualTo(1);
        assertThat(kit.agenda().getLast().lastSlide()).isEqualTo(kit.slides().size());
    }

    @Test
    void it_says_who_has_not_reviewed_it_yet() {
        assertThat(TestKit.shipped().review())
                .contains("survivors")
                .contains("lawyer")
                .contains("still to come");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guide.md    | ### The two-adult rule | ##### The two-adult rule       | a heading of level 5 follows one of level 2",
                "guide.md    | Nobody is ever alone   | <b>Nobody</b> is ever alone    | HTML is not allowed",
                "guide.md    | You do not need to be  | ![](door.png) You do not       | a picture needs words",
                "guide.md    | You do not need to be  | [You](javascript:alert(1)) do  | a link must begin with https://",
                "handouts.md | A person who does not  | 90 percent do not              | the figure 90 percent needs a source",
                "handouts.md | A person who does not  | 12,000 people do not           | the figure 12,000 needs a source",
                "card.md     | Say hello.             | Call 612-555-0100.             | a telephone number is printed with",
                "card.md     | Say hello.             | Call {helpline:nobody}.        | is not a figure, helpline or list we have",
                "card.md     | Say hello.             | {claim:unheard-of}             | is not a figure, helpline or list we have",
                "survey.md   | {items}                | {itmes}                        | is not a figure, helpline or list we have",
                "agenda.md   | Point out the second   | Point out 中 the second        | The character 中 (U+4E2D)",
                "slides.md   | No photographs         | No 1‑888 photographs           | (U+2011)",
            })
    void a_mistake_is_told_with_its_file_and_line(String file, String old, String changed, String reason) {
        TestKit.change(folder.resolve(file), old, changed);

        assertThat(mistakes()).anySatisfy(mistake -> {
            assertThat(mistake.file()).endsWith(file);
            assertThat(mistake.line()).isEqualTo(TestKit.lineOf(folder.resolve(file), changed));
            assertThat(mistake.reason()).containsIgnoringCase(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guide.md  | ::: disclosure             | ::: note          | needs a ::: disclosure block",
                "guide.md  | ::: content-note           | ::: note          | needs a ::: content-note block",
                "guide.md  | ::: never                  | ::: note          | needs a ::: never block",
                "slides.md | Kind: safety               | Kind: points      | needs a slide of Kind: safety",
                "slides.md | {helpline:us-national}     | Call someone      | must show a helpline",
                "slides.md | ## Three words that carry the law | ## How many people? | another slide is also called",
                "slides.md | Kind: pair                 | Kind: pears       | no kind of slide called",
                "slides.md | ## If you are worried about someone | -        | this slide has no title",
                "slides.md | ### What is known         | - What is known   | two ### headings",
                "agenda.md | ## 5 minutes, slides 1 to 2 | ## 9 minutes, slides 1 to 2 | the steps take 64 minutes",
                "agenda.md | slide 3:                   | slide 4:          | should begin with slide 3",
                "agenda.md | ## 5 minutes, slide 3: First | ## First        | a step is written",
                "kit.md    | edition: 1.0.0             | edition: first    | not three numbers",
                "kit.md    | dated: 2026-11-20          | dated: soon       | not a date",
                "kit.md    | review:                    | opinion:          | \"review\" is missing",
            })
    void a_kit_without_its_safe_parts_is_no_kit(String file, String old, String changed, String reason) {
        TestKit.change(folder.resolve(file), old, changed);

        assertThat(mistakes()).extracting(Mistake::reason).anyMatch(said -> said.contains(reason));
    }

    @Test
    void a_slide_without_notes_is_told() {
        var slides = folder.resolve("slides.md");
        TestKit.change(slides, "Note:\n\nHand out the form “Before the hour”.", "Hand out the form “Before the hour”.");

        assertThat(mistakes()).extracting(Mistake::reason).anyMatch(said -> said.contains("this slide has no notes"));
    }

    @Test
    void a_picture_on_a_slide_needs_words() {
        TestKit.change(
                folder.resolve("slides.md"),
                "![A doorway at noon, with light falling through it](door:noon)",
                "![](door:noon)");

        assertThat(mistakes()).extracting(Mistake::reason).anyMatch(said -> said.contains("a picture needs words"));
    }

    @Test
    void a_block_left_open_is_told_where_it_opens() {
        var card = folder.resolve("card.md");
        TestKit.change(card, "You can call only to ask.\n:::", "You can call only to ask.");

        refused("card.md", "::: wallet", "never closed");
    }

    @Test
    void a_missing_file_is_told() throws IOException {
        Files.delete(folder.resolve("survey.md"));

        assertThat(mistakes()).anySatisfy(mistake -> {
            assertThat(mistake.file()).endsWith("survey.md");
            assertThat(mistake.reason()).contains("missing");
        });
    }
}
