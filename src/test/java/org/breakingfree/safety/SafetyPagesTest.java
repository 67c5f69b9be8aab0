package org.breakingfree.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.NeutralSite;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

class SafetyPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/safety";
    }

    @Test
    void leaving_goes_on_to_the_neutral_site_and_empties_the_cache_on_the_way() {
        var response = get("/leave");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue(NeutralSite.address());
        assertThat(response.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void it_promises_no_erased_traces() {
        assertThat(page("/safety").select("main").text()).contains("It does not erase the history");
        assertThat(page("/es/safety").select("main").text()).contains("No borra el historial");
    }

    @Test
    void on_a_phone_a_link_leads_to_the_list_of_its_parts() {
        var page = page("/safety");

        assertThat(page.select("header .contents-link a").attr("href")).isEqualTo("#contents");
        assertThat(page.select("#contents")).hasSize(1);
    }

    @Test
    void both_ways_to_be_careful_can_be_tried_here() {
        for (var path : new String[] {"/safety", "/es/safety"}) {
            var page = page(path);

            assertThat(page.select("main [data-leave]").attr("href")).isEqualTo("/leave");
            assertThat(page.select("main [data-discreet-on]").attr("href")).endsWith("#start");
        }
    }
}
