package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.util.UUID;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.transcripts.TranscriptFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What podcast apps get.
class FeedsTest extends SiteTest {

    private static final String FEED = "/podcasts/feed.xml";

    @Test
    void a_feed_reader_that_is_not_ours_reads_the_feed() throws FeedException {
        var feed = rome(FEED);

        assertThat(feed.getTitle()).isEqualTo("Understanding the Nordic Model");
        assertThat(feed.getLanguage()).isEqualTo("en-us");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "Men who buy, and how they can answer for it",
                        "Where it is law, and what happened",
                        "What the Nordic Model is");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(UUID.fromString(entry.getUri()).version()).isEqualTo(4);
            assertThat(entry.getPublishedDate()).isNotNull();
            assertThat(entry.getEnclosures()).hasSize(1);
            var enclosure = entry.getEnclosures().getFirst();
            assertThat(enclosure.getType()).isEqualTo("audio/mpeg");
            assertThat(lengthOf(enclosure.getUrl())).isEqualTo(enclosure.getLength());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/podcasts/feed.xml",
                "/podcasts/understanding-the-nordic-model/feed.xml",
                "/podcasts/understanding-the-nordic-model/season/1.xml"
            })
    void a_feed_names_its_own_address_and_is_the_same_each_time(String path) {
        var feed = get(path);

        assertThat(xml(path).selectFirst("atom|link[rel=self]").attr("href")).isEqualTo("http://127.0.0.1" + path);
        assertThat(get(path).body()).isEqualTo(feed.body());
        assertThat(feed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(feed.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(feed.headers().firstValue("Link")).hasValue("<http://127.0.0.1" + path + ">; rel=\"self\"");
        var tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        var modified = feed.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    }

    @Test
    void the_feed_of_a_season_is_a_feed_of_its_own_with_the_same_episodes() {
        var season = xml("/podcasts/understanding-the-nordic-model/season/1.xml");

        assertThat(season.selectFirst("podcast|guid").text())
                .isNotEqualTo(xml(FEED).selectFirst("podcast|guid").text());
        assertThat(season.select("item > guid").eachText())
                .isEqualTo(xml(FEED).select("item > guid").eachText());
    }

    @Test
    void everything_in_one_document_is_written_while_it_is_sent() {
        var path = "/podcasts/understanding-the-nordic-model/all.xml";
        var whole = get(path);

        assertThat(xml(path).select("item")).hasSize(3);
        assertThat(whole.headers().firstValue("Content-Length")).isEmpty();
        assertThat(get(path).body()).isEqualTo(whole.body());
        var modified = whole.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        var head = site().send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void every_sound_of_an_episode_is_named_with_the_hash_of_its_bytes() {
        var sound = xml(FEED).selectFirst("item > podcast|alternateEnclosure[default=true]");

        assertThat(sound.selectFirst("podcast|source").attr("uri"))
                .isEqualTo(xml(FEED).selectFirst("item > enclosure").attr("url"));
        assertThat(sound.selectFirst("podcast|integrity").attr("value")).matches("sha256-[A-Za-z0-9+/]{43}=");
    }

    @Test
    void an_item_says_what_a_listener_should_know_before_pressing_play() {
        var item = xml(FEED).selectFirst("item:contains(Where it is law)");

        assertThat(item.selectFirst("description").text())
                .startsWith("<p><strong>Before you listen.</strong> Two studies of violence")
                .contains("From 4:26 to 5:08.", "speech synthesizer", "1-888-373-7888");
        assertThat(item.selectFirst("podcast|txt[purpose=content-note]").text()).contains("From 4:26 to 5:08.");
        assertThat(item.selectFirst("podcast|txt[purpose=ai-content]")).isNotNull();
        assertThat(item.selectFirst("podcast|socialInteract").attr("protocol")).isEqualTo("disabled");
        assertThat(item.selectFirst("itunes|duration").text()).isEqualTo("376");
        assertThat(item.selectFirst("itunes|explicit").text()).isEqualTo("false");
        assertThat(item.select("podcast|person")).as("nobody reads it").isEmpty();
    }

    @Test
    void what_an_app_keeps_after_a_withdrawal_tells_it_nothing() {
        for (var item : xml(FEED).select("item")) {
            var kept = item.select("guid, enclosure, podcast|transcript, podcast|chapters").stream()
                    .map(element -> element.text() + element.attr("url"))
                    .toList();

            assertThat(kept)
                    .hasSize(13)
                    .allSatisfy(
                            address -> assertThat(address.replaceAll("https?://[^/]+", ""))
                                    .matches(
                                            "(/m/|/podcasts/transcripts/|/podcasts/chapters/)?[0-9a-f-]+(\\.(en|es))?(\\.[a-z0-9]+)?"));
        }
    }

    @Test
    void transcripts_come_in_two_languages_and_five_formats() {
        var item = xml(FEED).selectFirst("item");
        assertThat(item.select("podcast|transcript[language=en]")).hasSize(5);
        assertThat(item.select("podcast|transcript[language=es]")).hasSize(5);
        for (var transcript : item.select("podcast|transcript")) {
            var answer = get(path(transcript.attr("url")));

            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(transcript.attr("type"));
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(answer.body().replaceAll("\\s+", " "))
                    .contains(transcript.attr("language").equals("es") ? "sintetizador de voz" : "speech synthesizer");
        }
        var json = get(path(
                item.selectFirst("podcast|transcript[type=application/json]").attr("url")));
        var segments = JsonMapper.shared().readTree(json.body()).get("segments");
        assertThat(segments.size()).isEqualTo(84);
        assertThat(segments.get(0).get("startTime").asDouble()).isEqualTo(0.4);
    }

    @ParameterizedTest
    @EnumSource
    void a_transcript_is_served_in_every_format(TranscriptFormat format) {
        var address = path(xml(FEED).selectFirst("item podcast|transcript").attr("url"));
        var answer = get(address.replaceFirst("vtt$", format.extension()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(";c", "; c"))
                .isEqualTo(format.contentType());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.body().replaceAll("\\s+", " ")).contains("speech synthesizer");
    }

    @Test
    void chapters_are_in_order_and_typed() {
        var address = xml(FEED).selectFirst("item podcast|chapters").attr("url");
        var answer = get(path(address));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json+chapters");
        var chapters = JsonMapper.shared().readTree(answer.body());
        assertThat(chapters.get("version").asString()).isEqualTo("1.2.0");
        assertThat(chapters.get("chapters").size()).isEqualTo(6);
        assertThat(chapters.get("chapters").get(0).get("startTime").asDouble()).isZero();
    }

    @Test
    void the_list_of_shows_can_be_taken_into_an_app() {
        var outline = Jsoup.parse(get("/podcasts/shows.opml").body(), "", Parser.xmlParser())
                .selectFirst("outline");

        assertThat(outline.attr("type")).isEqualTo("rss");
        assertThat(outline.attr("xmlUrl")).isEqualTo("http://127.0.0.1/podcasts/feed.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/podcasts/another/feed.xml",
                "/podcasts/another/all.xml",
                "/podcasts/understanding-the-nordic-model/archive/1.xml",
                "/podcasts/understanding-the-nordic-model/season/2.xml",
                "/podcasts/understanding-the-nordic-model/season/0.xml",
                "/podcasts/understanding-the-nordic-model/season/x.xml",
                "/listen/understanding-the-nordic-model?page=2",
                "/listen/understanding-the-nordic-model?season=2",
                "/listen/understanding-the-nordic-model?page=x",
                "/podcasts/transcripts/0123456789abcdef01234567.en.vtt",
                "/podcasts/transcripts/0123.vtt",
                "/podcasts/transcripts/x.y.z",
                "/podcasts/chapters/0123456789abcdef01234567.json",
                "/podcasts/chapters/0123",
                "/podcasts/covers/0123456789abcdef01234567.svg",
                "/podcasts/covers/x",
                "/m/0123456789abcdef01234567.mp3",
                "/m/..%2f..%2fpom.xml"
            })
    void what_is_not_there_is_not_there(String path) {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/podcasts/feed.xml", "/podcasts/shows.opml", "/m/0123456789abcdef01234567.mp3"})
    void they_can_only_be_read(String path) {
        assertThat(site().send("POST", path).statusCode()).isEqualTo(405);
        assertThat(site().send("DELETE", path).statusCode()).isEqualTo(405);
    }

    @Test
    void a_cover_can_be_shown_elsewhere() {
        var name = path(xml(FEED).selectFirst("enclosure").attr("url")).replaceAll("/m/|\\.mp3", "");
        var cover = get("/podcasts/covers/" + name + ".svg");

        assertThat(cover.headers().firstValue("Content-Type")).hasValue("image/svg+xml; charset=utf-8");
        assertThat(Jsoup.parse(cover.body(), "", Parser.xmlParser()).selectFirst("svg[xmlns]"))
                .isNotNull();
    }

    @Test
    void a_saved_file_has_a_neutral_name() {
        var sound = path(xml(FEED).selectFirst("enclosure").attr("url"));
        var saved = site().send("HEAD", sound + "?download");

        assertThat(saved.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"audio-1-03.mp3\"");
        assertThat(site().send("HEAD", sound).headers().firstValue("Content-Disposition"))
                .isEmpty();
    }

    @Test
    void a_part_of_the_sound_can_be_asked_for() {
        var sound = path(xml(FEED).selectFirst("enclosure").attr("url"));
        var part = get(sound, "Range", "bytes=0-1");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 0-1/2825510");
        assertThat(part.headers().firstValue("Content-Type")).hasValue("audio/mpeg");
    }

    private static Document xml(String path) {
        return Jsoup.parse(get(path).body(), "", Parser.xmlParser());
    }

    private static SyndFeed rome(String path) throws FeedException {
        return new SyndFeedInput().build(new StringReader(get(path).body()));
    }

    private static long lengthOf(String url) {
        return site().send("HEAD", path(url))
                .headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow();
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
