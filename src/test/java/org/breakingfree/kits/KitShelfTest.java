package org.breakingfree.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitShelfTest {

    private static final String HASH = "a".repeat(64);

    @TempDir
    Path folder;

    private static KitFile file(String words) {
        return new KitFile("guide.pdf", "1-prepare", "Guide", KitFile.PDF, 3, words.getBytes(), new byte[0]);
    }

    @Test
    void what_was_put_is_found_again() throws IOException {
        var shelf = new KitShelf(folder);

        var stored = shelf.put(HASH, List.of(file("words")));

        assertThat(shelf.find(HASH)).hasValue(stored);
        assertThat(shelf.path(HASH, "guide.pdf")).hasContent("words");
        assertThat(stored.getFirst().sha256()).isEqualTo(KitArchive.sha256("words".getBytes()));
    }

    @Test
    void nothing_half_made_is_ever_found() throws IOException {
        Files.createDirectories(folder.resolve(HASH));
        Files.writeString(folder.resolve(HASH).resolve("guide.pdf"), "half");

        assertThat(new KitShelf(folder).find(HASH)).isEmpty();
    }

    @Test
    void a_kit_that_lost_a_file_is_made_whole_again() throws IOException {
        var shelf = new KitShelf(folder);
        shelf.put(HASH, List.of(file("words")));
        Files.delete(shelf.path(HASH, "guide.pdf"));

        assertThat(shelf.find(HASH)).isEmpty();
        shelf.put(HASH, List.of(file("words")));

        assertThat(shelf.path(HASH, "guide.pdf")).hasContent("words");
    }

    @Test
    void what_no_edition_has_any_more_is_swept_after_a_day() throws IOException {
        var shelf = new KitShelf(folder);
        var old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        for (var hash : List.of("a", "b", "c")) {
            shelf.put(hash.repeat(64), List.of(file("words")));
        }
        Files.setLastModifiedTime(folder.resolve(HASH), old);
        Files.setLastModifiedTime(folder.resolve("b".repeat(64)), old);

        shelf.sweep(Set.of(HASH));

        assertThat(shelf.find(HASH)).as("used").isPresent();
        assertThat(shelf.find("b".repeat(64))).as("old and not used").isEmpty();
        assertThat(shelf.find("c".repeat(64))).as("new").isPresent();
    }

    @Test
    void the_same_kit_made_twice_at_once_is_kept_once() throws IOException {
        var shelf = new KitShelf(folder);
        shelf.put(HASH, List.of(file("words")));

        shelf.put(HASH, List.of(file("words")));

        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }
}
