package org.breakingfree.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.db.Database;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an editor does from a terminal about other people's shows, with a server that has them.
class QueueCommandsTest {

    private static final String VTT = """
            WEBVTT

            00:00:00.000 --> 00:00:04.000
            <v Ada>Good morning \u001b[31mand welcome.

            00:00:04.000 --> 00:00:09.000
            <v Ada>Today we read about quinces.
            """;

    private FeedServer server;
    private Database db;
    private Command command;

    @BeforeEach
    void open() {
        server = new FeedServer();
        db = Database.open(TestDatabase.migrated());
        command = QueueCommands.command(
                TestSite.CLOCK,
                "https://site.example",
                Asking.of(
                        "https://site.example",
                        Optional.of("us@site.example"),
                        Set.of(server.host(), server.host().replace("127.0.0.1", "localhost"))));
        server.put("/feed.xml", "application/rss+xml", feed("One", "Two"));
        server.put("/1.vtt", "text/vtt", VTT);
        server.put("/1.mp3", "audio/mpeg", "sound");
    }

    @AfterEach
    void close() {
        db.close();
        server.close();
    }

    @Test
    void from_the_address_of_a_feed_to_an_episode_on_the_site_and_off_again() {
        assertThat(done("add", server.at("/feed.xml"))).startsWith("It is carried.");
        assertThat(done()).isEqualTo("Nothing waits.");
        assertThat(done("poll")).contains("\"Quinces\": 2 new, 0 changed, 0 taken out");
        assertThat(server.askers()).containsOnly("BreakingFreeMovement/1 (+https://site.example; us@site.example)");
        assertThat(server.asked()).containsOnly("/feed.xml");

        assertThat(done()).contains("  One\n", "  Two\n", "Quinces", "31 min");
        var number = number("One");
        assertThat(done("show", number))
                .contains("State: waiting", "host: Ada", "Sound: " + server.at("/1.mp3"), "About quinces & more")
                .doesNotContain("<p>");

        assertThat(done("let", number, "--no-story"))
                .isEqualTo(number + " \"One\" is on the site, with its transcript.");
        assertThat(done("carried")).contains("One").doesNotContain("Two");
        assertThat(server.asked()).contains("/1.vtt").doesNotContain("/2.vtt");
        assertThat(words()).containsExactly("Good morning [31mand welcome.", "Today we read about quinces.");
        assertThat(done("shows")).contains("1 wait, 1 on the site");

        assertThat(done("withdraw", number)).startsWith("Withdrawn.");
        assertThat(done("carried")).isEqualTo("No episode of somebody else is on the site.");
        assertThat(words()).isEmpty();
        assertThat(audited())
                .contains("job:terminal queue.add", "job:terminal library.let", "job:terminal library.withdraw");
    }

    @Test
    void nothing_goes_on_the_site_without_a_word_about_whose_story_it_is() {
        waits();
        var number = number("One");

        assertThat(misused("let", number)).contains("not their consent");
        assertThat(misused("let", number, "--no-story", "--consent", "form 3")).contains("not their consent");
        assertThat(misused("let", number, "--consent")).contains("Say which episodes");
        assertThat(misused("let", number, "--consent", "Call 612-555-0134")).contains("Say it without");
        assertThat(done("help")).contains("is not their\nconsent to stand here");
        assertThat(done("carried")).startsWith("No episode");

        assertThat(done("let", number, "--consent", "form 3, folder 2026")).contains("is on the site");
    }

    @Test
    void nothing_goes_on_the_site_that_an_editor_was_not_shown() {
        done("add", server.at("/feed.xml"));
        done("poll");
        assertThat(refused("let", "1", "--no-story")).contains("you were not shown yet");
        assertThat(done()).contains("Quinces · The makers of it", "https://www.show.example/", "Hedges, week by week.");
        server.put("/feed.xml", "application/rss+xml", feed("Hawthorn", "Two"));
        done("poll");

        assertThat(refused("let", number("Hawthorn"), "--no-story"))
                .contains("\"Hawthorn\": you were not shown yet what its makers say now.");
        assertThat(done("carried")).startsWith("No episode");
        done("show", number("Hawthorn"));
        assertThat(done("let", number("Hawthorn"), "--no-story")).contains("\"Hawthorn\" is on the site");
    }

    @Test
    void a_show_that_calls_itself_otherwise_is_told_and_taken_over() {
        waits();
        done("let", number("One"), "--no-story");
        server.put("/feed.xml", "application/rss+xml", feed("One", "Two").replace("Quinces", "Medlars"));
        done("poll");

        assertThat(refused("accept", "1")).contains("than you were shown");
        assertThat(done("shows")).contains("1  Quinces\n", "queue accept 1:\n    Medlars · The makers of it");
        assertThat(done("accept", "1")).contains("Medlars");
        assertThat(done("shows")).contains("1  Medlars").doesNotContain("Quinces");
        assertThat(refused("accept", "2")).contains("No show has the number 2");
    }

    @Test
    void a_listener_is_told_of_every_server_on_the_way() {
        server.redirect("/2.mp3", server.at("/elsewhere/2.mp3").replace("127.0.0.1", "localhost"));
        waits();
        done("let", number("Two"), "--no-story");

        String servers = db.read(handle -> handle.createQuery(
                        "select array_to_string(servers, ' ') from carried_episode where state = 'carried'")
                .mapTo(String.class)
                .one());
        assertThat(servers)
                .isEqualTo(
                        "http://" + server.host() + " http://" + server.host().replace("127.0.0.1", "localhost"));
    }

    @Test
    void a_transcript_without_times_is_taken_however_long_it_is() {
        server.put("/2.vtt", "text/plain", "Ada: About the quince and the pear.\n\n".repeat(40_000));
        waits();

        assertThat(done("let", number("Two"), "--no-story")).contains("with its transcript");
        long longest = db.read(handle -> handle.createQuery("select max(length(body)) from search_document")
                .mapTo(long.class)
                .one());
        assertThat(longest).isBetween(1L, 5_000L);
    }

    @Test
    void what_is_no_transcript_is_left_out_and_said() {
        server.put("/2.vtt", "text/vtt", "\0\0\0".repeat(1_000));
        waits();

        assertThat(done("let", number("Two"), "--no-story")).contains("without a transcript");
    }

    @Test
    void what_is_refused_says_why_and_can_be_let_through_after_all() {
        waits();
        var number = number("Two");

        assertThat(misused("refuse", number)).contains("Say why");
        assertThat(done("refuse", number, "--why", "An advertisement.")).isEqualTo("Refused.");
        assertThat(refused("refuse", number, "--why", "An advertisement.")).contains("do not wait");
        assertThat(done()).doesNotContain("Two");
        assertThat(done("show", number)).contains("State: refused", "An advertisement.");
        assertThat(done("let", number, "--no-story")).contains("is on the site");
        assertThat(refused("let", number, "--no-story")).contains("already");
    }

    @Test
    void a_feed_is_a_web_address_of_somebody_else_and_carried_once() {
        assertThat(refused("add", "ftp://example.org/feed")).contains("is no web address");
        assertThat(refused("add", "https://SITE.example/podcasts/feed.xml")).contains("a feed of this site");
        assertThat(done("add", "https://show.example/feed")).startsWith("It is carried.");
        assertThat(refused("add", "http://SHOW.example:80/feed#top")).contains("carried already");
        assertThat(misused("add")).contains("Say which feed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/x",
                "http://localhost:25/x",
                "http://[::1]/f",
                "http://10.1.2.3/f",
                "https://show.example:8443/f"
            })
    void a_feed_that_leads_into_our_own_network_is_not_carried(String address) {
        assertThat(refused("add", address)).contains("is never asked");
        assertThat(done("shows")).startsWith("No show");
    }

    @Test
    void an_editor_is_shown_where_links_lead_and_what_is_spoken_and_nothing_twice() {
        server.put(
                "/feed.xml",
                "application/rss+xml",
                feed("One")
                        .replace(
                                "<p>About quinces &amp; more</p>",
                                "<ul><li><p>Once only</p></li></ul><p><a href='https://shop.example/?a=1'>Buy</a></p>")
                        .replace(
                                "</item>",
                                "<podcast:chapters url='https://show.example/1.json' type='application/json+chapters'/>"
                                        + "</item>"));
        waits();

        assertThat(done("show", "1"))
                .containsOnlyOnce("\n    Once only\n    Buy")
                .contains(
                        "Buy <https://shop.example/?a=1>",
                        "Chapters: https://show.example/1.json",
                        "Transcript: " + server.at("/1.vtt"),
                        "Ada: Today we read about quinces.");
    }

    @Test
    void a_show_that_is_removed_takes_its_episodes_along() {
        waits();
        done("let", number("One"), "--no-story");
        var show = done("shows").split(" ")[0];

        assertThat(done("remove", show)).startsWith("It is carried no longer.");
        assertThat(refused("remove", show)).contains("No show has the number");
        assertThat(done("carried")).startsWith("No episode");
        assertThat(done()).isEqualTo("Nothing waits.");
        assertThat(done("shows")).startsWith("No show of somebody else is carried.");
    }

    @Test
    void a_terminal_is_shown_text_and_nothing_that_it_would_obey() {
        server.put(
                "/feed.xml",
                "application/rss+xml",
                feed("&#x9b;31mRed \u202egnp &amp;lt;b&amp;gt;", "Two")
                        .replace("About quinces", "<script>x</script>&#27;]0;title&#7;About quinces"));
        done("add", server.at("/feed.xml"));
        var all = done("poll") + done() + done("shows") + done("show", "1") + done("show", "2");

        assertThat(all.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(all).doesNotContain("\u202e").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let",
                "let x --no-story",
                "let 1 --nostory",
                "show",
                "show 1 2",
                "show -1",
                "withdraw",
                "refuse 1 2 --why",
                "remove",
                "accept",
                "remove all",
                "poll now",
                "carried foo",
                "shows extra",
                "frobnicate",
                "show 99999999999999999999"
            })
    void what_it_does_not_take_is_answered_with_how_it_is_used(String words) {
        assertThat(run(words.split(" "))).isInstanceOf(Outcome.Misused.class);
    }

    @Test
    void numbers_that_are_not_there_are_told() {
        assertThat(refused("show", "7")).isEqualTo("There is no episode 7.");
        assertThat(refused("let", "7", "--no-story")).isEqualTo("7: there is no such episode.");
        assertThat(refused("withdraw", "7")).contains("There is no such episode");
    }

    /// A running site polls by itself, stores what came, and follows what the publisher does.
    @Test
    void a_running_site_polls_what_is_named_and_leaves_what_another_process_polls() {
        var address = TestDatabase.migrated();
        try (var site = TestSite.withFeedsFrom(server.host(), address)) {
            var queue = new Queue(site.db(), TestSite.CLOCK, new CarriedShows(site.db(), TestSite.CLOCK).publisher());
            queue.add(FeedAddress.parse(server.at("/feed.xml")).orElseThrow(), CarriedShows.EDITOR);
            Patience.until("it was polled", () -> queue.count(CarriedEpisode.State.WAITING) == 2);

            assertThat(command.action().run(site.db(), List.of("poll")))
                    .isInstanceOfSatisfying(
                            Outcome.Done.class, done -> assertThat(done.words()).startsWith("The running site"));
            queue.in(CarriedEpisode.State.WAITING, 10)
                    .forEach(episode -> queue.let(episode.number(), Queue.Story.NOBODYS, "", CarriedShows.EDITOR));
            Patience.until(
                    "it is on the site",
                    () -> site.get("/listen/library").body().contains("Quinces"));

            server.gone("/feed.xml");
            queue.pollSoon(CarriedShows.EDITOR);

            Patience.until(
                    "it is gone", () -> !site.get("/listen/library").body().contains("Quinces"));
            assertThat(site.get("/search?q=quinces").body()).doesNotContain("/listen/library");
        }
        assertThat(PollingTurnHere.isFree(address)).isTrue();
    }

    private static final class PollingTurnHere {
        static boolean isFree(org.breakingfree.db.ConnectionAddress address) {
            try (var db = Database.open(address)) {
                var turn = PollingTurn.take(db);
                PollingTurn.giveBack(turn);
                return turn != null;
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void waits() {
        done("add", server.at("/feed.xml"));
        done("poll");
        done();
    }

    private String feed(String... titles) {
        var items = new StringBuilder();
        for (var i = 0; i < titles.length; i++) {
            items.append(CarriedShows.item(String.valueOf(i + 1), titles[i], "<p>About quinces &amp; more</p>")
                    .replace("http://sound.example", server.at(""))
                    .replace("https://sound.example", server.at("")));
        }
        return CarriedShows.feed("Quinces", items.toString());
    }

    private String number(String title) {
        return db.read(handle -> handle.createQuery("select number::text from carried_episode where title = :title")
                .bind("title", title)
                .mapTo(String.class)
                .one());
    }

    private List<String> words() {
        return db.read(handle -> handle.createQuery("select words from carried_cue order by position")
                .mapTo(String.class)
                .list());
    }

    private List<String> audited() {
        return db.read(handle -> handle.createQuery("select actor || ' ' || action from audit_log")
                .mapTo(String.class)
                .list());
    }

    private Outcome run(String... words) {
        return command.action().run(db, List.of(words));
    }

    private String done(String... words) {
        var outcome = run(words);
        assertThat(outcome).as(String.valueOf(outcome)).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).words();
    }

    private String refused(String... words) {
        var outcome = run(words);
        assertThat(outcome).as(String.valueOf(outcome)).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).words();
    }

    private String misused(String... words) {
        var outcome = run(words);
        assertThat(outcome).as(String.valueOf(outcome)).isInstanceOf(Outcome.Misused.class);
        return ((Outcome.Misused) outcome).words();
    }
}
