package org.breakingfree.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

class HomePagesTest extends SiteTest implements PageQuestions {

    @Override
    public String path() {
        return "/";
    }

    @Test
    void there_is_a_door_for_each_reason_to_come() {
        assertThat(page("/").select(".doors a").eachAttr("href")).containsExactly("/help", "/learn", "/kits", "/laws");
        assertThat(page("/es").select(".doors a").eachAttr("href"))
                .containsExactly("/es/help", "/es/learn", "/es/kits", "/es/laws");
    }

    @Test
    void the_years_of_the_idea_stand_in_their_order() {
        var years = page("/").select(".years li");

        assertThat(years.first().text()).isEqualTo("1999 Sweden");
        assertThat(years.eachText()).anySatisfy(year -> assertThat(year).contains("Norway", "Iceland"));
        assertThat(page("/es").select(".years li").first().text()).isEqualTo("1999 Suecia");
        assertThat(years.select("b").eachText()).isSorted();
    }

    @Test
    void the_state_among_them_is_marked_in_words_too() {
        assertThat(page("/").select(".years .is-us").text()).contains("Maine").contains("in the United States");
    }

    @Test
    void an_episode_in_another_language_says_so_and_warns_in_the_readers() {
        var latest = page("/es").selectFirst("section[aria-labelledby=latest]");

        assertThat(latest.select("h2, .lead").eachAttr("lang"))
                .containsOnly("en")
                .hasSize(2);
        assertThat(latest.selectFirst(".chip").text()).startsWith("Aviso: agresiones");
        assertThat(latest.text()).contains("En inglés");
        assertThat(page("/").selectFirst("section[aria-labelledby=latest]").text())
                .contains("Note: aggression")
                .doesNotContain("In English");
    }

    @Test
    void men_who_want_to_stop_find_their_number() {
        assertThat(page("/").select("main a[href=tel:18002947116]")).hasSize(1);
    }
}
