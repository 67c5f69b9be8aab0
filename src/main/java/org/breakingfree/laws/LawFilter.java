package org.breakingfree.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakingfree.web.Visit;
import org.jspecify.annotations.Nullable;

/// Which laws a visitor asks for; what is null is not asked.
///
/// @param day the laws as they were on it
public record LawFilter(
        @Nullable Stance stance,
        @Nullable Region region,
        @Nullable LocalDate day) {

    /// Every law, as it is today.
    static final LawFilter NOTHING = new LawFilter(null, null, null);

    /// What came of reading the query.
    sealed interface Asked {

        record Filter(LawFilter filter) implements Asked {}

        /// @param parameters the parameters whose value is not one we have: `stance`, `region`, `on`
        record Refused(List<String> parameters) implements Asked {}
    }

    static Asked of(Visit visit, LocalDate today) {
        var refused = new ArrayList<String>();
        var stance = visit.parameter("stance");
        var region = visit.parameter("region");
        if (stance.isPresent() && stance.flatMap(Stance::of).isEmpty()) {
            refused.add("stance");
        }
        if (region.isPresent() && region.flatMap(Region::of).isEmpty()) {
            refused.add("region");
        }
        // An empty date is what a form without a date sends; it must not silently mean today.
        var asked = Optional.ofNullable(visit.context().queryParam("on")).map(text -> AskedDay.of(text.strip(), today));
        var day = asked.flatMap(AskedDay::asDay);
        if (asked.isPresent() && day.isEmpty()) {
            refused.add("on");
        }
        return refused.isEmpty()
                ? new Asked.Filter(new LawFilter(
                        stance.flatMap(Stance::of).orElse(null),
                        region.flatMap(Region::of).orElse(null),
                        day.orElse(null)))
                : new Asked.Refused(List.copyOf(refused));
    }

    boolean has(Law law) {
        return (stance == null || law.stance() == stance) && (region == null || region.has(law));
    }

    public LawFilter with(@Nullable Stance otherStance) {
        return new LawFilter(otherStance, region, day);
    }

    public LawFilter within(@Nullable Region otherRegion) {
        return new LawFilter(stance, otherRegion, day);
    }

    public LawFilter on(@Nullable LocalDate otherDay) {
        return new LawFilter(stance, region, otherDay);
    }

    /// The query that asks for this, with its question mark; empty when nothing is asked.
    public String query() {
        var parameters = new ArrayList<String>();
        if (stance != null) {
            parameters.add("stance=" + stance);
        }
        if (region != null) {
            parameters.add("region=" + region);
        }
        if (day != null) {
            parameters.add("on=" + day);
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }
}
