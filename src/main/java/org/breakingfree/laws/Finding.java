package org.breakingfree.laws;

import java.util.Arrays;
import java.util.Optional;

/// What a source says when asked whether something is punished, or, for ways out, whether it is in the law.
public enum Finding {
    yes,
    /// In some cases only.
    partly,
    /// Not the same everywhere in the country.
    varies,
    /// The law forbids it and sets no penalty.
    forbidden,
    /// Not where the rules for a license or a register are kept.
    licensed,
    no,
    not_stated;

    static Optional<Finding> of(String word) {
        return Arrays.stream(values())
                .filter(finding -> finding.name().equals(word))
                .findFirst();
    }
}
