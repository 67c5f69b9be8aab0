package org.breakingfree.laws;

import java.util.Arrays;
import java.util.Optional;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.jspecify.annotations.Nullable;

/// Something that happened to a law or a bill.
///
/// @param code the place, as in [Law#code]
/// @param what in a sentence or two
/// @param secondUrl a second source, or null
public record LawEvent(
        String code,
        Kind kind,
        PartialDate happened,
        Words what,
        Source source,
        @Nullable SafeUrl secondUrl,
        Confidence confidence) {

    public enum Kind {
        introduced,
        committee_report,
        defeated,
        vetoed,
        adopted,
        signed,
        in_force,
        amended,
        upheld,
        struck_down,
        review_due,
        review_published;

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(word))
                    .findFirst();
        }

        /// Whether it opens, stops or settles a bill, rather than changing or examining a law.
        public boolean isBill() {
            return this == introduced || this == committee_report || this == defeated || this == vetoed;
        }
    }

    /// What names it in a feed and in an address: `SE-in_force-1999-01-01`.
    public String key() {
        return code + "-" + kind + "-" + happened;
    }
}
