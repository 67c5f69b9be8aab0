package org.breakingfree.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.breakingfree.polling.KnownFeed.State;
import org.breakingfree.polling.KnownFeed.Trouble;
import org.breakingfree.polling.Polled.Why;

/// When a feed is asked for again.
///
/// @param chance from 0 to 1, by which feeds that were read together drift apart: up to a tenth is added to each wait,
///     and never taken away, because a wait is what somebody asked for
record Pace(Instant now, double chance) {

    static final Duration USUAL = Duration.ofHours(1);

    /// However long somebody wants us to stay away, a withdrawn episode should not stay here longer.
    static final Duration LONGEST = Duration.ofDays(7);

    /// After so long without one success nobody is asked any more.
    static final Duration PATIENCE = Duration.ofDays(30);

    private static final int TOLD_AFTER = 3;
    private static final int MOST_DOUBLINGS = 8;

    /// After it was read, or said that nothing changed.
    ///
    /// @param fresh how long its server says that asking again is of no use
    Instant afterSuccess(Optional<Duration> fresh, Pauses pauses) {
        return in(longer(longer(USUAL, pauses.least()), fresh.orElse(Duration.ZERO)), pauses);
    }

    /// What is remembered of a feed that could not be read: it is asked for after an hour, two, four and so on. An
    /// editor is told the third time, or at once when waiting does not help.
    ///
    /// @param pause how long its server wants to be left alone
    KnownFeed afterFailure(KnownFeed feed, Why why, String reason, Optional<Duration> pause) {
        var failures = feed.trouble().failures() + 1;
        var since = feed.trouble().since() == null ? now : feed.trouble().since();
        var isOver = !since.plus(PATIENCE).isAfter(now);
        var isTold = isOver || failures >= TOLD_AFTER || why == Why.OTHER_SHOW || why == Why.REFUSED;
        var wait = USUAL.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return new KnownFeed(
                feed.id(),
                feed.address(),
                isOver ? State.STOPPED : State.POLLING,
                feed.terms(),
                feed.answer(),
                in(longer(wait, pause.orElse(Duration.ZERO)), feed.answer().pauses()),
                new Trouble(failures, since, isTold ? reason : feed.trouble().problem()),
                feed.showGuid(),
                feed.title());
    }

    private Instant in(Duration wait, Pauses pauses) {
        var atMost = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        var drift = Duration.ofMillis((long) (atMost.toMillis() / 10 * chance));
        var wished = now.plus(atMost).plus(drift);
        var allowed = pauses.from(wished);
        // Whoever waits for the end of a pause would else come on the stroke of the hour, with everybody.
        return allowed.equals(wished)
                ? wished
                : allowed.plus(Duration.ofMillis((long) (USUAL.toMillis() / 6 * chance)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
