package org.breakingfree.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A feed as one JSON object, in the terms of the people who compare readers of feeds.
final class FeedRecord {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeedRecord() {}

    static byte[] of(FeedReader.Reading reading) {
        return JSON.writeValueAsBytes(
                switch (reading) {
                    case FeedReader.Reading.Read read -> feed(read.feed());
                    case FeedReader.Reading.Refused(var reason) -> Map.of("error", reason);
                });
    }

    private static Map<String, Object> feed(Feed feed) {
        var record = new Fields()
                .with("title", feed.title())
                .with("link", feed.link())
                .with("description", feed.description())
                .with("language", feed.language())
                .with("image", feed.image())
                .with("author", feed.author())
                .with("explicit", feed.explicit())
                .with("type", feed.type())
                .with("guid", feed.guid())
                .with("locked", feed.locked())
                .with("newFeedUrl", feed.newAddress())
                .with("nextPage", feed.nextPage())
                .with(
                        "fundings",
                        feed.fundings().stream()
                                .map(each -> Map.of("url", each.address(), "text", each.text()))
                                .toList());
        record.fields.put("episodeCount", feed.episodes().size());
        record.fields.put(
                "episodes", feed.episodes().stream().map(FeedRecord::episode).toList());
        return record.fields;
    }

    private static Map<String, Object> episode(Feed.Episode episode) {
        return new Fields()
                .with("guid", episode.permalink() == null ? episode.guid() : episode.permalink())
                .with("title", episode.title())
                .with("link", episode.link())
                .with(
                        "published",
                        episode.published() == null ? null : episode.published().getEpochSecond())
                .with("description", episode.description())
                .with("duration", episode.duration())
                .with("season", episode.season())
                .with("number", episode.number())
                .with("episodeType", episode.episodeType())
                .with("explicit", episode.explicit())
                .with("image", episode.image())
                .with(
                        "enclosures",
                        episode.enclosures().stream()
                                .map(each -> new Fields()
                                        .with("url", each.address())
                                        .with("type", each.type())
                                        .with("length", each.length())
                                        .fields)
                                .toList())
                .with(
                        "chapters",
                        episode.chapters().stream()
                                .map(each -> Map.of("start", each.start(), "title", each.title()))
                                .toList())
                .with("chaptersUrl", episode.chaptersAddress())
                .with(
                        "transcripts",
                        episode.transcripts().stream()
                                .map(each -> new Fields()
                                        .with("url", each.address())
                                        .with("type", each.type())
                                        .with("language", each.language())
                                        .fields)
                                .toList())
                .with(
                        "persons",
                        episode.persons().stream()
                                .map(each -> Map.of("name", each.name(), "role", each.role()))
                                .toList())
                .fields;
    }

    /// What is not said is left out.
    private record Fields(Map<String, Object> fields) {

        Fields() {
            this(new LinkedHashMap<>());
        }

        Fields with(String name, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                fields.put(name, value);
            }
            return this;
        }
    }
}
