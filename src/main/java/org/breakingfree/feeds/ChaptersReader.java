package org.breakingfree.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads chapters as Podcasting 2.0 writes them (JSON). Of each only its start and its title are taken: addresses and
/// pictures in it would have visitors' browsers ask strangers.
public final class ChaptersReader {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_CHAPTERS = 2_000;
    private static final double LAST_SECOND = 100 * 3600;

    private ChaptersReader() {}

    /// @return in the order of their starts; nothing when there is no list of chapters in it
    public static Optional<List<Feed.Chapter>> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            var told = JsonMapper.shared().readTree(bytes).path("chapters");
            if (!told.isArray()) {
                return Optional.empty();
            }
            var chapters = new ArrayList<Feed.Chapter>();
            for (var each : told) {
                var start = each.path("startTime").asDouble(-1);
                var isListed = each.path("toc").asBoolean(true);
                if (isListed && start >= 0 && start <= LAST_SECOND && chapters.size() < MOST_CHAPTERS) {
                    var title = Characters.withoutForbidden(each.path("title").asString(""));
                    chapters.add(new Feed.Chapter(start, title.strip()));
                }
            }
            chapters.sort(Comparator.comparingDouble(Feed.Chapter::start));
            return Optional.of(List.copyOf(chapters));
        } catch (JacksonException | StackOverflowError none) {
            return Optional.empty();
        }
    }
}
