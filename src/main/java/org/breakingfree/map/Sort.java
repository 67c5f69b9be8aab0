package org.breakingfree.map;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the list is sorted by.
public enum Sort {
    /// By state or country and what lies in it; there by kind, the newest first.
    PLACE,
    NAME,
    /// The newest year first, what has no year last.
    NEWEST,
    KIND;

    static Optional<Sort> of(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }

    /// As it stands in addresses: `newest`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
