package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

class ShowPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/listen/understanding-the-nordic-model";
    }

    @Test
    void it_says_whose_voice_it_is_and_under_which_license() {
        var page = page(path());

        assertThat(page.select("main").text()).contains("speech synthesizer");
        assertThat(page.select("a[rel~=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void an_unknown_show_is_not_there() {
        assertThat(get("/listen/another-show").statusCode()).isEqualTo(404);
        assertThat(get("/es/listen/another-show").statusCode()).isEqualTo(404);
    }
}
