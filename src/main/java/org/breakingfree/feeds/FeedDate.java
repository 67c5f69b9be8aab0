package org.breakingfree.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as feeds write them: RFC 822 and RFC 3339, and what people and programs make of both.
final class FeedDate {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// Zones of RFC 822, in hours; a zone nobody knows is taken for Greenwich.
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("AKST", -9),
            Map.entry("AKDT", -8),
            Map.entry("HST", -10),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("BST", 1),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11),
            Map.entry("ET", -5),
            Map.entry("CT", -6),
            Map.entry("MT", -7),
            Map.entry("PT", -8),
            Map.entry("A", -1),
            Map.entry("M", -12),
            Map.entry("N", 1),
            Map.entry("Y", 12));

    private static final String TIME = "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?";
    private static final String ZONE = "\\s*(Z|[A-Za-z]{1,5})?\\s*(?:([+-])(\\d{1,2}):?(\\d{2})?)?";

    /// `Thu, 1 Jan 2026 10:00:00 GMT`, with the day of the week, the seconds, the time or the zone left out, or with
    /// hyphens.
    private static final Pattern WORDS = Pattern.compile(
            "(?:[a-z]+\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3})[a-z.]*,?[\\s-]+(\\d{2,4})(?:,?\\s+" + TIME
                    + ZONE + ")?.*",
            Pattern.CASE_INSENSITIVE);

    /// `Thu Jan 1 10:00:00 GMT 2026`, `January 1, 2026 10:00`.
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[a-z]{3,9},?\\s+)?([a-z]{3})[a-z.]*\\s+(\\d{1,2}),?\\s+(?:(\\d{4}),?)?\\s*(?:" + TIME + ZONE
                    + ")?(?:\\s*\\b(\\d{4}))?.*",
            Pattern.CASE_INSENSITIVE);

    /// `2026-01-01T10:00:00Z` and shorter, `20260101`, `2026/01/01 10:00`.
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{4})(?:[-/.]?(\\d{1,2})(?:[-/.]?(\\d{1,2}))?)?(?:[T\\s]+" + TIME + ZONE + ")?.*",
            Pattern.CASE_INSENSITIVE);

    private FeedDate() {}

    static Optional<Instant> parse(String text) {
        var trimmed = text.strip().replaceAll("\\s+", " ");
        try {
            var words = WORDS.matcher(trimmed);
            if (words.matches() && month(words.group(2)) > 0) {
                return at(year(words.group(3)), month(words.group(2)), number(words.group(1), 1), words, 4);
            }
            var monthFirst = MONTH_FIRST.matcher(trimmed);
            if (monthFirst.matches() && month(monthFirst.group(1)) > 0) {
                var year = monthFirst.group(3) == null ? monthFirst.group(11) : monthFirst.group(3);
                return year == null
                        ? Optional.empty()
                        : at(year(year), month(monthFirst.group(1)), number(monthFirst.group(2), 1), monthFirst, 4);
            }
            var numbers = NUMBERS.matcher(trimmed);
            return numbers.matches()
                    ? at(
                            number(numbers.group(1), 0),
                            number(numbers.group(2), 1),
                            number(numbers.group(3), 1),
                            numbers,
                            4)
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /// @param at the group of the hour; minute, second, named zone, sign, hours and minutes of the offset follow
    private static Optional<Instant> at(int year, int month, int day, Matcher found, int at) {
        var hour = number(found.group(at), 0);
        var second = Math.min(number(found.group(at + 2), 0), 59);
        var time = LocalDateTime.of(year, month, day, hour == 24 ? 0 : hour, number(found.group(at + 1), 0), second)
                .plusDays(hour == 24 ? 1 : 0);
        return Optional.of(time.toInstant(offset(found, at + 3)));
    }

    private static ZoneOffset offset(Matcher found, int at) {
        if (found.group(at + 1) != null) {
            var minutes = 60 * number(found.group(at + 2), 0) + number(found.group(at + 3), 0);
            return ZoneOffset.ofTotalSeconds(60 * (found.group(at + 1).equals("-") ? -minutes : minutes));
        }
        var zone = found.group(at);
        return ZoneOffset.ofHours(zone == null ? 0 : ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
    }
}
