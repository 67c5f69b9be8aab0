package org.breakingfree.podcast;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// An episode in the frames of other sites.
class EpisodeEmbedTest extends SiteTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "http://127.0.0.1";
    private static final String EPISODE = "/listen/understanding-the-nordic-model/where-it-is-law";
    private static final String EMBED = "/listen/understanding-the-nordic-model/where-it-is-law/embed";

    @Test
    void it_may_stand_in_any_frame_plays_and_runs_nothing() {
        var response = get("/listen/understanding-the-nordic-model/where-it-is-law/embed");
        var policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "media-src 'self'", "frame-ancestors *", "form-action 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .hasValue("cross-origin");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "x-frame-options");
        assertThat(get(EPISODE).headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/es"})
    void it_has_no_script_a_note_before_the_sound_and_a_number(String prefix) {
        var page = page(prefix + EMBED);
        var all = page.getAllElements();

        assertThat(page.select("script, form, iframe, object, embed, base, img, [style], style"))
                .isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isIn("Listen · BFM", "Escuchar · BFM");
        assertThat(page.select("audio[controls]").attr("preload")).isEqualTo("none");
        assertThat(all.indexOf(page.selectFirst(".note"))).isLessThan(all.indexOf(page.selectFirst("audio")));
        assertThat(page.select("a[href='tel:18883737888']")).hasSize(1);
        assertThat(page.select("a[target=_blank]").eachAttr("rel")).containsOnly("noopener");
        assertThat(page.select("a[target=_blank]").attr("href")).isEqualTo(HERE + prefix + EPISODE);
    }

    @Test
    void its_chapters_begin_at_their_second() {
        assertThat(page(EMBED).select(".chapters a").eachAttr("href")).startsWith("?t=0", "?t=37");
        assertThat(page(EMBED + "?t=37").selectFirst("audio").attr("src")).endsWith("#t=37");
    }

    @Test
    void what_is_not_there_cannot_be_embedded() {
        assertThat(get("/listen/understanding-the-nordic-model/nothing/embed").statusCode())
                .isEqualTo(404);
        assertThat(get("/oembed?url=" + encode(HERE + "/listen/understanding-the-nordic-model/nothing", UTF_8))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/oembed?url=" + encode(HERE + "/listen/understanding-the-nordic-model", UTF_8))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/es"})
    void programs_find_out_how_to_embed_it(String prefix) {
        var page = page(prefix + EPISODE);
        var json = page.select("link[type='application/json+oembed']").attr("href");
        var xml = page.select("link[type='text/xml+oembed']").attr("href");

        var told = JSON.readTree(get(json.substring(HERE.length())).body());
        assertThat(told.get("type").asString()).isEqualTo("rich");
        assertThat(told.get("title").asString()).isEqualTo("Where it is law, and what happened");
        var frame = Jsoup.parseBodyFragment(told.get("html").asString()).selectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(HERE + prefix + EMBED);
        assertThat(frame.attr("sandbox")).doesNotContain("allow-scripts", "allow-top-navigation");
        var same = Jsoup.parse(get(xml.substring(HERE.length())).body(), Parser.xmlParser());
        assertThat(same.select("oembed > html").text())
                .isEqualTo(told.get("html").asString());
        assertThat(page.select("#embed-code").val()).contains(HERE + prefix + EMBED);
    }
}
