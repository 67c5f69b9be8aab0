package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What surrounds every page.
class FrameTest extends SiteTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/es", "/help", "/laws", "/nowhere"})
    void the_way_out_is_among_the_first_three_stops_of_the_keyboard(String path) {
        var stops = parsed(get(path)).select("a[href], button, input, summary").eachAttr("href");

        assertThat(stops.subList(0, 3)).containsExactly("#main", "/leave", "/leave");
    }

    @Test
    void the_door_is_drawn_beside_files_too() {
        var icon = get("/favicon.ico");

        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/x-icon");
    }

    @Test
    void numbers_never_break_and_read_from_left_to_right() {
        for (var number : page("/es").select("a[href^=tel:] bdi, a[href^=sms:] bdi")) {
            assertThat(number.attr("dir")).isEqualTo("ltr");
            assertThat(number.closest(".num")).as(number.outerHtml()).isNotNull();
        }
    }

    @Test
    void every_page_leads_to_itself_in_the_other_language() {
        assertThat(page("/laws").select("header .nav a[lang=es]").attr("href")).isEqualTo("/es/laws");
        assertThat(page("/es/laws").select("header .nav a[lang=en]").attr("href"))
                .isEqualTo("/laws");
        assertThat(page("/es").select("header .nav a[lang=en]").attr("href")).isEqualTo("/");
    }

    @Test
    void the_menu_says_where_the_visitor_is() {
        assertThat(page("/laws").select(".nav [aria-current]").outerHtml()).contains("aria-current=\"page\"");
        assertThat(page("/laws/SE").select(".nav [aria-current]").outerHtml()).contains("aria-current=\"true\"");
        assertThat(page("/").select(".nav [aria-current]")).isEmpty();
    }

    @Test
    void what_is_not_a_page_is_not_offered_to_search_engines() {
        var page = parsed(get("/nowhere"));

        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]")).isEmpty();
        assertThat(page("/help").select("meta[name=robots]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/es/nowhere", "/laws/ZZ"})
    void a_wrong_address_gets_a_page_that_leads_on(String path) {
        var response = get(path);
        var page = parsed(response);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select("main a[href$=/help]")).hasSize(1);
        assertThat(page.text()).doesNotContain(path);
    }
}
