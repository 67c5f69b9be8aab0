package org.breakingfree.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/search";
    }

    @Test
    void a_word_finds_the_line_that_has_it() {
        var first = search("native americans").select(".search__result a").first();

        assertThat(first).isNotNull();
        assertThat(first.text()).isEqualTo("StrongHearts Native Helpline");
        assertThat(first.attr("href")).startsWith("/help#us-strong");
    }

    /// Somebody in a hurry presses the first one.
    @ParameterizedTest
    @CsvSource({
        "help, /help",
        "i need help, /help",
        "helpline, /help",
        "hotline, /help#us-national",
        "national hotline, /help#us-national",
        "trafficking hotline, /help#us-national",
        "podcast, /listen/understanding-the-nordic-model",
        "seminar kit, /kits/general-60"
    })
    void what_helps_comes_first(String words, String address) {
        assertThat(search(words).select(".search__result a").first().attr("href"))
                .isEqualTo(address);
    }

    @Test
    void numbers_that_answer_everywhere_in_the_united_states_come_before_those_of_a_state_and_those_abroad() {
        var found = search("hotline").select(".search__result a").eachAttr("href");

        assertThat(found.indexOf("/help#us-national")).isLessThan(found.indexOf("/help#us-az-trafficking"));
        assertThat(found.indexOf("/help#us-az-trafficking")).isLessThan(found.indexOf("/help#ua-trafficking"));
        assertThat(page("/es/search?q=ayuda")
                        .select(".search__result a")
                        .first()
                        .attr("href"))
                .isEqualTo("/es/help");
    }

    @Test
    void what_a_law_does_is_said_in_whole_sentences() {
        assertThat(search("brothels").select(".search__result").text()).doesNotContain("..");
        assertThat(search("Belize").text()).contains("Those who profit are.").doesNotContain("are..");
    }

    @Test
    void a_hit_is_marked_where_it_stands() {
        assertThat(search("native").select("mark").eachText()).contains("Native");
    }

    @Test
    void spanish_is_searched_in_spanish_with_and_without_accents() {
        var with = page("/es/search?q=" + encoded("niñez"));
        var without = page("/es/search?q=linea");

        assertThat(with.select("form")).isNotEmpty();
        assertThat(without.select(".search__result a").eachAttr("href")).allMatch(href -> href.startsWith("/es/"));
    }

    @Test
    void a_mistyped_word_is_answered_with_a_suggestion() {
        var page = search("hotlnie");

        assertThat(page.select(".search__suggestion").text()).isEqualTo("hotline");
        assertThat(page.select(".search__suggestion").attr("href")).isEqualTo("/search?q=hotline");
    }

    @Test
    void every_mistyped_word_of_a_short_question_is_mended_and_the_others_stay() {
        assertThat(search("natoinal hotlnie zzzzzz")
                        .select(".search__suggestion")
                        .text())
                .isEqualTo("national hotline zzzzzz");
    }

    @Test
    void only_the_first_words_of_a_long_question_are_compared() {
        var start = "zzzzzz ".repeat(Search.MOST_SUGGESTED - 1);

        assertThat(search(start + "hotlnie").select(".search__suggestion").text())
                .isEqualTo(start + "hotline");
        assertThat(search(start + "zzzzzz hotlnie").select(".search__suggestion"))
                .isEmpty();
    }

    @Test
    void only_the_podcasts_are_looked_through_when_that_is_asked() {
        var page = page("/search?q=law&in=podcasts");

        assertThat(page.select(".search__result .eyebrow").eachText())
                .isNotEmpty()
                .allMatch(kind -> kind.matches("(Episode|Said in the podcast) · Understanding the Nordic Model"));
        assertThat(page.select(".search__result a").eachAttr("href")).allMatch(href -> href.startsWith("/listen/"));
        assertThat(page.select("[name=in]").hasAttr("checked")).isTrue();
        assertThat(page.select("a[rel=next]").attr("href")).contains("in=podcasts");
        assertThat(page("/listen").select("form[action='/search'] [name=in]").attr("value"))
                .isEqualTo("podcasts");
        assertThat(page("/search?q=hotline&in=everything").select("[href='/help#us-national']"))
                .isNotEmpty();
    }

    @Test
    void what_is_said_is_found_with_its_show_its_episode_and_its_second() {
        var result = page("/search?q=playgrounds&in=podcasts").selectFirst(".search__result");

        assertThat(result.select(".eyebrow").text()).isEqualTo("Said in the podcast · Understanding the Nordic Model");
        assertThat(result.select("h2").text()).matches("Where it is law, and what happened · \\d:\\d\\d");
        assertThat(result.select("mark").text()).isEqualTo("playgrounds");
    }

    @Test
    void what_was_typed_comes_back_harmless() {
        var page = search("<script>alert(1)</script> \"; drop table helpline; --");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#q").attr("value")).startsWith("<script>");
    }

    @Test
    void operators_and_odd_characters_are_no_fault() {
        for (var words :
                new String[] {"\"", "a & b | c !", "-", "\\", "%", "or", "🚪", "\u202Ea", "' or 1=1 --", ":*", "()"}) {
            assertThat(get("/search?q=" + encoded(words)).statusCode())
                    .as(words)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_question_that_is_too_long_is_told_so() {
        var response = get("/search?q=" + "a".repeat(201));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(parsed(response).select("[role=alert]").text()).contains("at most 200 characters");
    }

    @Test
    void a_page_number_that_is_none_is_the_first_page() {
        assertThat(get("/search?q=help&page=minus").statusCode()).isEqualTo(200);
        assertThat(get("/search?q=help&page=99999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void search_engines_do_not_list_what_people_search_for() {
        assertThat(get("/search?q=help").headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    @Test
    void no_answer_to_a_question_is_kept() {
        get("/search?q=somethingprivate");

        assertThat(site().site().kept()).noneMatch(address -> address.contains("somethingprivate"));
    }

    private static Document search(String words) {
        return page("/search?q=" + encoded(words));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
