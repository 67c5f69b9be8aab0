package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/map";
    }

    @Test
    void without_script_every_state_is_a_link_to_its_records() {
        var page = page("/map");

        assertThat(page.select(".still a")).hasSize(51);
        assertThat(page.select(".still a[href='/map?in=US-MN#places'] title").text())
                .isEqualTo("Minnesota: 66 records");
        assertThat(page.select(".still circle")).hasSize(50);
    }

    @Test
    void it_answers_how_many_programs_for_buyers_there_are_in_minnesota_and_who_says_so() {
        var list = page("/map?kind=buyers&in=US-MN").select("#places");

        assertThat(list.select("h2").text()).isEqualTo("Records in Minnesota");
        assertThat(list.select("tbody tr:contains(Program for men who buy)")).hasSize(4);
        assertThat(list.select("tbody tr"))
                .allSatisfy(row -> assertThat(row.select("a[href^=http]")).hasSize(1));
    }

    @Test
    void any_combination_of_kinds_can_be_shown() {
        var programs = page("/map?kind=buyers&only=buyer_program&in=US-MN");
        var mixed = page("/map?kind=buyers&kind=courts&only=buyer_program");

        assertThat(programs.select("#places tbody tr")).hasSize(4);
        assertThat(programs.select("input[name=only][checked]").eachAttr("value"))
                .containsExactly("buyer_program");
        assertThat(programs.select("input[name=kind][checked]").eachAttr("value"))
                .containsExactly("buyers");
        assertThat(mixed.select("#places tbody").text())
                .contains("Program for men who buy", "Task force")
                .doesNotContain("Police action on buying");
        assertThat(mixed.select("#places thead a").first().attr("href"))
                .contains("kind=courts&kind=buyers&only=buyer_program");
    }

    @Test
    void a_saint_is_found_however_it_is_written() {
        var spelled = page("/map?text=Saint+Paul")
                .select("#places h2 + p, #places > div > p")
                .text();

        assertThat(spelled).contains(" of ");
        assertThat(page("/map?text=St.+Paul")
                        .select("#places h2 + p, #places > div > p")
                        .text())
                .isEqualTo(spelled);
    }

    @Test
    void all_records_can_be_paged_through() {
        var first = page("/map");
        var last = page("/map?page=39");

        assertThat(first.select("#places > div > p").first().text()).isEqualTo("1 to 25 of 964.");
        assertThat(first.select(".pager a").eachText())
                .containsExactly("Page 1", "Page 2", "Page 3", "Page 39", "Next");
        assertThat(last.select("#places tbody tr")).hasSize(964 - 38 * 25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map?kind=nothing",
                "/map?only=nothing",
                "/map?in=US-XX",
                "/map?in=%00",
                "/map?page=0",
                "/map?page=40",
                "/map?page=99999999999",
                "/es/map?in=nirgendwo"
            })
    void what_there_is_not_is_told_with_a_page_that_helps(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void blank_filters_mean_everything() {
        assertThat(page("/map?in=&kind=").select("#places h2").text()).isEqualTo("All records");
    }

    @Test
    void every_record_says_where_it_was_read_and_how_sure_we_are() {
        assertThat(page("/map?kind=cases").select("#places tbody tr"))
                .allSatisfy(row -> assertThat(row.text())
                        .containsPattern("Read in a copy at GitHub \\S+/\\S+ .*How sure we are of it: medium\\."));
        assertThat(page("/es/map?kind=courts&in=US-AZ").select("#places tbody").text())
                .contains("Qué tan seguros estamos: media.");
    }

    @Test
    void no_case_names_a_person_and_no_small_number_of_offenses_is_told() {
        for (var number = 1; number <= 24; number++) {
            var page = page("/map?kind=cases&kind=police&page=" + number);

            assertThat(page.select("#places a[href]").eachAttr("href"))
                    .noneMatch(href -> href.contains("united_states_v"));
            for (var row : page.select("#places tbody tr")) {
                var told = Pattern.compile("^(\\d+) offenses")
                        .matcher(row.select("td").last().text());
                assertThat(told.find() ? Integer.parseInt(told.group(1)) : 11).isGreaterThanOrEqualTo(11);
            }
        }
    }

    @Test
    void in_spanish_places_kinds_and_figures_are_in_spanish() {
        var page = page("/es/map?in=US-NY");

        assertThat(page.select("#places h2").text()).isEqualTo("Registros en Nueva York");
        assertThat(page.select("#places tbody").text()).contains("Caso federal");
        assertThat(page("/es/map?in=us-51059").select("#places tbody").text()).contains("condado de Fairfax");
        assertThat(page.select("#figures h2").text()).isEqualTo("Cifras por estado y por país");
    }

    @Test
    void the_page_may_use_one_trusted_types_policy_more_and_no_inline_style() {
        var policy = get("/map").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("trusted-types default").contains("style-src 'self';");
    }

    @Test
    void each_state_can_be_found_and_no_police_record_by_itself() {
        var found = page("/search?q=Men+Breaking+Free+Saint+Paul").select("main a[href^='/map?in=US-MN']");
        var police = db().read(handle -> handle.createQuery(
                        "select count(*) from search_document where kind = 'place' and body like '% police (%'")
                .mapTo(long.class)
                .one());

        assertThat(found).isNotEmpty();
        assertThat(police).isZero();
    }
}
