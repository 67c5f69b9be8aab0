package org.breakingfree.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/map/suggest";
    }

    /// The one address of the site to which something can be sent.
    @Override
    @Test
    public void it_only_reads() {
        assertThat(site().site().forms()).containsExactlyInAnyOrder("/map/suggest", "/es/map/suggest");
        for (var method : new String[] {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
            var response = site().send(method, path());

            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(String.join(", ", response.headers().allValues("Allow")))
                    .contains("GET")
                    .contains("HEAD")
                    .contains("POST");
        }
        assertThat(site().post("/map/suggest/thanks", "words=x").statusCode()).isEqualTo(405);
        assertThat(site().post("/map", "words=x").statusCode()).isEqualTo(405);
    }

    @Test
    void it_says_which_place_it_is_about() {
        var english = page("/map/suggest?place=loc-0001");
        var spanish = page("/es/map/suggest?place=loc-0001");

        assertThat(english.select("main .lead strong").text()).isNotBlank();
        assertThat(english.select("input[name=place]").attr("value")).isEqualTo("loc-0001");
        assertThat(english.select("input[name=matter]").eachAttr("value"))
                .containsExactly("closed", "elsewhere", "wrong", "danger", "other");
        assertThat(spanish.select("form").attr("action")).isEqualTo("/es/map/suggest");
    }

    @Test
    void without_a_place_it_is_about_the_map() {
        assertThat(page("/map/suggest").select("input[name=matter]").eachAttr("value"))
                .containsExactly("missing", "wrong", "danger", "other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "%00", "..%2f", "loc-0001%27--", "<script>"})
    void a_place_that_is_not_on_the_map_is_told_with_a_page_that_helps(String id) {
        assertThat(get("/map/suggest?place=" + id.replace("<", "%3C").replace(">", "%3E"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void it_asks_for_no_name_and_no_way_to_answer() {
        for (var path : List.of("/map/suggest", "/es/map/suggest")) {
            var page = page(path);

            assertThat(page.select("main input[type=email], main input[type=tel], main input[type=file]"))
                    .isEmpty();
            assertThat(page.select("main [name]").eachAttr("name"))
                    .containsOnly("place", "matter", "words", "source", "website");
            assertThat(page.select("main form").attr("autocomplete")).isEqualTo("off");
            assertThat(page.select("#website").parents().select("[aria-hidden=true]"))
                    .isNotEmpty();
        }
    }

    @Test
    void the_page_of_thanks_leads_on() {
        assertThat(page("/map/suggest/thanks").select("main a[href='/map']")).isNotEmpty();
        assertThat(page("/es/map/suggest/thanks").select("h1").text()).isEqualTo("Gracias");
        assertThat(get("/sitemap.xml").body()).contains("/map/suggest<").doesNotContain("thanks");
    }
}
