package org.breakingfree.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.feeds.Feed;
import org.breakingfree.polling.KnownFeed.State;
import org.breakingfree.polling.Polled.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When somebody's server is asked again.
class PaceTest {

    /// A Friday.
    private static final Instant NOW = Instant.parse("2026-11-20T12:30:00Z");

    private static final KnownFeed FEED = KnownFeed.unread(7, URI.create("https://show.example/feed"), NOW);

    @ParameterizedTest
    @CsvSource({
        "0,      0,   1",
        "3600,   0,   1",
        "60,     0,   1",
        "86400,  0,  24",
        "0,    1440, 24",
        "7200, 1440, 24",
        "99999999, 0, 168",
        "0,  999999, 168",
    })
    void a_feed_is_left_alone_as_long_as_its_publisher_wishes(long fresh, int minutes, int hours) {
        var pauses = Pauses.wishedBy(new Feed.Wishes(false, false, minutes, Set.of(), Set.of()));

        assertThat(new Pace(NOW, 0).afterSuccess(Optional.of(Duration.ofSeconds(fresh)), pauses))
                .isEqualTo(NOW.plus(Duration.ofHours(hours)));
    }

    @Test
    void a_show_that_has_ended_is_looked_at_once_a_week() {
        var pauses = Pauses.wishedBy(new Feed.Wishes(false, true, 0, Set.of(), Set.of()));

        assertThat(new Pace(NOW, 0).afterSuccess(Optional.empty(), pauses)).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void feeds_drift_apart_by_waiting_longer_and_never_by_waiting_less() {
        assertThat(new Pace(NOW, 1).afterSuccess(Optional.empty(), Pauses.NONE))
                .isEqualTo(NOW.plus(Duration.ofMinutes(66)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',        '',                 2026-11-20T13:30:00Z",
        "'12',      '',                 2026-11-20T13:30:00Z",
        "'13',      '',                 2026-11-20T14:00:00Z",
        "'13,14,15','',                 2026-11-20T16:00:00Z",
        "'',        'FRIDAY',           2026-11-21T00:00:00Z",
        "'0,1',     'FRIDAY,SATURDAY',  2026-11-22T02:00:00Z",
        "'',        'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY', 2026-11-20T13:30:00Z",
    })
    void hours_and_days_on_which_a_publisher_wants_peace_are_passed_over(String hours, String days, Instant next) {
        var pauses = Pauses.of("0 " + hours + " " + days);

        assertThat(new Pace(NOW, 0).afterSuccess(Optional.empty(), pauses)).isEqualTo(next);
        assertThat(new Pace(NOW, 1).afterSuccess(Optional.empty(), pauses)).isAfter(next);
    }

    @Test
    void what_a_publisher_wishes_is_remembered_as_one_line() {
        var pauses = new Pauses(Duration.ofDays(1), Set.of(1, 0), Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY));

        assertThat(pauses.text()).isEqualTo("86400 0,1 SATURDAY,SUNDAY");
        assertThat(Pauses.of(pauses.text())).isEqualTo(pauses);
        assertThat(Pauses.of(Pauses.NONE.text())).isEqualTo(Pauses.NONE);
        assertThat(Pauses.of("")).isEqualTo(Pauses.NONE);
    }

    @Test
    void a_feed_that_cannot_be_read_is_asked_for_less_and_less_and_after_thirty_days_no_more() {
        var waits = new ArrayList<Long>();
        var feed = FEED;
        for (var now = NOW; feed.state() == State.POLLING; now = feed.nextPollAt()) {
            feed = new Pace(now, 0).afterFailure(feed, Why.STATUS, "It says 404.", Optional.empty());
            waits.add(Duration.between(now, feed.nextPollAt()).toHours());
        }

        assertThat(waits).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 168L, 168L);
        assertThat(feed.state()).isEqualTo(State.STOPPED);
        assertThat(feed.trouble().since()).isEqualTo(NOW);
        assertThat(Duration.between(NOW, feed.nextPollAt())).isBetween(Duration.ofDays(30), Duration.ofDays(45));
    }

    @Test
    void an_editor_is_told_the_third_time_or_at_once_when_waiting_does_not_help() {
        var pace = new Pace(NOW, 0);
        var once = pace.afterFailure(FEED, Why.STATUS, "It says 403.", Optional.empty());
        var twice = pace.afterFailure(once, Why.UNREACHABLE, "It is silent.", Optional.empty());
        var thrice = pace.afterFailure(twice, Why.STATUS, "It says 401.", Optional.empty());

        assertThat(once.trouble().problem()).isNull();
        assertThat(twice.trouble().problem()).isNull();
        assertThat(thrice.trouble().problem()).isEqualTo("It says 401.");
        assertThat(thrice.trouble().failures()).isEqualTo(3);
        assertThat(pace.afterFailure(FEED, Why.OTHER_SHOW, "It is another.", Optional.empty())
                        .trouble()
                        .problem())
                .isEqualTo("It is another.");
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "3600, 1", "86400, 24", "99999999, 168"})
    void a_server_that_asks_for_a_pause_gets_it(long seconds, int hours) {
        var feed = new Pace(NOW, 0)
                .afterFailure(FEED, Why.STATUS, "It says 429.", Optional.of(Duration.ofSeconds(seconds)));

        assertThat(feed.nextPollAt()).isEqualTo(NOW.plus(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'public, max-age=600',       -,                                 600",
                "'MAX-AGE=\"60\", x',         -,                                 60",
                "'s-maxage=600',              -,                                 -",
                "'max-age=0',                 'Fri, 20 Nov 2026 14:30:00 GMT',   0",
                "'',                          'Fri, 20 Nov 2026 14:30:00 GMT',   3600",
                "'',                          'Fri, 20 Nov 2026 10:30:00 GMT',   -",
                "'no-cache',                  '0',                               -",
            })
    void headers_say_how_long_an_answer_is_good(String cacheControl, String expires, Long seconds) {
        var fresh = Freshness.of(cacheControl, expires == null ? "" : expires, "Fri, 20 Nov 2026 13:30:00 GMT", NOW);

        assertThat(fresh.map(Duration::toSeconds).orElse(null)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "' 120 ', 120",
                "'Fri, 20 Nov 2026 13:30:00 GMT', 3600",
                "'Fri, 20 Nov 2026 11:30:00 GMT', -",
                "'soon', -",
                "'-5', -",
            })
    void a_pause_is_asked_for_in_seconds_or_by_a_date(String header, Long seconds) {
        assertThat(Freshness.retryAfter(header, NOW).map(Duration::toSeconds).orElse(null))
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "https://sound.example/1.mp3?token=a, https://sound.example/1.mp3?token=b, true",
        "https://s.example/1.mp3?Expires=1&Signature=a&Key-Pair-Id=b, https://s.example/1.mp3, true",
        "https://s.example/1.mp3?id=1&X-Amz-Date=1, https://s.example/1.mp3?X-Amz-Date=2&id=1, true",
        "https://s.example/1.mp3?id=1&utm_source=a, https://pdst.fm/e/s.example/1.mp3?id=1, true",
        "https://s.example/play.php?id=1, https://s.example/play.php?id=2, false",
        "https://s.example/a.mp3?x=1, https://s.example/a.mp3?x=OTHER, false",
        "https://s.example/a.mp3?tokens=1, https://s.example/a.mp3?tokens=2, false",
        "https://s.example/a.mp3, , false",
        ", , true",
    })
    void a_sound_is_another_unless_its_address_is_only_signed_or_counted_anew(
            String before, String after, boolean isSame) {
        assertThat(SoundAddress.isSame(before, after)).isEqualTo(isSame);
    }

    @ParameterizedTest
    @CsvSource({
        "https://sound.example/1.mp3, https://sound.example/1.mp3",
        "https://sound.example/1.mp3?id=7&utm_source=rss#t=5, https://sound.example/1.mp3?id=7",
        "https://sound.example/1.mp3?utm_source=rss, https://sound.example/1.mp3",
        "https://dts.podtrac.com/redirect.mp3/sound.example/a/1.mp3, https://sound.example/a/1.mp3",
        "https://chrt.fm/track/ABC123/pdst.fm/e/sound.example/1.mp3?x=1, https://sound.example/1.mp3?x=1",
        "'http://op3.dev/e,pg=1/https://sound.example/1.mp3', http://sound.example/1.mp3",
        "https://pdst.fm/e/, https://pdst.fm/e/",
        "https://sound.example/redirect.mp3/other.example/1.mp3, https://sound.example/redirect.mp3/other.example/1.mp3",
        "not an address, not an address",
    })
    void a_sound_is_where_it_is_and_not_where_listeners_are_counted(String told, String sound) {
        assertThat(SoundAddress.withoutCounting(told)).isEqualTo(sound);
    }
}
