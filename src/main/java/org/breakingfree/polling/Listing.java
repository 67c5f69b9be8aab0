package org.breakingfree.polling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.breakingfree.feeds.Feed;
import org.breakingfree.polling.KnownItem.State;
import org.breakingfree.polling.Polled.Change;
import org.breakingfree.polling.Polled.Item;
import org.jspecify.annotations.Nullable;

/// What differs between the episodes that are remembered and those that a feed lists now.
///
/// @param known how many of the listed ones were known before
record Listing(
        List<Item> added,
        List<Change> changed,
        List<KnownItem> withdrawn,
        List<KnownItem> older,
        int known,
        List<String> warnings) {

    /// @param remembered whatever their state
    /// @param listed in the order of the feed, the newest first if nothing else says which is newer
    static Listing of(Collection<KnownItem> remembered, List<Feed.Episode> listed, Instant now) {
        var warnings = new ArrayList<String>();
        var blocked = new HashSet<String>();
        var unique = unique(listed, blocked, warnings);
        var before = new Matches(remembered, unique.keySet());
        var added = new ArrayList<Item>();
        var changed = new ArrayList<Change>();
        var all = new ArrayList<KnownItem>();
        var place = 0;
        for (var each : unique.entrySet()) {
            var old = before.take(each.getKey(), each.getValue());
            var item = item(each.getKey(), each.getValue(), old, now, place++);
            all.add(item);
            if (old == null) {
                added.add(new Item(item, each.getValue()));
            } else if (!old.equals(item)) {
                changed.add(new Change(old, new Item(item, each.getValue())));
            }
        }
        var oldest = oldest(all, unique);
        var withdrawn = new ArrayList<KnownItem>();
        var older = new ArrayList<KnownItem>();
        for (var vanished : before.rest()) {
            if (blocked.contains(vanished.identity()) || vanished.publishedAt().isAfter(oldest)) {
                withdrawn.add(vanished.in(State.WITHDRAWN));
            } else if (vanished.state() == State.LISTED && !all.isEmpty()) {
                older.add(vanished.in(State.OLDER));
            }
        }
        if (listed.isEmpty()) {
            warnings.add("The feed lists no episode. Those we know stay.");
        }
        return new Listing(added, changed, withdrawn, older, all.size() - added.size(), warnings);
    }

    /// How far back the feed goes. Many keep their trailer for ever, long after the episodes of its time have gone.
    private static Instant oldest(List<KnownItem> listed, Map<String, Feed.Episode> episodes) {
        return listed.stream()
                .filter(item -> !"trailer".equals(episodes.get(item.identity()).episodeType()))
                .map(KnownItem::publishedAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /// The first of each identity, and those that may not be listed set apart.
    private static Map<String, Feed.Episode> unique(
            List<Feed.Episode> listed, Set<String> blocked, List<String> warnings) {
        var unique = new LinkedHashMap<String, Feed.Episode>();
        for (var episode : listed) {
            var identity = identity(episode);
            if (episode.isBlocked()) {
                blocked.add(identity);
            } else if (unique.putIfAbsent(identity, episode) != null) {
                warnings.add("Two episodes have the same guid, \"" + identity + "\". Only the first is taken.");
            }
        }
        blocked.forEach(unique::remove);
        return unique;
    }

    /// @param place in the feed, by which episodes without a time are in order
    private static KnownItem item(
            String identity, Feed.Episode episode, @Nullable KnownItem before, Instant now, int place) {
        var told = episode.published();
        var isPast = told != null && !told.isAfter(now);
        var seen = now.truncatedTo(ChronoUnit.MILLIS).minusMillis(place);
        return new KnownItem(
                identity,
                guid(episode),
                sound(episode),
                episode.title(),
                day(episode),
                Fingerprint.everything(episode),
                Fingerprint.words(episode),
                isPast ? told : before == null ? seen : before.publishedAt(),
                State.LISTED);
    }

    static String identity(Feed.Episode episode) {
        return Stream.of(guid(episode), sound(episode), episode.link())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Fingerprint.of(episode.title() + "\n" + episode.description()));
    }

    private static @Nullable String guid(Feed.Episode episode) {
        return episode.guid() == null || episode.guid().isBlank()
                ? null
                : episode.guid().strip();
    }

    private static @Nullable String sound(Feed.Episode episode) {
        return episode.enclosures().stream()
                .findFirst()
                .map(sound -> SoundAddress.withoutCounting(sound.address()))
                .orElse(null);
    }

    private static @Nullable LocalDate day(Feed.Episode episode) {
        return episode.published() == null ? null : LocalDate.ofInstant(episode.published(), ZoneOffset.UTC);
    }

    /// Finds who is meant by a listed episode: the one with its guid, or else, when its publisher has changed all
    /// guids,
    /// the only one with its sound or with its title and day.
    private static final class Matches {

        private final Map<String, KnownItem> left = new LinkedHashMap<>();
        private final Map<String, KnownItem> alike = new HashMap<>();
        private final Set<String> ambiguous = new HashSet<>();

        Matches(Collection<KnownItem> remembered, Set<String> listed) {
            for (var item : remembered) {
                left.put(item.identity(), item);
                if (!listed.contains(item.identity())) {
                    marks(item.sound(), item.title(), item.day()).forEach(mark -> {
                        if (alike.put(mark, item) != null) {
                            ambiguous.add(mark);
                        }
                    });
                }
            }
        }

        private static Stream<String> marks(@Nullable String sound, @Nullable String title, @Nullable LocalDate day) {
            return Stream.of(
                            sound == null ? "" : "sound " + sound,
                            title == null || day == null ? "" : "title " + day + " " + title.strip())
                    .filter(mark -> !mark.isEmpty());
        }

        @Nullable
        KnownItem take(String identity, Feed.Episode episode) {
            var same = left.remove(identity);
            if (same != null) {
                return same;
            }
            return marks(sound(episode), episode.title(), day(episode))
                    .filter(mark -> !ambiguous.contains(mark))
                    .map(alike::get)
                    .filter(Objects::nonNull)
                    .filter(item -> left.remove(item.identity()) != null)
                    .findFirst()
                    .orElse(null);
        }

        List<KnownItem> rest() {
            return left.values().stream()
                    .filter(item -> item.state() != State.WITHDRAWN)
                    .toList();
        }
    }
}
