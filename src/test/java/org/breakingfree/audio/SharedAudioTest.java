package org.breakingfree.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.breakingfree.audio.AudioFile.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files that other programs made, with what their authors expect of a reader; runs only where they lie beside the
/// project.
@EnabledIf("isThere")
class SharedAudioTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("feeds.folder", "../shared/feeds/open")).resolve("media");

    static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    @Test
    void lengths_and_chapters_are_as_their_authors_expect() throws IOException {
        var softly = new SoftAssertions();
        try (var files = Files.walk(FOLDER)) {
            for (var file : (Iterable<Path>)
                    files.filter(path -> !path.toString().endsWith(".json")).filter(Files::isRegularFile)::iterator) {
                var name = file.toString().replaceFirst("\\.[^.]*$", "");
                compare(softly, file, new JsonMapper().readTree(Files.readString(Path.of(name + ".expect.json"))));
            }
        }
        softly.assertAll();
    }

    /// Titles are compared only where a person wrote down what is expected: one program gives the titles of links.
    private static void compare(SoftAssertions softly, Path file, JsonNode expected) {
        var sound = (Sound) Audio.read(file);
        assertThat(sound.millis() / 1000.0)
                .as(file.toString())
                .isCloseTo(expected.get("duration").asDouble(), org.assertj.core.data.Offset.offset(0.05));
        var chapters = expected.get("chapters");
        softly.assertThat(sound.chapters()).as(file.toString()).hasSize(chapters.size());
        for (var i = 0; i < chapters.size(); i++) {
            var chapter = sound.chapters().get(i);
            softly.assertThat(chapter.startMillis() / 1000.0)
                    .isEqualTo(chapters.get(i).get("start").asDouble());
            if (!expected.has("chaptersFrom")) {
                softly.assertThat(chapter.title())
                        .isEqualTo(chapters.get(i).get("title").asString());
            }
            if (chapters.get(i).has("link")) {
                softly.assertThat(chapter.link())
                        .isEqualTo(chapters.get(i).get("link").asString());
            }
        }
    }
}
