package org.breakingfree.laws;

import java.time.LocalDate;

/// Whether the law of a place, as it is now, was already in force on a day.
///
/// What the law was before is never guessed: we keep only the present law and when it began.
public enum Standing {
    in_force,
    /// It began later.
    before,
    /// It began in the month or year of that day, and the source gives no day.
    unclear,
    /// The source gives no date at all, or one that is not confirmed.
    no_date;

    static Standing of(Law law, LocalDate day) {
        if (law.since().isEmpty() || !law.act().confirmed()) {
            return no_date;
        }
        var since = law.since().get();
        if (day.isBefore(since.first())) {
            return before;
        }
        return day.isBefore(since.last()) ? unclear : in_force;
    }
}
