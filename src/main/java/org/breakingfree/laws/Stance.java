package org.breakingfree.laws;

import java.util.Arrays;
import java.util.Optional;

/// How the law of a place treats the two sides and those who profit. Nobody chooses a stance: [#of] derives it
/// from the answers, so that two places with the same answers always have the same one.
public enum Stance {
    /// Buying is punished, selling is not, profiting is, and ways out are in the law.
    nordic,
    /// Buying is punished and selling is not, or only in part; the rest is missing or not stated.
    partial,
    /// Buying is punished in some cases only; selling is not.
    limited,
    /// Neither buying nor selling is punished by itself; profiting is.
    neither,
    /// Allowed under a license, a register or other rules of its own.
    regulated,
    /// Neither buying nor selling nor, within general rules, profiting is punished.
    decriminalized,
    /// Buying and selling are both punished.
    both,
    /// Selling is punished; buying only in part, or the source does not say.
    selling,
    /// Not the same everywhere in the country.
    varies,
    /// No source answers the questions.
    unknown;

    /// What the source calls the law of a country whose parts have laws of their own.
    static final String MIXED = "mixed / varies within the country";

    /// What the source calls a law with a license or a register.
    static final String REGULATION = "legalisation / regulation";

    /// The rule.
    ///
    /// @param model the source's own name for the law. It decides only two things the answers cannot: that a
    ///              country without any answer is known to vary, and that profiting within rules is a license
    static Stance of(LawAnswers answers, String model) {
        var buying = answers.buying().finding();
        var selling = answers.selling().finding();
        var thirdParties = answers.thirdParties().finding();
        if (buying == Finding.varies || selling == Finding.varies) {
            return varies;
        }
        if (selling == Finding.yes) {
            return buying == Finding.yes ? both : Stance.selling;
        }
        if (buying == Finding.yes) {
            var isFull = selling == Finding.no
                    && thirdParties == Finding.yes
                    && answers.waysOut().finding() == Finding.yes;
            return isFull ? nordic : partial;
        }
        if (buying == Finding.partly) {
            return limited;
        }
        if (thirdParties == Finding.licensed || selling == Finding.licensed) {
            return regulated;
        }
        return switch (thirdParties) {
            case yes, partly -> neither;
            case no -> model.equals(REGULATION) ? regulated : decriminalized;
            case varies, forbidden, licensed, not_stated -> model.equals(MIXED) ? varies : unknown;
        };
    }

    /// Whether buying is punished and selling is not, with or without ways out in the law.
    public boolean isNordic() {
        return this == nordic || this == partial;
    }

    public static Optional<Stance> of(String word) {
        return Arrays.stream(values())
                .filter(stance -> stance.name().equals(word))
                .findFirst();
    }
}
