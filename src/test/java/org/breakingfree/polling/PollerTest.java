package org.breakingfree.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.breakingfree.polling.KnownFeed.State;
import org.breakingfree.polling.KnownFeed.Terms;
import org.breakingfree.polling.Polled.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a feed when it is asked for, whatever its server answers.
class PollerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4), 2_000_000, 100, 5);

    private FeedServer server;
    private Poller poller;

    @BeforeEach
    void open() throws IOException {
        server = new FeedServer();
        poller = new Poller(server.addresses(), LIMITS, "a test", Clock.fixed(NOW, ZoneOffset.UTC), () -> 0);
    }

    @AfterEach
    void close() {
        poller.close();
        server.close();
    }

    @Test
    void a_feed_is_read_and_remembered() throws InterruptedException {
        server.answer(
                "/feed",
                200,
                Map.of("ETag", "W/\"1\"", "Last-Modified", "yesterday", "Cache-Control", "max-age=7200"),
                FeedServer.show("A show", "<podcast:guid>abc</podcast:guid><ttl>60</ttl>", 2, 1));

        var read = read(poll(unread()));

        assertThat(identities(read.added())).containsExactly("A show 2", "A show 1");
        assertThat(read.feed())
                .isEqualTo(new KnownFeed(
                        1,
                        server.at("/feed"),
                        State.POLLING,
                        Terms.FREE,
                        new KnownFeed.Answer(
                                "W/\"1\"", "yesterday", read.feed().answer().contentHash(), Pauses.of("3600  ")),
                        NOW.plus(Duration.ofHours(2)),
                        KnownFeed.Trouble.NONE,
                        "abc",
                        "A show"));
    }

    @Test
    void the_second_time_only_what_changed_is_asked_for() throws InterruptedException {
        var seen = new ArrayList<String>();
        server.on("/feed", exchange -> {
            var headers = exchange.getRequestHeaders();
            seen.add(headers.getFirst("If-None-Match") + " " + headers.getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(304, -1);
        });
        var known = known(new KnownFeed.Answer("\"v 1\"", "2026-01-01 00:00:00", "hash", Pauses.of("86400  ")));

        var polled = poll(known);

        assertThat(seen).containsExactly("\"v 1\" 2026-01-01 00:00:00");
        assertThat(polled).isInstanceOf(Polled.Unchanged.class);
        assertThat(polled.feed().answer()).isEqualTo(known.answer());
        assertThat(polled.feed().nextPollAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void a_feed_that_was_never_read_cannot_be_unchanged() throws InterruptedException {
        server.answer("/feed", 304, Map.of(), "");

        assertThat(failed(poll(unread())).why()).isEqualTo(Why.STATUS);
    }

    @Test
    void what_says_the_same_is_unchanged_whatever_its_headers_and_dates_of_building_are() throws InterruptedException {
        server.answer(
                "/feed", 200, Map.of("ETag", "1"), FeedServer.show("A show", "<lastBuildDate>a</lastBuildDate>", 1));
        var first = poll(unread());
        server.answer(
                "/feed", 200, Map.of("ETag", "2"), FeedServer.show("A show", "<lastBuildDate>b</lastBuildDate>", 1));

        var second = poller.poll(first.feed(), () -> {
            throw new AssertionError("nobody needs to know its items");
        });

        assertThat(second).isInstanceOf(Polled.Unchanged.class);
        assertThat(second.feed().answer().etag()).isEqualTo("2");
    }

    @Test
    void it_moves_where_every_redirect_is_permanent() throws InterruptedException {
        server.feed("/new", FeedServer.show("A show", "", 1));
        server.answer("/b", 308, Map.of("Location", "/new"), "");
        server.answer("/feed", 301, Map.of("Location", "b"), "");

        assertThat(poll(unread()).feed().address()).isEqualTo(server.at("/new"));

        server.answer("/b", 302, Map.of("Location", "/new"), "");
        assertThat(poll(unread()).feed().address()).isEqualTo(server.at("/feed"));
    }

    @ParameterizedTest
    @CsvSource({
        // what the old one says, what the new one says, whether it moves
        "'', '',                                                       A show, true",
        "<podcast:guid>a</podcast:guid>, <podcast:guid>a</podcast:guid>, Other,  true",
        "'', '',                                                       Other,  false",
        "<podcast:guid>a</podcast:guid>, <podcast:guid>b</podcast:guid>, Other,  false",
    })
    void it_moves_where_it_says_itself_if_the_same_show_is_there(
            String oldGuid, String newGuid, String title, boolean isMoved) throws InterruptedException {
        var moved = "<itunes:new-feed-url>" + server.at("/new") + "</itunes:new-feed-url>";
        server.feed("/feed", FeedServer.show("A show", oldGuid + moved, 3, 2, 1));
        server.feed("/new", FeedServer.show(title, newGuid, 4, 3, 2));

        var read = read(poll(unread()));

        assertThat(read.feed().address()).isEqualTo(server.at(isMoved ? "/new" : "/feed"));
        assertThat(read.added().getFirst().known().title()).isEqualTo(isMoved ? "Episode 4" : "Episode 3");
        assertThat(read.warnings()).hasSize(isMoved ? 0 : 1);
    }

    @Test
    void two_feeds_that_name_each_other_do_not_send_us_to_and_fro() throws InterruptedException {
        var there = "<itunes:new-feed-url>" + server.at("/new") + "</itunes:new-feed-url>";
        var back = "<itunes:new-feed-url>" + server.at("/feed") + "</itunes:new-feed-url>";
        server.feed("/feed", FeedServer.show("A show", there, 1));
        server.feed("/new", FeedServer.show("A show", back, 1));

        assertThat(poll(unread()).feed().address()).isEqualTo(server.at("/feed"));
    }

    @Test
    void a_move_to_where_nothing_is_yet_is_tried_again() throws InterruptedException {
        var there = "<itunes:new-feed-url>" + server.at("/new") + "</itunes:new-feed-url>";
        server.answer("/feed", 200, Map.of("ETag", "1"), FeedServer.show("A show", there, 1));
        var first = poll(unread());
        server.feed("/new", FeedServer.show("A show", "", 1));

        assertThat(first.feed().address()).isEqualTo(server.at("/feed"));
        assertThat(poll(first.feed()).feed().address()).isEqualTo(server.at("/new"));
    }

    @Test
    void a_feed_that_is_gone_is_not_asked_for_again() throws InterruptedException {
        server.answer("/feed", 410, Map.of(), "");

        var polled = poll(unread());

        assertThat(polled).isInstanceOf(Polled.Gone.class);
        assertThat(polled.feed().state()).isEqualTo(State.GONE);
    }

    @Test
    void a_success_ends_the_trouble() throws InterruptedException {
        server.answer("/feed", 500, Map.of(), "");
        var broken = poll(poll(unread()).feed());
        server.feed("/feed", FeedServer.show("A show", "", 1));

        assertThat(broken.feed().trouble().failures()).isEqualTo(2);
        assertThat(poll(broken.feed()).feed().trouble()).isEqualTo(KnownFeed.Trouble.NONE);
    }

    @Test
    void a_busy_server_is_left_alone() throws InterruptedException {
        server.answer("/feed", 503, Map.of("Retry-After", "86400"), "");

        assertThat(poll(unread()).feed().nextPollAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"error\":\"quota\"}",
                "<html><body>This domain is for sale</body></html>",
                "<rss><channel><title>A show</title><item><title>One</title></item>",
                "<rss><channel><title>A show</title><item><title>One</tit",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel>&x;</channel></rss>",
            })
    void what_is_no_whole_feed_changes_nothing(String body) throws InterruptedException {
        server.feed("/feed", FeedServer.show("A show", "", 2, 1));
        var before = poll(unread());
        server.feed("/feed", body);

        var failed = failed(poll(before.feed()));

        assertThat(failed.why()).isEqualTo(Why.UNREADABLE);
        assertThat(failed.feed().answer()).isEqualTo(before.feed().answer());
        assertThat(failed.reason()).startsWith("The feed could not be read: ").endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        // what the show was and is now, its title now, whether it is taken for another
        "<podcast:guid>a</podcast:guid>, <podcast:guid>b</podcast:guid>, Cheap pills, true",
        "<podcast:guid>a</podcast:guid>, <podcast:guid>a</podcast:guid>, Renamed,     false",
        "'',                             '',                             Cheap pills, true",
        "'',                             '',                             A SHOW!,     false",
        "<podcast:guid>a</podcast:guid>, '',                             Cheap pills, true",
    })
    void another_show_at_its_address_is_not_taken_for_it(String before, String after, String title, boolean isOther)
            throws InterruptedException {
        server.feed("/feed", FeedServer.show("A show", before, 2, 1));
        var first = read(poll(unread()));
        server.feed("/feed", FeedServer.show(title, after, 9, 8).replace("Episode", "Offer"));

        var second = poller.poll(
                first.feed(),
                () -> first.added().stream().map(Polled.Item::known).toList());

        if (isOther) {
            assertThat(failed(second).why()).isEqualTo(Why.OTHER_SHOW);
            assertThat(second.feed().trouble().problem()).contains(title);
            assertThat(second.feed().title()).isEqualTo("A show");
        } else {
            assertThat(identities(read(second).added())).hasSize(2);
        }
    }

    @Test
    void a_new_title_with_the_same_episodes_is_the_same_show() throws InterruptedException {
        server.feed("/feed", FeedServer.show("A show", "<podcast:guid>a</podcast:guid>", 2, 1));
        var first = read(poll(unread()));
        server.feed(
                "/feed",
                FeedServer.show("A show", "<podcast:guid>b</podcast:guid>", 3, 2, 1)
                        .replace("<title>A show", "<title>Renamed"));

        var second = read(poller.poll(
                first.feed(),
                () -> first.added().stream().map(Polled.Item::known).toList()));

        assertThat(second.feed().title()).isEqualTo("Renamed");
        assertThat(identities(second.added())).containsExactly("A show 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<itunes:block>Yes</itunes:block>", "<podcast:block>yes</podcast:block>"})
    void a_show_that_must_not_be_listed_is_handed_on_to_nobody(String block) throws InterruptedException {
        server.feed("/feed", FeedServer.show("A show", "", 2, 1));
        var first = read(poll(unread()));
        server.feed("/feed", FeedServer.show("A show", block, 3, 2, 1));

        var second = read(poller.poll(
                first.feed(),
                () -> first.added().stream().map(Polled.Item::known).toList()));
        server.feed("/feed", FeedServer.show("A show", "", 2, 1));
        var third = read(poller.poll(second.feed(), second::withdrawn));

        assertThat(second.feed().terms()).isEqualTo(Terms.BLOCKED);
        assertThat(second.added()).isEmpty();
        assertThat(second.withdrawn()).extracting(KnownItem::state).containsOnly(KnownItem.State.WITHDRAWN);
        assertThat(third.feed().terms()).isEqualTo(Terms.FREE);
        assertThat(third.changed()).hasSize(2).allMatch(Polled.Change::isBack);
    }

    @Test
    void a_locked_show_says_so() throws InterruptedException {
        server.feed("/feed", FeedServer.show("A show", "<podcast:locked>yes</podcast:locked>", 1));

        assertThat(poll(unread()).feed().terms()).isEqualTo(Terms.LOCKED);
    }

    @Test
    void older_pages_are_read_to_the_last() throws InterruptedException {
        server.feed("/feed", FeedServer.show("A show", next("/feed?page=2", "next"), 6, 5));
        server.on("/feed", exchange -> {
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            var feed = query.equals("null")
                    ? FeedServer.show("A show", next("/feed?page=2", "next"), 6, 5)
                    : query.equals("page=2")
                            ? FeedServer.show("A show", next("/feed?page=3", "prev-archive"), 4, 3)
                            : FeedServer.show("A show", next("/feed?page=3", "next"), 2, 1);
            exchange.sendResponseHeaders(200, feed.length());
            exchange.getResponseBody().write(feed.getBytes(StandardCharsets.UTF_8));
        });

        var read = read(poll(unread()));

        assertThat(read.added()).hasSize(6);
        assertThat(read.warnings()).isEmpty();
        assertThat(server.asked()).containsExactly("/feed", "/feed?page=2", "/feed?page=3");
    }

    @Test
    void pages_without_end_come_to_an_end() throws InterruptedException {
        server.on("/feed", exchange -> {
            var page = server.asked().size();
            var feed = FeedServer.show("A show", next("/feed?page=" + page, "next"), 1)
                    .replace("A show 1", "p" + page);
            exchange.sendResponseHeaders(200, feed.length());
            exchange.getResponseBody().write(feed.getBytes(StandardCharsets.UTF_8));
        });

        var read = read(poll(unread()));

        assertThat(server.asked()).hasSize(50);
        assertThat(read.warnings())
                .containsExactly("Only the newest 50 episodes were read, because the feed has more than we read.");
    }

    @Test
    void a_page_that_cannot_be_read_takes_nothing_away_and_is_tried_again() throws InterruptedException {
        server.answer("/feed", 200, Map.of("ETag", "1"), FeedServer.show("A show", next("/older", "next"), 4, 3));
        server.feed("/older", FeedServer.show("A show", "", 2, 1));
        var first = read(poll(unread()));
        server.answer("/feed", 200, Map.of("ETag", "2"), FeedServer.show("A show", next("/older", "next"), 5, 4, 3));
        server.answer("/older", 500, Map.of(), "");

        var second = read(poller.poll(
                first.feed(),
                () -> first.added().stream().map(Polled.Item::known).toList()));

        assertThat(second.withdrawn()).isEmpty();
        assertThat(second.older()).hasSize(2);
        assertThat(second.warnings())
                .containsExactly("Only the newest 3 episodes were read, because page 2 could not be read.");
        assertThat(second.feed().answer().etag()).isEmpty();
    }

    @Test
    void nobody_is_led_to_where_nobody_may_be() throws InterruptedException {
        server.feed(
                "/feed",
                FeedServer.show("A show", next("http://127.0.0.1:1/", "next"), 3, 2, 1)
                        .replace("https://sound.example/3.mp3", "javascript:alert(1)")
                        .replace("https://sound.example/2.mp3", "http://169.254.169.254/x.mp3"));

        var read = read(poll(unread()));

        assertThat(read.added())
                .extracting(item -> item.known().sound())
                .containsExactly(null, null, "https://sound.example/1.mp3");
        assertThat(read.refused())
                .containsExactly("javascript:alert(1)", "http://169.254.169.254/x.mp3", "http://127.0.0.1:1/");
    }

    @Test
    void a_feed_inside_the_house_is_refused_and_an_editor_told_at_once() throws InterruptedException {
        var inside = KnownFeed.unread(1, URI.create("http://127.0.0.1:1/feed"), NOW);

        var failed = failed(poll(inside));

        assertThat(failed.why()).isEqualTo(Why.REFUSED);
        assertThat(failed.feed().trouble().problem()).isEqualTo(failed.reason());
    }

    @Test
    void what_a_feed_points_to_is_asked_for_with_the_same_care() {
        server.answer("/1.vtt", 200, Map.of("Content-Type", "text/vtt"), "WEBVTT");
        server.answer("/2.vtt", 302, Map.of("Location", "http://10.0.0.1/2.vtt"), "");
        server.answer("/a.mp3", 302, Map.of("Location", "/b.mp3"), "");

        assertThat(poller.attached(server.at("/1.vtt")))
                .isInstanceOfSatisfying(
                        Attached.Taken.class,
                        taken -> assertThat(taken.bytes()).asString().isEqualTo("WEBVTT"));
        assertThat(poller.attached(server.at("/2.vtt"))).isInstanceOf(Attached.NotTaken.class);
        assertThat(poller.way(server.at("/a.mp3"))).containsExactly(server.at("/a.mp3"), server.at("/b.mp3"));
    }

    @Test
    void feeds_on_one_server_wait_for_each_other_and_large_ones_take_turns() throws InterruptedException {
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        var feed = FeedServer.show("A show", "", 1)
                .replace("</channel>", "<!--" + "x".repeat(1_500_000) + "--></channel>")
                .getBytes(StandardCharsets.UTF_8);
        server.on("/feed", exchange -> {
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            together.decrementAndGet();
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var polls = IntStream.range(0, 12)
                    .mapToObj(_ -> threads.submit(() -> poll(unread())))
                    .toList();
            assertThat(polls).allSatisfy(poll -> assertThat(poll.get()).isInstanceOf(Polled.Read.class));
        }

        assertThat(most).hasValue(1);
    }

    // ----

    private KnownFeed unread() {
        return KnownFeed.unread(1, server.at("/feed"), NOW);
    }

    private KnownFeed known(KnownFeed.Answer answer) {
        return new KnownFeed(
                1, server.at("/feed"), State.POLLING, Terms.FREE, answer, NOW, KnownFeed.Trouble.NONE, null, "A show");
    }

    private String next(String address, String relation) {
        return "<atom:link rel=\"" + relation + "\" href=\"" + address + "\"/>";
    }

    private Polled poll(KnownFeed feed) throws InterruptedException {
        return poller.poll(feed, List::of);
    }

    private static Polled.Read read(Polled polled) {
        assertThat(polled).isInstanceOf(Polled.Read.class);
        return (Polled.Read) polled;
    }

    private static Polled.Failed failed(Polled polled) {
        assertThat(polled).isInstanceOf(Polled.Failed.class);
        return (Polled.Failed) polled;
    }

    private static List<String> identities(List<Polled.Item> items) {
        return items.stream().map(item -> item.known().identity()).toList();
    }
}
