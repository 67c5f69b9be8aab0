package org.breakingfree.suggestions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Counts how often something happened since the clock last struck. It is not written down, so that nothing is kept
/// that is finer than a day.
final class HourlyLimit {

    private final Clock clock;
    private final int most;
    private long hour;
    private int count;

    HourlyLimit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Counts one more, unless there were as many as may be.
    synchronized boolean take() {
        var now = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        if (now != hour) {
            hour = now;
            count = 0;
        }
        if (count >= most) {
            return false;
        }
        count++;
        return true;
    }
}
