package org.breakingfree.laws;

import java.time.LocalDate;
import java.util.Locale;
import org.breakingfree.web.Chrome;
import org.jspecify.annotations.Nullable;

/// The law of one place as a row of a table says it.
///
/// @param day the day the visitor asks about; null means today
public record LawLine(Chrome chrome, Law law, @Nullable LocalDate day) {

    public String name() {
        return law.name().in(chrome.language());
    }

    /// The country of a part, such as a US state; empty for a country.
    public String country() {
        return law.isPart() ? countryName(chrome, law.country()) : "";
    }

    static String countryName(Chrome chrome, String code) {
        return Locale.of("", code).getDisplayCountry(chrome.language().locale());
    }

    public String address() {
        return chrome.address("/laws/" + law.code());
    }

    public String stance() {
        return chrome.text("laws.stance." + law.stance() + ".name");
    }

    /// When the present law began, in words; empty when no source says.
    public String since() {
        return law.since().map(date -> date.in(chrome.language())).orElse("");
    }

    public boolean isSinceDoubtful() {
        return law.since().isPresent() && !law.act().confirmed();
    }

    /// What is particular to this law, or else what all laws of its stance have in common.
    public String sentence() {
        var note = law.act().note();
        return note.isEmpty() ? chrome.text("laws.stance." + law.stance()) : note.in(chrome.language());
    }

    public boolean isLow() {
        return law.reading().confidence() == Confidence.low;
    }

    public boolean isOnADay() {
        return day != null;
    }

    public String standing() {
        return day == null ? "" : chrome.text("laws.standing." + Standing.of(law, day));
    }
}
