package org.breakingfree.laws;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breakingfree.web.Language;

/// A date as precise as a source gives it: a day, a month or a year.
///
/// Dates are ordered by their last day, so that "2009" stands after "April 2009": what happened some time that
/// year is not claimed to have come first.
///
/// @param month 1 to 12, or 0 when only the year is known
/// @param day 1 to 31, or 0 when only the month or the year is known
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (month == 0 && day != 0) {
            throw new DateTimeException("A day without a month");
        }
        LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /// Reads `2014-12-06`, `2014-12` or `2014`; empty for anything else and for days that do not exist.
    public static Optional<PartialDate> parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(number(shape.group(1)), number(shape.group(2)), number(shape.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        if (digits == null) {
            return 0;
        }
        var number = Integer.parseInt(digits);
        if (number == 0) {
            throw new DateTimeException("There is no month or day 0");
        }
        return number;
    }

    /// The earliest day it can mean.
    public LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /// The latest day it can mean.
    public LocalDate last() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : first();
    }

    /// In words: December 6, 2014; abril de 2016; 2009.
    public String in(Language language) {
        return format().withLocale(language.locale()).format(value());
    }

    private DateTimeFormatter format() {
        if (month == 0) {
            return DateTimeFormatter.ofPattern("uuuu");
        }
        return day == 0
                ? DateTimeFormatter.ofLocalizedPattern("yMMMM")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    }

    private TemporalAccessor value() {
        if (month == 0) {
            return Year.of(year);
        }
        return day == 0 ? YearMonth.of(year, month) : first();
    }

    @Override
    public int compareTo(PartialDate other) {
        return Comparator.comparing(PartialDate::last)
                .thenComparing(PartialDate::first)
                .compare(this, other);
    }

    /// ISO 8601, as precise as it is: `2014-12-06`, `2014-12`, `2014`.
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
