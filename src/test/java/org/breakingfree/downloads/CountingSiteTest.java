package org.breakingfree.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.Test;

/// The site itself: what it sends is what is counted, and a stop loses nothing.
class CountingSiteTest {

    private static final String[] LISTENER = {"User-Agent", "AntennaPod/3.8.0"};

    @Test
    void an_episode_that_was_sent_is_counted_when_the_site_stops() {
        var address = TestDatabase.migrated();
        try (var site = TestSite.withStartingContent(address, TestSite.temporaryFolder())) {
            var sound = site.db()
                    .read(handle -> handle.createQuery("select name from media where name like '%.mp3' order by name")
                            .mapTo(String.class)
                            .list());
            assertThat(site.get("/m/" + sound.getFirst(), LISTENER).statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/m/" + sound.getFirst() + "?download", LISTENER)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/m/" + sound.getLast(), "Range", "bytes=0-1", LISTENER[0], LISTENER[1])
                            .statusCode())
                    .isEqualTo(206);
            assertThat(site.get("/podcasts/feed.xml", LISTENER).statusCode()).isEqualTo(200);
        }

        try (var db = Database.open(address)) {
            assertThat(db.read(DownloadRepository::all))
                    .singleElement()
                    .satisfies(count -> assertThat(count.count()).isEqualTo(1))
                    .satisfies(count -> assertThat(count.episode()).matches("[a-z-]+/[a-z-]+"));
            assertThat(DownloadsCommand.told(db.read(DownloadRepository::all))).endsWith(": fewer than 10");
        }
    }
}
