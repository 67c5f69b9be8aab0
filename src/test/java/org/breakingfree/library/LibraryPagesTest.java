package org.breakingfree.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.polling.KnownFeed;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.testing.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The pages of other people's shows, on a site of its own that carries two.
class LibraryPagesTest extends SiteTest {

    private static final String HEDGES = "https://feeds.show.example/hedges.xml";
    private static final String LOCKED = "https://locked.example/feed.xml";

    private static TestSite site;
    private static CarriedShows shows;
    private static String show;
    private static String episode;

    @BeforeAll
    static void start() {
        site = TestSite.withStartingContent();
        shows = new CarriedShows(site.db(), TestSite.CLOCK).unasked();
        shows.poll(
                shows.name(HEDGES),
                CarriedShows.feed(
                        "Hedges &lt;script&gt; trafficking",
                        CarriedShows.item(
                                "1",
                                "A sexual title עברית",
                                "<p>Juniper. <a href='https://away.example/'>Away</a>"
                                        + "<img src='https://pixel.example/x.gif'><script>alert(1)</script></p>")));
        shows.letAll();
        shows.poll(shows.name(LOCKED), KnownFeed.Terms.LOCKED, CarriedShows.feed("Locked", item("9", "Closed")));
        var closed = shows.queue().in(CarriedEpisode.State.WAITING, 1).getFirst();
        shows.queue().let(closed.number(), Queue.Story.NOBODYS, "letter", CarriedShows.EDITOR);
        var carried = shows.queue().in(CarriedEpisode.State.CARRIED, 10).getFirst();
        show = "/listen/library/" + carried.show();
        episode = carried.address();
        Patience.until(
                "the pages are there", () -> site.get("/listen/library").body().contains("Locked"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Nested
    class TheList implements PageQuestions {

        @Override
        public String path() {
            return "/listen/library";
        }

        @Override
        public TestSite asked() {
            return site;
        }

        @Test
        void it_names_each_show_as_text() {
            var page = opened(path());

            assertThat(page.select("main h3").eachText()).containsExactly("Hedges <script> trafficking", "Locked");
            assertThat(page.select("main h3").eachAttr("dir")).containsOnly("auto");
            assertThat(page.text()).contains("1 episode here", "Hedges, week by week.");
        }

        @Test
        void our_own_list_leads_here() {
            assertThat(opened("/listen").select("main a[href='/listen/library']"))
                    .hasSize(1);
            assertThat(page("/listen").select("main a[href='/listen/library']")).isEmpty();
        }

        @Test
        void without_a_show_it_says_so_and_is_not_listed() {
            var page = parsed(get("/listen/library"));

            assertThat(page.text()).contains("There is no show here yet.");
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(get("/sitemap.xml").body()).doesNotContain("/listen/library");
        }
    }

    @Nested
    class AShow implements PageQuestions {

        @Override
        public String path() {
            return show;
        }

        @Override
        public TestSite asked() {
            return site;
        }

        @Test
        void it_lists_what_is_carried_and_the_feed_of_its_makers() {
            var page = opened(path());

            assertThat(page.select("h1").attr("dir")).isEqualTo("auto");
            assertThat(page.select("main h3 a").eachAttr("href")).containsExactly(episode);
            assertThat(page.select("#feed").attr("value")).isEqualTo(HEDGES);
            assertThat(page.text()).contains("31 min", "feeds.show.example");
        }

        @Test
        void an_unknown_one_is_not_found() {
            assertThat(site.get("/listen/library/nothing").statusCode()).isEqualTo(404);
            assertThat(site.get("/listen/library/%27%20or%201=1").statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class AnEpisode implements PageQuestions {

        @Override
        public String path() {
            return episode;
        }

        @Override
        public TestSite asked() {
            return site;
        }

        @Test
        void its_sound_is_two_links_that_say_whose_server_it_is() {
            var page = opened(path());
            var away = page.select("a[href='http://sound.example/1.mp3']");

            assertThat(page.select("audio, main iframe, main img")).isEmpty();
            assertThat(page.select("a[href='" + episode + "/sound']").text())
                    .isEqualTo("Listen here, from sound.example");
            assertThat(away.text()).isEqualTo("Listen at sound.example");
            assertThat(away.attr("rel"))
                    .contains("noreferrer")
                    .contains("noopener")
                    .contains("nofollow");
            assertThat(page.select("#there").text()).contains("they will see that you listen");
            assertThat(page.select(".elsewhere a[href^='tel:']")).isNotEmpty();
        }

        @Test
        void what_its_makers_say_stands_there_and_does_nothing() {
            var notes = opened(path()).select(".library__notes");

            assertThat(notes.text()).isEqualTo("Juniper. Away");
            assertThat(notes.select("a").attr("rel")).isEqualTo("nofollow noopener noreferrer ugc");
            assertThat(notes.select("img, script")).isEmpty();
        }

        @Test
        void every_word_is_there_and_can_be_linked_to() {
            var page = opened(path());

            assertThat(page.select(".library__paragraph").eachText())
                    .first()
                    .asString()
                    .contains("0:00", "Ada:", "Good morning");
            assertThat(page.select("#t-4").text()).contains("juniper hedges");
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }

        @Test
        void it_says_nothing_to_those_who_make_previews() {
            var head = opened(path()).head();

            assertThat(head.html()).doesNotContain("A sexual title").doesNotContain("Juniper");
        }

        @Test
        void the_search_opens_it_at_the_words() {
            var page = opened("/search?q=juniper+hedges");

            assertThat(page.select("main a").eachAttr("href")).contains(episode + "#t-0");
        }

        @Test
        void an_unknown_one_is_not_found() {
            assertThat(site.get("/listen/library/nothing/nothing").statusCode()).isEqualTo(404);
            assertThat(site.get(show + "/nothing").statusCode()).isEqualTo(404);
            assertThat(site.get("/listen/library/nothing/" + episode.replaceFirst(".*/", ""))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Nested
    class ItsSound implements PageQuestions {

        @Override
        public String path() {
            return episode + "/sound";
        }

        @Override
        public TestSite asked() {
            return site;
        }

        @Test
        void its_policy_admits_the_servers_that_it_names_and_no_other() {
            var response = site.get(path());
            var policy =
                    response.headers().firstValue("Content-Security-Policy").orElseThrow();

            assertThat(policy)
                    .contains("media-src 'self' https://sound.example https://further.example;")
                    .contains("img-src 'self' data:;")
                    .contains("connect-src 'self';");
            assertThat(response.headers().map()).doesNotContainKey("sound-from");
            assertThat(response.headers().firstValue("Cross-Origin-Embedder-Policy"))
                    .hasValue("credentialless");
            assertThat(site.get(episode)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("media-src 'self';");
        }

        @Test
        void it_plays_nothing_by_itself_and_works_without_a_script() {
            var page = opened(path());

            assertThat(page.select("audio")).isEmpty();
            assertThat(page.select("[data-sound]").attr("data-sound")).isEqualTo("https://sound.example/1.mp3");
            assertThat(page.select("button[data-load]").hasAttr("hidden")).isTrue();
            assertThat(page.select("a[href='http://sound.example/1.mp3']").attr("rel"))
                    .contains("noreferrer");
            assertThat(page.select("main").text()).contains("sees your network address", "further.example");
        }

        @Test
        void an_unknown_one_is_not_found() {
            assertThat(site.get("/listen/library/nothing/nothing/sound").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void of_a_locked_show_there_is_a_name_and_a_link() {
        var locked = shows.queue().in(CarriedEpisode.State.CARRIED, 10).stream()
                .filter(carried -> carried.title().equals("Closed"))
                .findFirst()
                .orElseThrow();
        var page = opened(locked.address());

        assertThat(page.select("h1").text()).isEqualTo("Closed");
        assertThat(page.select(".library__notes, #transcript, #people")).isEmpty();
        assertThat(page.text()).contains("let others name this show");
    }

    @Test
    void the_feeds_can_be_taken_into_an_app() {
        var response = site.get("/podcasts/library.opml");
        var outlines = Jsoup.parse(response.body(), org.jsoup.parser.Parser.xmlParser())
                .select("outline");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/x-opml");
        assertThat(outlines.eachAttr("xmlUrl")).containsExactly(HEDGES, LOCKED);
        assertThat(outlines.eachAttr("text")).first().isEqualTo("Hedges <script> trafficking");
    }

    @Test
    void the_sitemap_has_the_pages_but_not_those_of_sound() {
        Patience.until(
                "the sitemap is made anew",
                () -> site.get("/sitemap.xml").body().contains(episode));

        assertThat(site.get("/sitemap.xml").body()).contains(show).doesNotContain("/sound<");
    }

    @Test
    void an_episode_that_is_withdrawn_is_gone_everywhere() {
        shows.poll(shows.name("https://third.example/feed"), CarriedShows.feed("Third", item("5", "Quince")));
        shows.letAll();
        var quince = shows.queue().in(CarriedEpisode.State.CARRIED, 10).stream()
                .filter(carried -> carried.title().equals("Quince"))
                .findFirst()
                .orElseThrow();
        Patience.until("it is there", () -> site.get(quince.address()).statusCode() == 200);
        Patience.until("it is listed", () -> site.get("/listen/library").body().contains("Third"));
        assertThat(site.get(quince.soundPage()).statusCode()).isEqualTo(200);

        shows.queue().withdraw(quince.number(), "asked", CarriedShows.EDITOR);

        Patience.until("it is gone", () -> site.get(quince.address()).statusCode() == 410);
        for (var path : new String[] {quince.soundPage(), "/listen/library/" + quince.show()}) {
            Patience.until(path + " is gone", () -> site.get(path).statusCode() == 410);
            assertThat(site.get("/es" + path).statusCode()).isEqualTo(410);
            assertThat(site.get(path).body()).doesNotContain("Quince");
        }
        for (var path :
                new String[] {"/listen/library", "/podcasts/library.opml", "/sitemap.xml", "/search?q=quince"}) {
            Patience.until(
                    path + " forgets it",
                    () -> !site.get(path).body().contains("Third")
                            && !site.get(path).body().contains(quince.name()));
        }
    }

    private static String item(String guid, String title) {
        return CarriedShows.item(guid, title, "<p>About hedges.</p>");
    }

    private static Document opened(String path) {
        var response = site.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return parsed(response);
    }
}
