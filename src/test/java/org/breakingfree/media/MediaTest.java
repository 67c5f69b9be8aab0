package org.breakingfree.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaTest {

    private static final String NAME = "0123456789abcdef01234567.mp3";
    private static final String SUBJECT = "podcast:an-episode";

    @TempDir
    private Path folder;

    private final Database db = Database.open(TestDatabase.migrated());
    private Path original;

    @BeforeEach
    void store() throws IOException {
        original = Files.writeString(
                Files.createDirectory(folder.resolve("podcasts")).resolve("audio.mp3"), "sound");
        var file = MediaFile.of(original, NAME, SUBJECT, "audio/mpeg", "audio-1.mp3");
        db.write(new AuditEntry(new Actor.Job("test"), "podcast.add", SUBJECT), handle -> {
            media("one").store(handle, file, original);
            return true;
        });
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_stored_file_no_longer_depends_on_the_one_it_was_copied_from() throws IOException {
        Files.writeString(original, "something else");

        assertThat(media("one").find(NAME))
                .isInstanceOfSatisfying(
                        Stored.Available.class,
                        stored -> assertThat(stored.path()).hasContent("sound"));
    }

    @Test
    void a_second_node_fetches_what_it_lacks_and_nothing_else() throws IOException {
        Files.writeString(folder.resolve("podcasts").resolve("other.mp3"), "other");

        media("two").fetchMissing(folder.resolve("podcasts"));

        assertThat(media("two").find(NAME))
                .isInstanceOfSatisfying(
                        Stored.Available.class,
                        stored -> assertThat(stored.path()).hasContent("sound"));
        try (var files = Files.walk(folder.resolve("two"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_file_whose_bytes_are_not_here_is_not_available() {
        assertThat(media("two").find(NAME)).isEqualTo(new Stored.Lacking());
    }

    @Test
    void what_was_withdrawn_is_gone_from_the_disk_and_never_fetched_again() throws IOException {
        db.write(new AuditEntry(new Actor.Job("test"), "podcast.withdraw", SUBJECT), handle -> {
            Media.withdraw(handle, SUBJECT);
            return true;
        });

        media("one").eraseWithdrawn();
        media("one").fetchMissing(folder.resolve("podcasts"));

        assertThat(media("one").find(NAME)).isEqualTo(new Stored.Withdrawn());
        try (var files = Files.walk(folder.resolve("one"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private Media media(String node) {
        return new Media(db, folder.resolve(node));
    }
}
