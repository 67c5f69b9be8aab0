package org.breakingfree.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.breakingfree.feeds.FeedReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is understood of other people's feeds, however they are written, and what is not let in.
class FeedReaderTest {

    private static final URI ADDRESS = URI.create("https://show.example/feeds/one.xml");

    @Test
    void a_podcast_is_read_with_everything_it_says() {
        var feed = read("""
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                     xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"
                     xmlns:psc="http://podlove.org/simple-chapters">
                <channel>
                  <title>A show</title><link>https://show.example/</link><description>About it.</description>
                  <language>en-US</language><itunes:author>The makers</itunes:author><itunes:type>Serial</itunes:type>
                  <itunes:explicit>no</itunes:explicit><itunes:image href="cover.jpg"/>
                  <podcast:guid>f43eed9d</podcast:guid><podcast:locked owner="a@b.example">yes</podcast:locked>
                  <podcast:funding url="https://show.example/give">Give</podcast:funding>
                  <atom:link rel="next" href="?page=2"/>
                  <item>
                    <title>First</title><guid isPermaLink="false">one</guid><link>/1</link>
                    <pubDate>Thu, 01 Jan 2026 10:00:00 EST</pubDate>
                    <description>What is said.</description>
                    <enclosure url="1.mp3" type="audio/mpeg" length="1234"/>
                    <itunes:duration>1:02:03</itunes:duration><itunes:season>2</itunes:season>
                    <itunes:episode>7</itunes:episode><itunes:episodeType>bonus</itunes:episodeType>
                    <podcast:transcript url="1.vtt" type="text/vtt" language="en"/>
                    <podcast:chapters url="1.json" type="application/json+chapters"/>
                    <podcast:person role="Guest">A. Name</podcast:person>
                    <psc:chapters><psc:chapter start="00:01:02.500" title="Middle"/></psc:chapters>
                  </item>
                </channel></rss>
                """);

        assertThat(feed.title()).isEqualTo("A show");
        assertThat(feed.image()).isEqualTo("https://show.example/feeds/cover.jpg");
        assertThat(feed.author()).isEqualTo("The makers");
        assertThat(feed.explicit()).isFalse();
        assertThat(feed.type()).isEqualTo("serial");
        assertThat(feed.guid()).isEqualTo("f43eed9d");
        assertThat(feed.locked()).isTrue();
        assertThat(feed.nextPage()).isEqualTo("https://show.example/feeds/one.xml?page=2");
        assertThat(feed.fundings()).containsExactly(new Feed.Funding("https://show.example/give", "Give"));
        assertThat(feed.episodes())
                .containsExactly(new Feed.Episode(
                        "one",
                        null,
                        "First",
                        "https://show.example/1",
                        Instant.parse("2026-01-01T15:00:00Z"),
                        "What is said.",
                        3723L,
                        2,
                        7,
                        "bonus",
                        null,
                        null,
                        List.of(new Feed.Enclosure("https://show.example/feeds/1.mp3", "audio/mpeg", 1234L)),
                        List.of(new Feed.Chapter(62.5, "Middle")),
                        "https://show.example/feeds/1.json",
                        List.of(new Feed.TranscriptLink("https://show.example/feeds/1.vtt", "text/vtt", "en")),
                        List.of(new Feed.Person("A. Name", "guest")),
                        false));
    }

    @Test
    void what_a_publisher_wishes_is_heard() {
        var feed = read("""
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                     xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel>
                  <title>A show</title><ttl>1440</ttl><itunes:block>Yes</itunes:block>
                  <skipHours><hour>0</hour><hour>7</hour><hour>never</hour></skipHours>
                  <skipDays><day>Sunday</day><day>Sontag</day></skipDays>
                  <podcast:updateFrequency complete="true">done</podcast:updateFrequency>
                  <atom:link rel="prev-archive" href="/2025.xml"/>
                  <item><title>Seen</title><podcast:block id="elsewhere">yes</podcast:block></item>
                  <item><title>Hidden</title><podcast:block>yes</podcast:block></item>
                </channel></rss>
                """);

        assertThat(feed.wishes()).isEqualTo(new Feed.Wishes(true, true, 1440, Set.of(0, 7), Set.of(DayOfWeek.SUNDAY)));
        assertThat(feed.nextPage()).isEqualTo("https://show.example/2025.xml");
        assertThat(feed.episodes()).extracting(Feed.Episode::isBlocked).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "'<rss><channel><item><title>E</title></item></channel></rss>\n<!-- made in 3 ms -->', true",
        "'<RSS><CHANNEL><ITEM><TITLE>E</TITLE></ITEM></CHANNEL></RSS>', true",
        "'<rss><channel><item><title>&lt;/rss> in words</title></item></channel></rss>', true",
        "'<rss><channel><item><title>E</title></item>', false",
        "'<rss><channel><item><title>E</title></item></channel>', false",
        "'<rss><channel><item><title>E</title></item></channel></rs', false",
        "'<feed><entry><title>E</title></entry></feed>', true",
        "'<feed><entry><title>E</title></entry><ent', false",
    })
    void a_document_that_stops_in_the_middle_is_told_from_a_whole_one(String text, boolean isWhole) {
        assertThat(((Reading.Read) reading(text)).isWhole()).isEqualTo(isWhole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>T</title><item><title>E</title></item></channel></rss>",
                "<RSS VERSION='0.91'><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>E</TITLE></ITEM></CHANNEL></RSS>",
                "<rdf:RDF xmlns='http://purl.org/rss/1.0/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<channel><title>T</title></channel><item><title>E</title></item></rdf:RDF>",
                "<rdf:RDF xmlns='http://channel.netscape.com/rdf/simple/0.9/'"
                        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<channel><title>T</title></channel><item><title>E</title></item></rdf:RDF>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><title>E</title></entry></feed>",
                "<feed xmlns='http://purl.org/atom/ns#' version='0.3'><title>T</title><entry><title>E</title></entry></feed>",
                "<feed><title>T</title><entry><title>E</title></entry></feed>",
                "\n\n  <?xml version='1.0'?><!DOCTYPE rss><rss><channel><title>T</title><item><title>E</title></item></channel>"
            })
    void every_kind_of_feed_is_read(String feed) {
        var read = read(feed);

        assertThat(read.title()).isEqualTo("T");
        assertThat(read.episodes()).extracting(Feed.Episode::title).containsExactly("E");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thu, 01 Jan 2026 10:00:00 GMT         | 2026-01-01T10:00:00Z
                    1 Jan 26 10:00 +0130                  | 2026-01-01T08:30:00Z
                    Fri, 1 January 2026 10:00:00 PST      | 2026-01-01T18:00:00Z
                    Thu Jan  1 10:00:00 GMT 2026          | 2026-01-01T10:00:00Z
                    January 1, 2026                       | 2026-01-01T00:00:00Z
                    2026-01-01T10:00:00.123-06:00         | 2026-01-01T16:00:00Z
                    2026-01-01 10:00                      | 2026-01-01T10:00:00Z
                    2026-01                               | 2026-01-01T00:00:00Z
                    Wed, 31 Dec 2025 24:00:00 Z           | 2026-01-01T00:00:00Z
                    """)
    void dates_are_read_as_people_write_them(String written, Instant meant) {
        assertThat(FeedDate.parse(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "Thu, 32 Jan 2026 10:00:00 GMT", "99", "2026-13-01"})
    void what_is_no_date_is_none(String written) {
        assertThat(FeedDate.parse(written)).isEmpty();
    }

    @Test
    void an_encoding_is_found_out_even_when_the_feed_names_a_wrong_one() {
        var feed = "<?xml version='1.0' encoding='%s'?><rss><channel><title>Añadir</title></channel></rss>";

        assertThat(read(feed.formatted("utf-16").getBytes(StandardCharsets.UTF_16), "")
                        .title())
                .isEqualTo("Añadir");
        assertThat(read(feed.formatted("utf-8").getBytes(Charset.forName("windows-1252")), "")
                        .title())
                .isEqualTo("Añadir");
        assertThat(read(feed.formatted("us-ascii").getBytes(StandardCharsets.UTF_8), "text/xml; charset=utf-8")
                        .title())
                .isEqualTo("Añadir");
        assertThat(read(feed.formatted("no-such").getBytes(StandardCharsets.UTF_8), "")
                        .title())
                .isEqualTo("Añadir");
    }

    @Test
    void entities_of_html_are_read_and_unknown_ones_stay() {
        assertThat(read("<rss><channel><title>a&nbsp;&eacute;&nosuch; b & c</title></channel></rss>")
                        .title())
                .isEqualTo("a\u00a0é&nosuch; b & c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY host SYSTEM \"file:///etc/hostname\">",
                "<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">",
                "<!ENTITY % all PUBLIC \"x\" \"https://example.org/\">",
            })
    void a_feed_that_declares_entities_is_refused(String declaration) {
        assertThat(reading("<!DOCTYPE rss [" + declaration + "]><rss><channel><title>&a;</title></channel></rss>"))
                .isEqualTo(new Reading.Refused("it declares entities of its own"));
    }

    @Test
    void what_is_more_than_anybody_can_read_is_refused_before_it_fills_the_memory() {
        var start = "<rss><channel><title>T</title>";
        var marked = "<item><description><![CDATA[" + "<p a='b'>".repeat(600_000)
                + "]]></description></item></channel></rss>";

        for (var part : List.of("<a/>", "<a b='c'/>", "<?a?>", "<!DOCTYPE a>")) {
            assertThat(reading(start + part.repeat(600_000) + "</channel></rss>"))
                    .as(part)
                    .isInstanceOf(Reading.Refused.class);
        }
        assertThat(reading(start + marked)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void a_namespace_that_nobody_knows_is_that_of_the_document() {
        var feed = read("""
                <rss xmlns="http://feeds.example/mine" xmlns:o="http://feeds.example/other"><channel><title>T</title>
                <o:title>Other</o:title><item><title>E</title></item></channel></rss>
                """);

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.episodes()).extracting(Feed.Episode::title).containsExactly("E");
    }

    @Test
    void what_is_nested_too_deep_is_refused() {
        var deep = "<a>".repeat(200_000);

        assertThat(reading("<rss><channel><title>" + deep)).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Not found",
                "{\"error\": 404}",
                "<!DOCTYPE html><html><body><p>Parked</p></body></html>",
                "\u0000\u0001\u0002",
            })
    void what_is_no_feed_is_refused_in_words(String text) {
        assertThat(reading(text)).isEqualTo(new Reading.Refused("it is no feed"));
    }

    private static Feed read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "");
    }

    private static Feed read(byte[] bytes, String contentType) {
        return switch (FeedReader.read(bytes, ADDRESS, contentType)) {
            case Reading.Read read -> read.feed();
            case Reading.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Reading reading(String text) {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS, "");
    }
}
