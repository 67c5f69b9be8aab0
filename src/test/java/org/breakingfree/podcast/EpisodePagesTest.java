package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodePagesTest extends SiteTest implements PageQuestions {

    private static final String PATH = "/listen/understanding-the-nordic-model/where-it-is-law";

    @Override
    public String path() {
        return PATH;
    }

    @Test
    void the_note_comes_before_the_player() {
        var page = page(PATH);
        var note = page.selectFirst(".note");
        var player = page.selectFirst(".player");

        assertThat(note.text()).contains("Before you press play.", "violence", "From 4:26 to 5:08.");
        assertThat(page.getAllElements().indexOf(note))
                .isLessThan(page.getAllElements().indexOf(player));
    }

    @Test
    void without_a_script_the_browsers_own_player_plays_and_nothing_is_loaded_before() {
        var audio = page(PATH).selectFirst("audio");

        assertThat(audio.hasAttr("controls")).isTrue();
        assertThat(audio.attr("preload")).isEqualTo("none");
        assertThat(audio.hasAttr("autoplay")).isFalse();
        assertThat(audio.attr("src")).matches("/m/[0-9a-f]{32}\\.mp3");
        assertThat(page(PATH).select("[data-bar]:not([hidden]), [data-copy]:not([hidden])"))
                .as("what only works with a script")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"83, 83", "1m30s, 90", "1:30, 90", "90.5, 90.5"})
    void an_address_with_a_time_begins_there_without_a_script(String time, String seconds) {
        assertThat(page(PATH + "?t=" + time).selectFirst("audio").attr("src")).endsWith(".mp3#t=" + seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "999999", "1:99", "%3Cscript%3E", "9999999999999999999"})
    void a_time_that_is_none_is_the_beginning(String time) {
        assertThat(page(PATH + "?t=" + time).selectFirst("audio").attr("src")).endsWith(".mp3");
    }

    @Test
    void chapters_and_times_are_links_to_their_second() {
        var page = page(PATH);

        assertThat(page.select(".chapters a").eachAttr("href"))
                .startsWith("?t=0#t=0", "?t=37#t=37")
                .hasSize(6);
        for (var link : page.select(".chapters a")) {
            assertThat(page.getElementById(link.attr("href").replaceAll(".*#", "")))
                    .isNotNull();
        }
        for (var link : page.select(".transcript__paragraph > a")) {
            assertThat(page.getElementById(link.attr("href").replaceAll(".*#", "")))
                    .as(link.outerHtml())
                    .isNotNull();
        }
    }

    @Test
    void every_word_that_is_heard_is_on_the_page() {
        var page = page(PATH);

        assertThat(page.select(".cue")).hasSize(80);
        assertThat(page.select(".transcript").text()).contains("do not arrest the person who is sold.");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void sources_help_and_the_voice_are_named() {
        var page = page(PATH);

        assertThat(page.select(".sources li")).hasSize(24);
        assertThat(page.select(".player a[href=tel:18883737888]")).hasSize(1);
        assertThat(page.select("main").text()).contains("Read by a speech synthesizer");
        assertThat(page.select("a[download]").attr("href")).endsWith(".mp3?download");
    }

    @Test
    void a_noted_part_is_marked_in_the_words_with_a_way_past_it() {
        var page = page(PATH);
        var note = page.selectFirst(".transcript__note");

        assertThat(page.select(".note a[href='#note-1']")).hasSize(1);
        assertThat(note.id()).isEqualTo("note-1");
        assertThat(note.nextElementSibling().text()).startsWith("4:26");
        var past = page.getElementById(note.selectFirst("a").attr("href").substring(1));
        assertThat(Double.parseDouble(past.attr("data-from"))).isGreaterThanOrEqualTo(308);
        assertThat(page.select(".transcript__paragraph--noted")).hasSize(2);
        assertThat(page.select(".note a[href^='?t=308']")).hasSize(1);
    }

    @Test
    void every_number_of_the_directory_is_beside_the_player() {
        var numbers = page(PATH).select(".player .nearby a[href^='tel:']");

        assertThat(numbers).hasSizeGreaterThan(40);
        assertThat(page(PATH).select(".nearby dt").eachText()).contains("Tennessee", "Mexico");
    }

    @Test
    void captions_are_there_for_the_browsers_own_player() {
        var track = page(PATH).selectFirst("audio > track[kind=captions]");

        assertThat(track.attr("srclang")).isEqualTo("en");
        assertThat(track.attr("label")).isEqualTo("English");
        assertThat(get(track.attr("src")).body()).startsWith("WEBVTT");
    }

    @Test
    void the_title_of_the_page_says_nothing_of_the_episode() {
        assertThat(page(PATH).title()).startsWith("Listen");
    }

    @Test
    void what_was_never_there_is_not_there() {
        assertThat(get("/listen/understanding-the-nordic-model/nothing").statusCode())
                .isEqualTo(404);
        assertThat(get("/listen/another-show/where-it-is-law").statusCode()).isEqualTo(404);
    }

    @Test
    void a_passage_is_found_and_opens_at_its_second() {
        var hits = page("/search?q=playgrounds").select("a[href*='?t=']");

        assertThat(hits.attr("href"))
                .matches("/listen/understanding-the-nordic-model/where-it-is-law\\?t=[0-9.]+#t=[0-9.]+");
        var id = hits.attr("href").replaceAll(".*#", "");
        assertThat(page(PATH).getElementById(id)).isNotNull();
    }
}
