package org.breakingfree.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void hits_are_marked_with_their_endings_and_without_their_accents() {
        assertThat(marked("Men who buy and buyers of sex", "buyer")).isEqualTo("Men who buy and [buyers] of sex");
        assertThat(marked("La línea atiende siempre", "linea")).isEqualTo("La [línea] atiende siempre");
    }

    @Test
    void a_long_text_is_cut_around_its_first_hit() {
        var text = "word ".repeat(100) + "needle " + "word ".repeat(100);

        var snippet = marked(text, "needle");

        assertThat(snippet).startsWith("… ").endsWith(" …").contains("[needle]").hasSizeLessThan(260);
    }

    @Test
    void a_phone_number_is_not_divided_between_lines() {
        assertThat(marked("Call 1-888-373-7888, well-known", "call"))
                .isEqualTo("[Call] 1\u2060-\u2060888\u2060-\u2060373\u2060-\u20607888, well-known");
    }

    @Test
    void a_text_without_a_hit_begins_at_its_start() {
        assertThat(marked("Only the title had it.", "elsewhere")).isEqualTo("Only the title had it.");
    }

    @Test
    void nothing_of_the_text_is_lost_between_hits() {
        var text = "One law, two laws; three, and a lawyer.";

        assertThat(marked(text, "law").replaceAll("[\\[\\]]", "")).isEqualTo(text);
    }

    @Test
    void an_empty_text_has_an_empty_snippet() {
        assertThat(Snippet.of("", "law")).isEmpty();
    }

    private static String marked(String body, String words) {
        return Snippet.of(body, words).stream()
                .map(run -> run.hit() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }
}
