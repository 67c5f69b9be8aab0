package org.breakingfree.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waits for what comes a moment later. It comes in milliseconds; the limit is for a slow and busy machine, and only
/// there so that a test that fails says what it waited for and does not wait for ever.
public final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Patience() {}

    /// @param what is waited for, as the failure tells it
    public static void until(String what, BooleanSupplier condition) {
        var deadline = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited " + LIMIT.toMinutes() + " minutes in vain: " + what);
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
