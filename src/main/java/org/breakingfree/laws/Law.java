package org.breakingfree.laws;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breakingfree.text.SafeUrl;
import org.breakingfree.text.Source;
import org.jspecify.annotations.Nullable;

/// The law of one place as our source describes it.
///
/// @param code ISO 3166-1 alpha-2 for a country, ISO 3166-2 for a part of one; never changes
/// @param model the source's own name for this kind of law
public record Law(String code, Words name, Stance stance, String model, LawAnswers answers, Act act, Reading reading) {

    /// The act that makes the law what it is now.
    ///
    /// @param title empty when our source names none
    /// @param confirmed false when the date of [#since] is marked unverified
    /// @param buyerPenalty in a sentence; may be empty
    /// @param note what else our source says, in a sentence or two; may be empty
    public record Act(
            Words title,
            @Nullable PartialDate adopted,
            @Nullable PartialDate inForce,
            boolean confirmed,
            Words buyerPenalty,
            Words note) {

        /// When the present law began; the day it was adopted where the day it took effect is not known.
        public Optional<PartialDate> since() {
            return Optional.ofNullable(inForce == null ? adopted : inForce);
        }
    }

    /// How we know.
    ///
    /// @param secondUrl a second source, or null
    /// @param isAddressComplete false when the address leads to the publisher's site, not to the page
    /// @param readWhere empty when the source itself was read; otherwise the copy that was
    /// @param unverified the fields nobody has confirmed, by their names in the data file
    public record Reading(
            Confidence confidence,
            Source source,
            @Nullable SafeUrl secondUrl,
            boolean isAddressComplete,
            String readWhere,
            List<String> unverified,
            SecondOpinion second) {}

    /// What one table that covers most countries says in a word or two; empty where it says nothing.
    public record SecondOpinion(String legality, String model) {

        static final String PUBLISHER = "World Population Review";
        static final String ADDRESS =
                "https://worldpopulationreview.com/country-rankings/countries-where-prostitution-is-legal";

        public boolean isEmpty() {
            return legality.isEmpty() && model.isEmpty();
        }

        /// Where it can be read.
        public String address() {
            return ADDRESS;
        }

        /// Whether it names another kind of law than the one we derive.
        boolean differsFrom(Stance stance) {
            return !switch (model.toLowerCase(Locale.ROOT)) {
                case "prohibitionism" -> stance == Stance.both || stance == Stance.selling;
                case "abolitionism" -> stance == Stance.neither;
                case "neo-abolitionism" -> stance.isNordic();
                case "legalization" -> stance == Stance.regulated;
                case "decriminalization" -> stance == Stance.decriminalized;
                default -> stance == Stance.varies;
            };
        }
    }

    /// The country's code: `US` for Maine.
    public String country() {
        return code.substring(0, 2);
    }

    public boolean isPart() {
        return code.length() > 2;
    }

    /// Whether this is a state of the United States or the District of Columbia.
    public boolean isState() {
        return isPart() && country().equals("US");
    }

    public Optional<PartialDate> since() {
        return act.since();
    }
}
