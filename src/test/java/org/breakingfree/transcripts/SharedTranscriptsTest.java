package org.breakingfree.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other projects' transcripts with what their authors expect of a reader. They may not be copied into the project,
/// so this runs only where the collection lies beside it.
@EnabledIf("isThere")
class SharedTranscriptsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("feeds.folder", "../shared/feeds/open")).resolve("transcripts");

    private final List<String> misses = new ArrayList<>();
    private int expected;

    static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    @Test
    void at_least_99_of_100_cues_are_read_as_their_authors_expect() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".expect.json"))::iterator) {
                compare(file, new JsonMapper().readTree(Files.readString(file)));
            }
        }

        System.out.printf("transcripts: %d of %d cues as expected%n", expected - misses.size(), expected);
        assertThat(misses).hasSizeLessThanOrEqualTo(expected / 100);
        assertThat(expected).isPositive();
    }

    private void compare(Path expectation, JsonNode expect) throws IOException {
        var name = expectation.toString().replace(".expect.json", "");
        var isVtt = Files.exists(Path.of(name + ".vtt"));
        var extension = isVtt ? "vtt" : Files.exists(Path.of(name + ".srt")) ? "srt" : "json";
        var bytes = Files.readAllBytes(Path.of(name + "." + extension));
        var found = isVtt ? blocks(bytes) : cues(bytes, extension);
        if (expect.has("cueCount")) {
            expected++;
            if (found.size() != expect.get("cueCount").asInt()) {
                misses.add(name + ": " + found.size() + " cues for " + expect.get("cueCount"));
            }
        }
        if (!expect.has("cues")) {
            return;
        }
        var cues = expect.get("cues");
        if (cues.size() != found.size()) {
            misses.add(name + ": " + found.size() + " cues for " + cues.size());
        }
        for (var i = 0; i < cues.size(); i++) {
            expected++;
            if (i >= found.size() || !isAsExpected(cues.get(i), found.get(i))) {
                misses.add(name + ": " + (i < found.size() ? found.get(i) : "missing") + " for " + cues.get(i));
            }
        }
    }

    /// With the tags in their words, as the authors of the WebVTT cases write them.
    private static List<JsonNode> blocks(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        return WebVttBlocks.of(text, Complaints.UNHEARD).stream()
                .map(block -> node(block.startMillis(), block.endMillis(), block.payload(), "")
                        .put("id", block.id()))
                .map(JsonNode.class::cast)
                .toList();
    }

    private static List<JsonNode> cues(byte[] bytes, String extension) {
        var format = TranscriptFormat.ofExtension(extension).orElseThrow();
        return switch (TranscriptReader.read(bytes, format)) {
            case TranscriptReader.Read read ->
                read.cues().stream()
                        .map(cue -> (JsonNode) node(cue.startMillis(), cue.endMillis(), cue.words(), cue.speaker()))
                        .toList();
            case TranscriptReader.NotRead _ -> List.of();
        };
    }

    private static tools.jackson.databind.node.ObjectNode node(long start, long end, String text, String speaker) {
        return new JsonMapper()
                .createObjectNode()
                .put("start", start / 1000.0)
                .put("end", end / 1000.0)
                .put("text", text)
                .put("speaker", speaker);
    }

    private static boolean isAsExpected(JsonNode expect, JsonNode found) {
        return expect.propertyStream().allMatch(leaf -> {
            var value = found.get(leaf.getKey());
            return value != null
                    && (value.isNumber()
                            ? Math.abs(value.asDouble() - leaf.getValue().asDouble()) < 0.001
                            : value.asString().equals(leaf.getValue().asString()));
        });
    }
}
