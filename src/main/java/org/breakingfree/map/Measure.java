package org.breakingfree.map;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is counted by state.
public enum Measure {
    HOTLINE_CASES(true),
    HOTLINE_SIGNALS(true),
    HOTLINE_CALLS(true),
    FEDERAL_AWARDS(false),
    FEDERAL_AWARD_VALUE(false);

    private final boolean countsReports;

    Measure(boolean countsReports) {
        this.countsReports = countsReports;
    }

    static Optional<Measure> of(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }

    /// Whether it counts reports about people: then small counts are withheld, and it is said that reports are not
    /// how often a thing happens.
    public boolean countsReports() {
        return countsReports;
    }

    /// As it stands in addresses, files and the database: `hotline_cases`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
