package org.breakingfree.laws;

import java.util.Arrays;
import java.util.Optional;

/// How sure a source makes us.
public enum Confidence {
    /// The official text or the publisher's own file, or two sources that agree.
    high,
    /// One good secondary source.
    medium,
    /// One weak source.
    low;

    static Optional<Confidence> of(String word) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.name().equals(word))
                .findFirst();
    }
}
