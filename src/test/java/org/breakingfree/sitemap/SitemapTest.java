package org.breakingfree.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import org.breakingfree.testing.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class SitemapTest extends SiteTest {

    @Test
    void every_page_of_the_sitemap_answers_in_both_languages() {
        var addresses = Jsoup.parse(get("/sitemap.xml").body(), Parser.xmlParser())
                .select("loc")
                .eachText();

        assertThat(addresses).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(addresses).allSatisfy(address -> {
            var path = URI.create(address).getRawPath();
            assertThat(get(path.isEmpty() ? "/" : path).statusCode())
                    .as(address)
                    .isEqualTo(200);
        });
    }

    @Test
    void robots_are_told_where_the_sitemap_is_and_that_searches_are_private() {
        assertThat(get("/robots.txt").body()).contains("Disallow: /search").contains("/sitemap.xml");
    }

    @Test
    void the_feed_of_news_is_read_by_a_feed_reader() throws FeedException {
        var response = get("/site.atom");
        var feed = new SyndFeedInput().build(new StringReader(response.body()));

        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        assertThat(feed.getTitle()).startsWith("Breaking Free Movement");
        assertThat(feed.getEntries().stream().map(SyndEntry::getUri))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
        assertThat(feed.getEntries())
                .allSatisfy(entry -> assertThat(entry.getTitle())
                        .doesNotContainIgnoringCase("traffick")
                        .doesNotContainIgnoringCase("prostit")
                        .doesNotContainIgnoringCase("victim"));
    }

    @Test
    void no_moment_is_claimed_at_which_nothing_is_known_to_have_changed() {
        for (var address : new String[] {"/sitemap.xml", "/robots.txt", "/site.atom", "/laws.atom", "/laws.csv"}) {
            assertThat(get(address).headers().map()).as(address).doesNotContainKey("last-modified");
        }
    }

    @Test
    void the_feed_is_not_sent_twice_to_who_has_it() {
        var tag = get("/site.atom").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/site.atom", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
