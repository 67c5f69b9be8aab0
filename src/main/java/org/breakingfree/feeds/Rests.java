package org.breakingfree.feeds;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// When a feed of RSS does not want to be asked for. ROME gives up on a whole feed for an hour that is none, so these
/// elements are taken out before it reads it.
record Rests(int minutes, Set<Integer> hours, Set<DayOfWeek> days) {

    static final Rests NONE = new Rests(0, Set.of(), Set.of());

    static Rests takenOutOf(Document document) {
        var channel = document.getRootElement().getChild("channel");
        if (channel == null) {
            return NONE;
        }
        var minutes = taken(channel, "ttl")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .findFirst();
        var hours = taken(channel, "skiphours")
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .map(hour -> hour == 24 ? 0 : hour)
                .filter(hour -> hour < 24);
        var days = taken(channel, "skipdays").map(Rests::day).filter(Objects::nonNull);
        return new Rests(
                minutes.orElse(0),
                hours.collect(Collectors.toUnmodifiableSet()),
                days.collect(Collectors.toUnmodifiableSet()));
    }

    Feed.Wishes wishes(boolean isBlocked, boolean isComplete) {
        return new Feed.Wishes(isBlocked, isComplete, minutes, hours, days);
    }

    /// The texts in these elements, which are gone afterwards.
    private static Stream<String> taken(Element channel, String name) {
        var texts = channel.getChildren(name).stream()
                .flatMap(each -> each.getChildren().isEmpty() ? Stream.of(each) : each.getChildren().stream())
                .map(Element::getTextTrim)
                .toList();
        channel.removeChildren(name);
        return texts.stream();
    }

    private static @Nullable DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
