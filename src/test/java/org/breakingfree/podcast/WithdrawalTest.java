package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.breakingfree.audit.Actor;
import org.breakingfree.command.Command;
import org.breakingfree.media.Media;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// An episode can be taken down at any moment, and then nothing of it is left to fetch.
class WithdrawalTest {

    private static final String PAGE = "/listen/understanding-the-nordic-model/men-who-buy";
    private static final UUID GUID = UUID.fromString("1d1fab8b-1941-47de-973d-92f11560219c");

    @Test
    void nothing_of_a_withdrawn_episode_can_be_fetched_or_found() {
        var folder = TestSite.temporaryFolder();
        try (var site = TestSite.withStartingContent(TestDatabase.migrated(), folder)) {
            var media = new Media(site.db(), folder.resolve("media"));
            var podcasts = new Podcasts(site.db(), media, TestSite.CLOCK);
            var addresses = addresses(site);
            assertThat(addresses).hasSize(18).allMatch(address -> status(site, address) == 200);
            var bytesBefore = bytes(folder);
            assertThat(suggestion(site)).isEqualTo("aggression");

            assertThat(podcasts.withdraw(new Actor.Editor(7), GUID)).isTrue();

            // The site hears of a change from the database, a moment after it.
            for (var address : addresses) {
                Patience.until(address + " is gone", () -> status(site, address) == 410);
            }
            assertThat(site.get(PAGE).headers().firstValue("Cache-Control")).hasValue("no-store");
            for (var surface : new String[] {
                "/podcasts/feed.xml",
                "/listen",
                "/listen/understanding-the-nordic-model",
                "/sitemap.xml",
                "/site.atom",
                "/search?q=Building+Peaceful+Community"
            }) {
                Patience.until(surface + " no longer names it", () -> {
                    var body = site.get(surface).body();
                    return !body.contains("men-who-buy")
                            && !body.contains("Men who buy")
                            && !body.contains(GUID.toString());
                });
            }
            assertThat(suggestion(site)).as("a word that only it had").isNotEqualTo("aggression");
            assertThat(bytes(folder)).as("its sound is erased").isLessThan(bytesBefore - 2_000_000);
            assertThat(podcasts.withdraw(new Actor.Editor(7), GUID))
                    .as("once only")
                    .isFalse();
        }
    }

    @Test
    void an_episode_is_taken_down_from_a_terminal_by_its_address() {
        var folder = TestSite.temporaryFolder();
        try (var site = TestSite.withStartingContent(TestDatabase.migrated(), folder)) {
            var before = bytes(folder);

            assertThat(WithdrawEpisode.COMMAND.action().run(site.db(), List.of("https://www.example.org" + PAGE)))
                    .isInstanceOf(Command.Outcome.Done.class);

            Patience.until("the page is gone", () -> status(site, PAGE) == 410);
            Patience.until("its sound is erased", () -> bytes(folder) < before - 2_000_000);
            assertThat(WithdrawEpisode.COMMAND.action().run(site.db(), List.of(GUID.toString())))
                    .isInstanceOf(Command.Outcome.Refused.class);
            assertThat(WithdrawEpisode.COMMAND.action().run(site.db(), List.of()))
                    .isInstanceOf(Command.Outcome.Misused.class);
        }
    }

    private static String suggestion(TestSite site) {
        return Jsoup.parse(site.get("/search?q=agression").body())
                .select(".search__suggestion")
                .text();
    }

    private static ArrayList<String> addresses(TestSite site) {
        var feed = Jsoup.parse(site.get("/podcasts/feed.xml").body(), "", Parser.xmlParser());
        var item = feed.selectFirst("item:contains(" + GUID + ")");
        var addresses =
                new ArrayList<>(item.select("enclosure, podcast|transcript, podcast|chapters, podcast|source").stream()
                        .map(element -> (element.attr("url") + element.attr("uri")).replace("http://127.0.0.1", ""))
                        .toList());
        addresses.add(PAGE);
        addresses.add(PAGE + "/embed");
        addresses.add("/oembed?url=http%3A%2F%2F127.0.0.1" + PAGE.replace("/", "%2F"));
        addresses.add(addresses.getFirst().replace("/m/", "/podcasts/covers/").replace(".mp3", ".svg"));
        return addresses;
    }

    private static int status(TestSite site, String address) {
        return site.send("HEAD", address).statusCode();
    }

    private static long bytes(Path folder) {
        try (var files = Files.walk(folder.resolve("media"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
