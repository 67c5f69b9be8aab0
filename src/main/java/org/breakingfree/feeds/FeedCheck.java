package org.breakingfree.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bin/feedcheck FOLDER OUT`: reads every feed of a collection with the importer's own code and writes what it
/// understood, so that it can be compared with what others understand. Nothing is fetched.
///
/// `FOLDER/feeds/INDEX.json` lists objects with `id` (`collection/name`), `file` (in `FOLDER`) and `contentType`, which
/// may be null; the record of a feed is written to `OUT/collection/name.json`.
public final class FeedCheck {

    private static final int MISUSED = 64;

    private FeedCheck() {}

    static void main(String[] words) throws IOException {
        if (words.length != 2 || !Files.isRegularFile(Path.of(words[0], "feeds", "INDEX.json"))) {
            System.err.println("Usage: bin/feedcheck FOLDER OUT, where FOLDER/feeds/INDEX.json lists the feeds.");
            System.exit(MISUSED);
        }
        var folder = Path.of(words[0]);
        var feeds = 0;
        var refused = 0;
        for (var feed :
                JsonMapper.shared().readTree(folder.resolve("feeds/INDEX.json").toFile())) {
            var reading = read(folder, feed);
            var record = Path.of(words[1]).resolve(feed.get("id").asString() + ".json");
            Files.createDirectories(record.getParent());
            Files.write(record, FeedRecord.of(reading));
            feeds++;
            refused += reading instanceof FeedReader.Reading.Refused ? 1 : 0;
        }
        System.out.println(feeds + " feeds, " + refused + " of them refused.");
    }

    private static FeedReader.Reading read(Path folder, JsonNode feed) throws IOException {
        var address = "http://feed.test/" + feed.get("id").asString().replaceAll("[^\\w./-]", "_") + ".xml";
        var type = feed.path("contentType");
        return FeedReader.read(
                Files.readAllBytes(folder.resolve(feed.get("file").asString())),
                URI.create(address),
                type.isString() ? type.asString() : "");
    }
}
