package org.breakingfree.polling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.feeds.Feed;

/// When the publisher of a feed does not want to be asked for it.
///
/// @param least time from one poll to the next
/// @param hours of the day in UTC without polls, 0 to 23
/// @param days of the week in UTC without polls
public record Pauses(Duration least, Set<Integer> hours, Set<DayOfWeek> days) {

    public static final Pauses NONE = new Pauses(Duration.ZERO, Set.of(), Set.of());

    private static final int ALL_HOURS = 24;
    private static final int HOURS_OF_A_WEEK = 7 * ALL_HOURS;

    public Pauses {
        hours = Set.copyOf(hours);
        days = Set.copyOf(days);
    }

    static Pauses wishedBy(Feed.Wishes wishes) {
        var least = wishes.isComplete() ? Pace.LONGEST : Duration.ofMinutes(wishes.minutes());
        return new Pauses(least, wishes.skipHours(), wishes.skipDays());
    }

    /// The first time from `time` on at which it may be asked for; `time` itself when there is none in a week.
    Instant from(Instant time) {
        for (var later = 0; later < HOURS_OF_A_WEEK; later++) {
            var at = later == 0 ? time : time.truncatedTo(ChronoUnit.HOURS).plus(later, ChronoUnit.HOURS);
            var local = at.atOffset(ZoneOffset.UTC);
            if (!hours.contains(local.getHour()) && !days.contains(local.getDayOfWeek())) {
                return at;
            }
        }
        return time;
    }

    /// As one line, such as `86400 0,1 SATURDAY,SUNDAY`.
    public String text() {
        return least.toSeconds() + " " + joined(new TreeSet<>(hours)) + " " + joined(new TreeSet<>(days));
    }

    private static String joined(Set<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Reads what [#text] wrote.
    public static Pauses of(String text) {
        var parts = text.split(" ", -1);
        return parts.length != 3
                ? NONE
                : new Pauses(
                        Duration.ofSeconds(Long.parseLong(parts[0])),
                        split(parts[1], Integer::valueOf),
                        split(parts[2], DayOfWeek::valueOf));
    }

    private static <T> Set<T> split(String text, Function<String, T> read) {
        return text.isEmpty()
                ? Set.of()
                : Stream.of(text)
                        .flatMap(all -> Arrays.stream(all.split(",")))
                        .map(read)
                        .collect(Collectors.toSet());
    }
}
