package org.breakingfree.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawPageTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/laws/FR";
    }

    @Test
    void it_says_in_plain_words_what_is_punished() {
        assertThat(page("/laws/FR").select("#says ~ p").first().text())
                .startsWith("Buying sex is punished. People who sell are not punished for selling.")
                .contains("The law itself provides help to leave.");
    }

    @Test
    void it_answers_each_question() {
        var rows = page("/laws/CA").select(".law-answers tbody tr").eachText();

        assertThat(rows)
                .containsExactly(
                        "Is buying sex punished? Yes",
                        "Is selling sex punished? In part Only offering near schools, playgrounds or day-care centers.",
                        "Are those who profit punished? Yes Material benefit, procuring and advertising.",
                        "Are ways out in the law? No Not in the Act. The government announced a C$20 million program"
                                + " beside it.",
                        "What is the penalty for buying? Set out in section 286.1 of the Criminal Code.");
    }

    @Test
    void it_names_its_sources_how_sure_we_are_and_what_nobody_has_confirmed() {
        var sources = page("/laws/FR").select("section:has(#sources)").text();

        assertThat(sources)
                .contains("Our confidence is high")
                .contains("Haut Conseil à l’Égalité")
                .contains("The address leads to the publisher")
                .contains("The exact day it came into force");
    }

    @Test
    void a_second_opinion_that_differs_is_shown_beside_ours() {
        assertThat(page("/laws/AT").select("section:has(#sources)").text())
                .contains("Limited Legality")
                .contains("another kind of law than the one we show");
        assertThat(page("/laws/SE").select("section:has(#sources)").text()).doesNotContain("another kind of law");
        assertThat(page("/laws/BJ").select("section:has(#sources)").text()).doesNotContain("A second opinion");
    }

    @Test
    void an_answer_that_only_follows_from_a_model_is_marked() {
        var page = page("/laws/BJ");

        assertThat(page.select(".law-answers").text()).contains("follows from the kind of law our source names");
        assertThat(page.select("main").text()).contains("Low confidence: this page rests on one weak source.");
    }

    @Test
    void a_country_leads_to_its_parts_and_a_part_to_its_country() {
        assertThat(page("/laws/US").select(".law-table--parts tbody tr")).hasSize(51);
        assertThat(page("/laws/GB").select(".law-table--parts tbody tr")).hasSize(3);
        assertThat(page("/laws/US-ME").select(".crumbs a[href=/laws/US]").text())
                .isEqualTo("United States");
    }

    @Test
    void it_leads_to_the_next_place_and_back() {
        assertThat(page("/laws/US-AK").select("a[rel=prev]").attr("href")).isEqualTo("/laws/US-AL");
        assertThat(page("/laws/US-AK").select("a[rel=next]").attr("href")).isEqualTo("/laws/US-AZ");
        assertThat(page("/laws/US-AL").select("a[rel=prev]")).isEmpty();
        assertThat(page("/laws/FR").select("a[href=/corrections]")).isNotEmpty();
    }

    @Test
    void in_spanish_all_of_it_is_in_spanish() {
        var page = page("/es/laws/CA");

        assertThat(page.select("h1").text()).isEqualTo("Canadá");
        assertThat(page.select("main").text())
                .contains("Comprar sexo se castiga.")
                .contains("Solo ofrecer cerca de escuelas")
                .contains("24 de julio de 2025")
                .doesNotContain("Buying", "punished");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/laws/XX", "/laws/US-XX", "/laws/1", "/laws/SE%00", "/laws/S%C3%85", "/laws/SE/1", "/laws/%27--"
            })
    void a_place_we_do_not_have_is_not_found(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void a_code_in_small_letters_leads_to_the_page() {
        var response = get("/es/laws/us-me");

        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location")).hasValue("/es/laws/US-ME");
    }

    @Test
    void every_place_has_a_page_in_both_languages() {
        for (var link : page("/laws").select("tbody th a")) {
            for (var prefix : new String[] {"", "/es"}) {
                assertThat(get(prefix + link.attr("href")).statusCode())
                        .as(prefix + link.attr("href"))
                        .isEqualTo(200);
            }
        }
    }
}
