package org.breakingfree.map;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.breakingfree.testing.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The map in the frames of other sites.
class EmbedTest extends SiteTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "http://127.0.0.1";

    @Test
    void it_may_stand_in_any_frame_and_runs_nothing() {
        var response = get("/map/embed");
        var policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'")
                .contains("frame-ancestors *")
                .contains("form-action 'none'")
                .doesNotContain("script-src")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .hasValue("cross-origin");
        assertThat(response.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map", "/map/suggest", "/es/map", "/help", "/map/embed/x"})
    void no_other_page_may(String path) {
        assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map/embed", "/es/map/embed", "/map/embed?kind=cases&in=US-NY"})
    void it_has_no_script_and_leads_to_the_whole_page(String path) {
        var page = page(path);

        assertThat(page.select("script, form, iframe, object, embed, base, img, [style], style"))
                .isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a")).hasSize(1).allSatisfy(link -> {
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.attr("rel")).isEqualTo("noopener");
            assertThat(link.attr("href")).startsWith(HERE + "/").contains("/map");
        });
        assertThat(page.select("html").attr("lang")).isEqualTo(path.startsWith("/es") ? "es" : "en");
        assertThat(page.title()).isIn("Map · BFM", "Mapa · BFM");
        assertThat(page.select("svg[role=img] > desc").text()).isNotBlank();
    }

    @Test
    void programs_find_out_how_to_embed_the_page() {
        var page = page("/map?kind=buyers&in=US-MN");
        var json = page.select("link[type='application/json+oembed']").attr("href");
        var xml = page.select("link[type='text/xml+oembed']").attr("href");

        var told = JSON.readTree(get(json.substring(HERE.length())).body());
        assertThat(told.get("version").asString()).isEqualTo("1.0");
        assertThat(told.get("type").asString()).isEqualTo("rich");
        assertThat(told.get("title").asString()).isEqualTo("Work with men who buy · Minnesota");
        var frame = Jsoup.parseBodyFragment(told.get("html").asString()).select("iframe");
        assertThat(frame.attr("src")).isEqualTo(HERE + "/map/embed?kind=buyers&in=US-MN");
        assertThat(frame.attr("width")).isEqualTo(told.get("width").asString());
        var same = Jsoup.parse(get(xml.substring(HERE.length())).body(), Parser.xmlParser());
        assertThat(same.select("oembed > html").text())
                .isEqualTo(told.get("html").asString());
        assertThat(get(xml.substring(HERE.length())).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
    }

    @Test
    void the_frame_is_no_larger_than_asked() {
        var small = asked(HERE + "/es/map", "&maxwidth=320&maxheight=240");

        assertThat(small.get("width").asInt()).isEqualTo(320);
        assertThat(small.get("height").asInt()).isEqualTo(240);
        assertThat(small.get("html").asString()).contains("/es/map/embed").contains("width=\"320\"");
        assertThat(asked(HERE + "/map", "").get("width").asInt()).isEqualTo(800);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/map",
                "http://127.0.0.1.evil.example/map",
                "http://evil.example/map",
                "http://127.0.0.1@evil.example/map",
                "http://user@127.0.0.1/map",
                "http://127.0.0.1/help",
                "http://127.0.0.1/map/embed",
                "http://127.0.0.1/map?in=US-XX",
                "http://127.0.0.1/map?in=%zz",
                "//127.0.0.1/map",
                "/map",
                "javascript:alert(1)",
                "mailto:x@example.org",
                "not an address"
            })
    void an_address_that_is_no_map_of_this_site_is_not_found(String url) {
        assertThat(oembed(url, "").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_answered_is_said_as_the_specification_has_it() {
        assertThat(oembed(HERE + "/map", "&format=yaml").statusCode()).isEqualTo(501);
        assertThat(get("/oembed").statusCode()).isEqualTo(400);
        assertThat(oembed(HERE + "/map", "&maxwidth=wide").statusCode()).isEqualTo(400);
        assertThat(site().send("POST", "/oembed").statusCode()).isEqualTo(405);
    }

    @Test
    void hostile_words_stay_words() {
        for (var word : List.of("\"><script>alert(1)</script>", "' onload='x", "&lt;b&gt;")) {
            var told = asked(HERE + "/map?text=" + encode(word, UTF_8), "");
            var frame = Jsoup.parseBodyFragment(told.get("html").asString());

            assertThat(frame.select("script, [onload]")).isEmpty();
            assertThat(frame.select("iframe")).hasSize(1);
            assertThat(page("/map?text=" + encode(word, UTF_8)).select("#take script:not([src]), #take [onload]"))
                    .isEmpty();
        }
    }

    private static JsonNode asked(String url, String more) {
        var response = oembed(url, more);
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> oembed(String url, String more) {
        return get("/oembed?url=" + encode(url, UTF_8) + more);
    }
}
