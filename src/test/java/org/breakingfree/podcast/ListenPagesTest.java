package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

class ListenPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/listen";
    }

    @Test
    void the_episodes_of_a_series_begin_with_the_first() {
        assertThat(page("/listen").select(".episode h3").eachText())
                .containsExactly(
                        "What the Nordic Model is",
                        "Where it is law, and what happened",
                        "Men who buy, and how they can answer for it");
    }

    @Test
    void the_address_of_the_feed_is_there_to_copy() {
        assertThat(page("/listen")
                        .select("#feed-understanding-the-nordic-model")
                        .val())
                .isEqualTo("http://127.0.0.1/podcasts/feed.xml");
    }

    @Test
    void in_spanish_what_is_english_is_marked_as_english() {
        var page = page("/es/listen");

        assertThat(page.select("h1").text()).isEqualTo("Escuchar");
        assertThat(page.select(".episode h3[lang=en]")).hasSize(3);
        assertThat(page.select(".episode a").attr("href")).startsWith("/es/listen/");
    }
}
