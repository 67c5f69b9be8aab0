package org.breakingfree.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesPagesTest extends SiteTest {

    @Nested
    class Learn implements PageQuestions {
        @Override
        public String path() {
            return "/learn";
        }
    }

    @Nested
    class OnePage implements PageQuestions {
        @Override
        public String path() {
            return "/learn/nordic-model";
        }
    }

    @Nested
    class About implements PageQuestions {
        @Override
        public String path() {
            return "/about";
        }
    }

    @Nested
    class Privacy implements PageQuestions {
        @Override
        public String path() {
            return "/privacy";
        }
    }

    @Nested
    class Accessibility implements PageQuestions {
        @Override
        public String path() {
            return "/accessibility";
        }
    }

    @Nested
    class Corrections implements PageQuestions {
        @Override
        public String path() {
            return "/corrections";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/what-it-is",
                "/learn/signs",
                "/learn/prevention",
                "/learn/step-in",
                "/learn/nordic-model",
                "/learn/restorative-justice",
                "/learn/men-breaking-free",
                "/learn/accountability-school",
                "/about",
                "/privacy",
                "/accessibility",
                "/corrections"
            })
    void every_page_is_whole_in_both_languages(String path) {
        for (var address : new String[] {path, "/es" + path}) {
            var page = page(address);

            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select(".prose").text())
                    .as(address)
                    .hasSizeGreaterThan(1500)
                    .doesNotContain("{", "}");
            assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
            assertThat(page.text()).as(address).containsAnyOf("November 20, 2026", "20 de noviembre de 2026");
            for (var reference : page.select("a[href^='#']")) {
                assertThat(page.select(reference.attr("href")))
                        .as(reference.outerHtml())
                        .hasSize(1);
            }
        }
    }

    @Test
    void a_figure_leads_to_its_source_and_the_source_back_to_it() {
        var page = page("/learn/what-it-is");
        var reference = page.select(".cited:contains(6.3 million people) a").first();

        var source = page.select(reference.attr("href"));

        assertThat(source.text()).contains("International Labour Organization", "What it cannot say:");
        assertThat(source.select("a[href^='http'] cite")).hasSize(1);
        assertThat(source.select("a[href='#" + reference.id() + "']")).hasSize(1);
    }

    @Test
    void a_figure_printed_twice_has_one_source() {
        var page = page("/corrections");

        var references = page.select(".cited:contains(14 percent) a").eachAttr("href");

        assertThat(references).hasSizeGreaterThan(1);
        assertThat(references.stream().distinct()).hasSize(1);
        assertThat(page.select("ol.sources > li").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void a_number_to_ring_never_breaks_and_reads_from_left_to_right() {
        var link = page("/learn/step-in")
                .select(".prose a[href='tel:18883737888']")
                .first();

        assertThat(link.className()).isEqualTo("num");
        assertThat(link.select("bdi").attr("dir")).isEqualTo("ltr");
        assertThat(link.text()).isEqualTo("1-888-373-7888");
    }

    @Test
    void signs_stand_in_groups_with_their_sources() {
        var page = page("/learn/signs");
        var hotels = page.select("#hotels-and-motels ~ .signs").first();

        assertThat(hotels.select("h3").eachText()).startsWith("Housekeeping and room staff", "Front desk");
        assertThat(hotels.select("li")).hasSize(19);
        assertThat(hotels.select(".meta cite")).hasSizeGreaterThan(2);
    }

    @Test
    void the_strongest_evidence_against_us_comes_before_anything_for_us() {
        var texts = page("/learn/nordic-model").select(".prose > *").stream()
                .map(Element::text)
                .toList();

        assertThat(texts.get(1)).isEqualTo("Read this first");
        assertThat(texts.get(3)).contains("minimal effect on demand", "42 percent");
    }

    @Test
    void links_in_a_spanish_page_stay_in_spanish() {
        var links = page("/es/learn/prevention").select(".prose a[href^='/']").eachAttr("href");

        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/es/"));
    }

    @Test
    void a_link_to_another_site_says_nothing_of_the_visitor() {
        assertThat(page("/about").select("main a[href^='http']"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("rel")).contains("noreferrer"));
    }

    @Test
    void a_long_page_lists_its_parts_and_a_table_can_be_scrolled_by_keyboard() {
        var page = page("/learn/nordic-model");

        assertThat(page.select("#contents a").eachText()).contains("The four parts", "What we do not know");
        var frame = page.select(".scroller:has(table)").first();
        assertThat(frame.attr("tabindex")).isEqualTo("0");
        assertThat(page.select("#" + frame.attr("aria-labelledby")).text()).isEqualTo("Where it is law");
        assertThat(frame.select("tbody tr").first().select("td").eachAttr("data-label"))
                .containsExactly("Since", "What a buyer faces", "Ways out written into the law");
    }

    @Test
    void pages_of_a_section_lead_to_one_another() {
        assertThat(page("/learn/what-it-is").select("a[rel=prev]")).isEmpty();
        assertThat(page("/learn/what-it-is").select("a[rel=next]").attr("href")).isEqualTo("/learn/signs");
        assertThat(page("/es/learn/signs").select("a[rel=prev]").attr("href")).isEqualTo("/es/learn/what-it-is");
    }

    @Test
    void the_list_leads_to_every_page_to_learn_from() {
        assertThat(page("/es/learn").select("main .card a").eachAttr("href"))
                .hasSize(8)
                .contains("/es/learn/signs", "/es/learn/men-breaking-free");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/learn/nowhere", "/es/learn/nowhere", "/learn/Signs", "/learn/..%2fabout", "/learn/signs/more"})
    void an_address_without_a_page_is_not_found(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void pages_are_found_by_their_words_and_by_their_figures() {
        var found = db().read(handle -> handle.createQuery("""
                        select address from search_document
                        where kind = 'page' and language = 'es' and words @@ websearch_to_tsquery('site_es', :words)
                        """)
                .bind("words", "\"236 mil millones\"")
                .mapTo(String.class)
                .list());

        assertThat(found)
                .anyMatch(address -> address.startsWith("/learn/what-it-is#"))
                .anyMatch(address -> address.startsWith("/corrections#"));
    }

    @Test
    void what_is_found_opens_at_its_part_of_the_page() {
        var found = db().read(handle -> handle.createQuery(
                        "select address from search_document where kind = 'page' and language = 'en'")
                .mapTo(String.class)
                .list());

        assertThat(found)
                .filteredOn(address -> address.contains("#"))
                .hasSizeGreaterThan(50)
                .allSatisfy(address -> {
                    var path = address.substring(0, address.indexOf('#'));
                    assertThat(page(path).getElementById(address.substring(address.indexOf('#') + 1)))
                            .as(address)
                            .isNotNull();
                });
    }
}
