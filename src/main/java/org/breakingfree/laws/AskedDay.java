package org.breakingfree.laws;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// What came of asking for the laws on a day.
public sealed interface AskedDay {

    /// The day the first law of this kind began, in Sweden. Before it there is nothing to show.
    LocalDate FIRST = LocalDate.of(1999, 1, 1);

    record Day(LocalDate day) implements AskedDay {}

    /// Not a day, or a day out of range.
    record NotADay(String asked) implements AskedDay {}

    default Optional<LocalDate> asDay() {
        return switch (this) {
            case Day(var day) -> Optional.of(day);
            case NotADay _ -> Optional.empty();
        };
    }

    /// Reads `2014-12-06`. A day that does not exist, such as February 30, is not moved to one that does.
    static AskedDay of(String text, LocalDate today) {
        try {
            var day = LocalDate.parse(text);
            return day.isBefore(FIRST) || day.isAfter(today) ? new NotADay(text) : new Day(day);
        } catch (DateTimeParseException _) {
            return new NotADay(text);
        }
    }
}
