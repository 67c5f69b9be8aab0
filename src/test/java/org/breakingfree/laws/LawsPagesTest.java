package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawsPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/laws";
    }

    @Test
    void every_place_has_a_row_with_its_source() {
        var rows = page("/laws").select("tbody tr:not(.law-group)");

        assertThat(rows).hasSize(227);
        for (var row : rows) {
            assertThat(row.select("th a[href^=/laws/]")).as(row.text()).hasSize(1);
            assertThat(row.select("td a[href$=#sources]").text()).as(row.text()).isNotBlank();
        }
    }

    @Test
    void a_row_that_rests_on_one_weak_source_says_so() {
        var rows = page("/laws").select("tbody tr:has(a[href=/laws/BJ])");

        assertThat(rows.text()).contains("Low confidence");
        assertThat(page("/laws").select("tr:contains(Low confidence)")).hasSize(101);
    }

    @Test
    void a_date_that_nobody_gives_is_not_introduced_as_one() {
        var row = page("/laws").selectFirst("tbody tr:has(a[href=/laws/AR])");

        assertThat(row.select("td:contains(No date in our source)").attr("data-label"))
                .isEmpty();
        assertThat(page("/laws").select("tbody tr:has(a[href=/laws/SE]) td[data-label=Since]"))
                .hasSize(1);
    }

    @Test
    void adopters_stand_on_a_line_of_years() {
        var years = page("/laws").select(".years li").eachText();

        assertThat(years).hasSize(9).startsWith("1999 Sweden").endsWith("2023 Maine");
    }

    @Test
    void bills_that_fell_are_told_as_well_as_laws_that_passed() {
        var events = page("/laws").select(".law-events li");

        assertThat(events.eachText())
                .anyMatch(event -> event.startsWith("February 3, 2026 Defeated Scotland"))
                .anyMatch(event -> event.startsWith("June 2021 Vetoed Maine"))
                .anyMatch(event -> event.startsWith("March 2020 Review due Ireland"));
        for (var event : events) {
            assertThat(event.select("a[href^=http]")).as(event.text()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?stance=nordic, 3",
        "?stance=partial, 6",
        "?region=us, 51",
        "?region=world, 176",
        "?stance=regulated&region=us, 1"
    })
    void a_filter_leaves_the_places_it_names(String query, int places) {
        assertThat(page("/laws" + query).select("tbody tr:not(.law-group)")).hasSize(places);
    }

    @Test
    void a_filter_that_matches_nothing_leads_back() {
        var page = page("/laws?stance=nordic&region=us");

        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("main").text()).contains("No place matches");
    }

    @Test
    void every_filter_is_a_link_to_a_page_that_works() {
        for (var link : page("/laws").select("a.pill")) {
            assertThat(get(link.attr("href")).statusCode())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_day_shows_what_was_known_to_be_in_force_and_does_not_guess_the_rest() {
        var page = page("/laws?on=2014-12-05");

        assertThat(page.select("tr:has(a[href=/laws/SE])").text()).contains("In force as it is now");
        assertThat(page.select("tr:has(a[href=/laws/CA])").text()).contains("Before its present law");
        assertThat(page.select("tr:has(a[href=/laws/AR])").text()).contains("No confirmed date");
        assertThat(page("/laws?on=2014-12-06")
                        .select("tr:has(a[href=/laws/CA])")
                        .text())
                .contains("In force as it is now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on=2026-02-30",
                "on=1890-01-01",
                "on=2100-01-01",
                "on=",
                "on=garbage",
                "on=%3Cscript%3E",
                "stance=illegal",
                "region=moon",
                "stance=NORDIC",
                "on=2014-12-06&stance=x"
            })
    void what_we_do_not_have_is_refused_with_what_we_have(String query) {
        var response = get("/laws?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        var page = parsed(response);
        assertThat(page.select("h1").text()).isEqualTo("We cannot show that");
        assertThat(page.select("a.pill")).isNotEmpty();
        assertThat(page.select("a.pill[aria-current]")).isEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
        if (query.startsWith("on=") && !query.contains("stance")) {
            assertThat(page.select("main").text()).contains("from January 1, 1999 to November 20, 2026");
        }
    }

    @Test
    void a_refusal_is_in_the_readers_language() {
        assertThat(parsed(get("/es/laws?on=2026-02-30")).select("main").text())
                .contains("entre el 1 de enero de 1999 y el 20 de noviembre de 2026");
    }

    @Test
    void the_map_says_nothing_that_the_table_does_not() {
        var page = page("/laws");
        var rows = page.select("tbody th a").stream()
                .map(link -> link.attr("href"))
                .collect(Collectors.toSet());

        var links = page.select("svg.law-map a");
        assertThat(links).hasSizeGreaterThan(200);
        for (var link : links) {
            assertThat(rows).contains(link.attr("href"));
            assertThat(link.attr("tabindex")).isEqualTo("-1");
        }
        assertThat(page.select("svg.law-map:not([aria-hidden=true])")).isEmpty();
    }

    @Test
    void no_id_is_there_twice() {
        var ids = page("/laws").select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }
}
