package org.breakingfree.polling;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.breakingfree.polling.KnownItem.State;
import org.jspecify.annotations.Nullable;

/// One feed, remembered for as long as somebody looks at it.
final class Shelf {

    private static final KnownItem EARLIER =
            new KnownItem("an episode of long ago", null, null, null, null, "", "", Instant.EPOCH, State.LISTED);

    private final Map<String, KnownItem> items = new LinkedHashMap<>(Map.of(EARLIER.identity(), EARLIER));
    private KnownFeed feed;
    private boolean isRead;

    Shelf(URI address) {
        feed = KnownFeed.unread(1, address, Instant.now());
    }

    KnownFeed feed() {
        return feed;
    }

    /// Whether it was read at least once.
    boolean isRead() {
        return isRead;
    }

    Polled poll(Poller poller) throws InterruptedException {
        var polled = poller.poll(feed, () -> List.copyOf(items.values()));
        feed = polled.feed();
        if (polled instanceof Polled.Read read) {
            isRead = true;
            take(read);
        }
        return polled;
    }

    private void take(Polled.Read read) {
        read.changed().forEach(change -> items.remove(change.before().identity()));
        Stream.of(
                        read.changed().stream().map(change -> change.now().known()),
                        read.added().stream().map(Polled.Item::known),
                        read.withdrawn().stream(),
                        read.older().stream())
                .flatMap(each -> each)
                .forEach(item -> items.put(item.identity(), item));
    }

    /// What is not as it must be after whatever came, or nothing.
    ///
    /// @param expected how many episodes the feed should list now; null when nobody said
    String wrong(@Nullable Integer expected) {
        var listed = items.values().stream()
                .filter(item -> item.state() == State.LISTED && item != EARLIER)
                .toList();
        var sounds = new HashSet<String>();
        if (feed.terms() != KnownFeed.Terms.BLOCKED
                && items.get(EARLIER.identity()).state() == State.WITHDRAWN) {
            return "took away what it had no word of";
        }
        if (listed.stream().anyMatch(item -> item.sound() != null && !sounds.add(item.sound()))) {
            return "one episode twice";
        }
        return expected == null || expected == listed.size() ? "" : listed.size() + " episodes";
    }
}
