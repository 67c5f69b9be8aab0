package org.breakingfree.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken from other people's chapters.
class ChaptersReaderTest {

    @Test
    void chapters_come_in_the_order_of_their_starts_and_those_without_one_do_not_come() {
        var chapters = ChaptersReader.read("""
                {"version": "1.2.0", "chapters": [
                  {"startTime": 0, "title": "Intro <img src=x>", "img": "https://elsewhere.example/x.png"},
                  {"startTime": 2.5, "title": "Two", "url": "javascript:alert(1)"},
                  {"startTime": 1, "title": " out of order "},
                  {"startTime": -5, "title": "before the beginning"},
                  {"startTime": 1e12, "title": "beyond the end"},
                  {"startTime": 3, "title": "only a picture", "toc": false},
                  {"title": "no start"}]}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(chapters.orElseThrow())
                .containsExactly(
                        new Feed.Chapter(0, "Intro <img src=x>"),
                        new Feed.Chapter(1, "out of order"),
                        new Feed.Chapter(2.5, "Two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"error\":\"quota\"}", "{\"chapters\":{}}", "[", "null"})
    void what_is_no_list_of_chapters_is_none(String text) {
        assertThat(ChaptersReader.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void what_is_nested_without_end_is_none() {
        assertThat(ChaptersReader.read("[".repeat(500_000).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
