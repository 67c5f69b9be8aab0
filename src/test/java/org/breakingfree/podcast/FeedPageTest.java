package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a feed is cut into documents (RFC 5005).
class FeedPageTest {

    private static final Show SHOW = PodcastFolder.read(Path.of("podcasts"), LocalDate.now(TestSite.CLOCK))
            .shows()
            .getFirst()
            .files()
            .orElseThrow()
            .show();

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 0", "199, 0", "200, 1", "299, 1", "300, 2", "10000, 99"})
    void older_episodes_are_in_archives_of_a_hundred(int last, int archives) {
        assertThat(FeedPage.archives(last)).isEqualTo(archives);
    }

    @Test
    void every_place_is_in_one_document_and_in_no_other() {
        var newest = FeedPage.newest(SHOW, "/podcasts/feed.xml", 345);
        var second = FeedPage.archive(SHOW, 2, 345);
        var first = FeedPage.archive(SHOW, 1, 345);

        assertThat(newest.after()).isEqualTo(second.to());
        assertThat(newest.to()).isEqualTo(345);
        assertThat(second.after()).isEqualTo(first.to());
        assertThat(first.after()).isZero();
        assertThat(newest.extent()).isEqualTo(FeedPage.Extent.NEWEST);
        assertThat(second.extent()).isEqualTo(FeedPage.Extent.ARCHIVE);
    }

    @Test
    void an_archive_stays_what_it_is_when_episodes_are_added() {
        var before = FeedPage.archive(SHOW, 1, 345);
        var after = FeedPage.archive(SHOW, 1, 9_999);

        assertThat(after.after()).isEqualTo(before.after());
        assertThat(after.to()).isEqualTo(before.to());
        assertThat(after.links()).isEqualTo(before.links());
    }

    @Test
    void a_reader_gets_from_the_newest_to_the_oldest_and_back() {
        var newest = FeedPage.newest(SHOW, "/podcasts/feed.xml", 345);
        var second = FeedPage.archive(SHOW, 2, 345);
        var first = FeedPage.archive(SHOW, 1, 345);

        assertThat(link(newest, "next")).isEqualTo(link(newest, "prev-archive")).isEqualTo(second.path());
        assertThat(link(second, "next")).isEqualTo(link(second, "prev-archive")).isEqualTo(first.path());
        assertThat(link(first, "next")).isEmpty();
        assertThat(link(first, "previous"))
                .isEqualTo(link(first, "next-archive"))
                .isEqualTo(second.path());
        assertThat(link(second, "previous")).isEqualTo(link(second, "current")).isEqualTo("/podcasts/feed.xml");
    }

    @Test
    void a_short_show_says_that_its_feed_is_all_there_is() {
        var feed = FeedPage.newest(SHOW, "/podcasts/feed.xml", 199);

        assertThat(feed.extent()).isEqualTo(FeedPage.Extent.COMPLETE);
        assertThat(feed.links()).isEmpty();
    }

    /// The examples of the namespace's own documentation.
    @ParameterizedTest
    @CsvSource({
        "podnews.net/rss, 9b024349-ccf0-5f69-a609-6b82873eab3c",
        "mp3s.nashownotes.com/pc20rss.xml, 917393e3-1b1e-5cef-ace4-edaa54e1f810"
    })
    void the_guid_of_a_feed_is_made_as_others_make_it(String feed, UUID guid) {
        assertThat(PodcastGuid.of(feed)).isEqualTo(guid);
    }

    private static String link(FeedPage page, String rel) {
        return page.links().stream()
                .filter(link -> link.rel().equals(rel))
                .map(FeedPage.Link::path)
                .findFirst()
                .orElse("");
    }
}
