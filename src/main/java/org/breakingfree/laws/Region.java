package org.breakingfree.laws;

import java.util.Arrays;
import java.util.Optional;

/// Which part of the table a visitor asks for.
public enum Region {
    /// Countries and their parts, without the states of the United States.
    world,
    /// The states of the United States and the District of Columbia.
    us;

    static Optional<Region> of(String word) {
        return Arrays.stream(values())
                .filter(region -> region.name().equals(word))
                .findFirst();
    }

    boolean has(Law law) {
        return (this == us) == law.isState();
    }
}
