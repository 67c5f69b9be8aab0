package org.breakingfree.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a figure is told.
enum Mode {
    /// As it was counted.
    COUNT,
    /// For every 100,000 people who lived there that year.
    RATE;

    static Optional<Mode> of(String key) {
        return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
