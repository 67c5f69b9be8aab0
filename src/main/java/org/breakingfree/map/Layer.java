package org.breakingfree.map;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a visitor can show or hide on the map, in the order of the key.
public enum Layer {
    SERVICES,
    COURTS,
    BUYERS,
    PREVENTION,
    CASES,
    POLICE;

    static Optional<Layer> of(String key) {
        return Arrays.stream(values()).filter(layer -> layer.key().equals(key)).findFirst();
    }

    /// As it stands in addresses and style sheets: `services`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
