package org.breakingfree.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimFileTest {

    private static final Path FILE = Path.of("src/main/content/claims.csv");

    @TempDir
    private Path folder;

    @Test
    void the_figures_that_ship_have_no_mistakes() {
        var mistakes = new Mistakes();

        var claims = ClaimFile.read(FILE, mistakes);

        assertThat(mistakes.all()).isEmpty();
        assertThat(claims).hasSizeGreaterThan(40);
    }

    @Test
    void an_id_used_twice_is_refused() throws IOException {
        assertThat(mistakesAfterReplacing("\nilo-2024-share,", "\nilo-2024-profits,"))
                .containsExactly("3: the id \"ilo-2024-profits\" is used twice");
    }

    @Test
    void a_figure_whose_source_is_no_web_address_is_refused() throws IOException {
        assertThat(mistakesAfterReplacing("https://www.statista.com/", "www.statista.com/"))
                .singleElement()
                .asString()
                .startsWith("2: \"url\" is \"www.statista.com/");
    }

    @Test
    void a_figure_must_say_what_it_cannot_say() throws IOException {
        assertThat(mistakesAfterReplacing(
                        "A share of a modeled total; it is not counted from court or bank records.", ""))
                .containsExactly("3: \"limits\" is empty");
    }

    @Test
    void a_year_in_words_is_refused() throws IOException {
        assertThat(mistakesAfterReplacing(",2021,World", ",last year,World"))
                .containsExactly("2: \"year\" is \"last year\", not a year such as 2024");
    }

    private List<String> mistakesAfterReplacing(String what, String by) throws IOException {
        var text = Files.readString(FILE);
        var at = text.indexOf(what);
        assertThat(at).as(what).isNotNegative();
        var changed = text.substring(0, at) + by + text.substring(at + what.length());
        var mistakes = new Mistakes();
        ClaimFile.read(Files.writeString(folder.resolve("claims.csv"), changed), mistakes);
        return mistakes.all().stream()
                .map(mistake -> mistake.line() + ": " + mistake.reason())
                .toList();
    }
}
