package org.breakingfree.downloads;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.breakingfree.downloads.ListeningDay.Heard;
import org.breakingfree.downloads.ListeningDay.Listener;

/// Who has enough of what on one day: a minute of sound makes a download, once for a listener and an episode,
/// whichever of its files they took and in how many parts.
final class Tally {

    /// Beyond this nobody new is counted until the next day.
    private static final int MOST = 500_000;

    private record Part(String media, Listener listener) {}

    private record Download(UUID episode, Listener listener) {}

    private final Map<Part, Spans> parts = new HashMap<>();
    private final Set<Download> downloads = new HashSet<>();
    private final Map<UUID, Integer> counts = new HashMap<>();

    void weigh(Heard heard, Recording recording) {
        var download = new Download(recording.episode(), heard.listener());
        var from = Math.max(heard.from(), recording.soundAt());
        if (from >= heard.to() || downloads.contains(download) || parts.size() + downloads.size() >= MOST) {
            return;
        }
        var part = new Part(heard.media(), heard.listener());
        var spans = parts.computeIfAbsent(part, _ -> new Spans());
        spans.add(from, heard.to());
        if (spans.length() >= recording.enough()) {
            parts.remove(part);
            downloads.add(download);
            counts.merge(recording.episode(), 1, Integer::sum);
        }
    }

    /// New downloads by episode since they were written the last time.
    Map<UUID, Integer> counts() {
        return Map.copyOf(counts);
    }

    void written() {
        counts.clear();
    }
}
