package org.breakingfree.suggestions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a suggestion is about.
public enum Matter {
    /// The service has ended.
    CLOSED,
    /// It stands in the wrong area.
    ELSEWHERE,
    /// What is told of it is not so.
    WRONG,
    /// Somebody could be found through it.
    DANGER,
    /// A place is missing.
    MISSING,
    OTHER;

    /// What can be said of a place.
    static final List<Matter> OF_A_PLACE = List.of(CLOSED, ELSEWHERE, WRONG, DANGER, OTHER);

    /// What can be said of the map.
    static final List<Matter> OF_THE_MAP = List.of(MISSING, WRONG, DANGER, OTHER);

    static Optional<Matter> of(String key) {
        return Arrays.stream(values())
                .filter(matter -> matter.key().equals(key))
                .findFirst();
    }

    /// As it stands in forms and in the database: `closed`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
