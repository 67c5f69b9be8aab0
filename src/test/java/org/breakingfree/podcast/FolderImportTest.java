package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.audit.Journal;
import org.breakingfree.db.Database;
import org.breakingfree.media.Media;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `podcasts/` is read at every start, and only what changed in it is written.
class FolderImportTest {

    private static final Path SHIPPED = Path.of("podcasts", "understanding-the-nordic-model");
    private static final UUID SHOW = UUID.fromString("d54e2566-c576-5e21-b88c-482ca4f9c4cc");
    private static final UUID ONE = UUID.fromString("6cb7ce3b-75ef-4bc0-86c5-ee5eba8e7bcc");
    private static final UUID TWO = UUID.fromString("3b1b7a70-53f5-4a76-9f0a-5d2f6d1f7a11");

    private static final UUID THREE = UUID.fromString("5f0e2f6a-1d0b-4b7e-8a55-3a3a0c1b9d33");

    @TempDir
    private Path folder;

    private Path show = Path.of("");
    private Path one = Path.of("");
    private final Database db = Database.open(TestDatabase.migrated());
    private final Path files = TestSite.temporaryFolder();
    private final Podcasts podcasts = new Podcasts(db, new Media(db, files.resolve("media")), TestSite.CLOCK);

    @BeforeEach
    void publish_a_show_with_one_episode() throws IOException {
        show = Files.createDirectory(folder.resolve("show"));
        for (var file : List.of("show.md", "cover.png")) {
            Files.copy(SHIPPED.resolve(file), show.resolve(file));
        }
        one = copy(SHIPPED.resolve("where-it-is-law"), "one");

        assertThat(podcasts.renew(folder)).isEmpty();

        assertThat(published()).containsExactly("Where it is law, and what happened");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void what_did_not_change_is_not_written() {
        var entries = entries();
        var changedAt = changedAt(ONE);

        assertThat(podcasts.renew(folder)).isEmpty();

        assertThat(entries()).isEqualTo(entries);
        assertThat(changedAt(ONE)).isEqualTo(changedAt);
    }

    @Test
    void an_episode_that_changed_is_changed_and_keeps_its_sound() throws IOException {
        var sound = sound();
        var changedAt = changedAt(ONE);

        write(one, "title: .*", "title: Where it became law");
        podcasts.renew(folder);

        assertThat(published()).containsExactly("Where it became law");
        assertThat(sound()).isEqualTo(sound);
        assertThat(changedAt(ONE)).isAfter(changedAt);
    }

    /// Words below the front matter of an episode are a script: nothing that is published is made from them.
    @Test
    void a_change_that_changes_nothing_published_leaves_the_time_of_the_last_change() throws IOException {
        var changedAt = changedAt(ONE);

        Files.writeString(one.resolve("episode.md"), Files.readString(one.resolve("episode.md")) + "\nA last word.\n");
        podcasts.renew(folder);

        assertThat(changedAt(ONE)).isEqualTo(changedAt);
    }

    @Test
    void another_recording_gets_another_name_and_the_old_one_is_gone() throws IOException {
        var before = sound();

        var bytes = Files.readAllBytes(one.resolve("audio.mp3"));
        Files.write(one.resolve("audio.mp3"), Arrays.copyOfRange(bytes, lengthOfTag(bytes), bytes.length));
        assertThat(podcasts.renew(folder)).isEmpty();

        assertThat(sound()).isNotEqualTo(before).matches("[0-9a-f]{32}\\.mp3");
        assertThat(isWithdrawn(before)).isTrue();
        assertThat(stored()).as("the old bytes are erased").isEqualTo(3);
    }

    @Test
    void a_new_episode_is_added() throws IOException {
        addSecond();

        assertThat(podcasts.renew(folder)).isEmpty();

        assertThat(published())
                .containsExactlyInAnyOrder("Where it is law, and what happened", "What the Nordic Model is");
    }

    @Test
    void a_mistake_leaves_the_whole_folder_as_it_was_and_the_others_are_published() throws IOException {
        addSecond();
        write(one, "title: .*", "title: Another title");
        write(one, "season: 1", "season: zero");

        assertThat(podcasts.renew(folder))
                .singleElement()
                .asString()
                .contains("one/episode.md:", "\"season\" is \"zero\", not a whole number");

        assertThat(published())
                .containsExactlyInAnyOrder("Where it is law, and what happened", "What the Nordic Model is");
    }

    @Test
    void two_folders_with_one_guid_are_told_and_change_nothing() throws IOException {
        copy(one, "twin");

        assertThat(podcasts.renew(folder))
                .hasSize(6)
                .anyMatch(sentence -> sentence.contains("twin: the guid " + ONE + " is used twice: in " + one));

        assertThat(published()).hasSize(1);
    }

    @Test
    void a_guid_that_changed_is_refused_since_apps_would_show_the_episode_twice() throws IOException {
        write(one, "guid: .*", "guid: " + TWO);

        assertThat(podcasts.renew(folder))
                .anyMatch(sentence -> sentence.contains("an episode with another guid is or was at this address"));

        assertThat(changedAt(ONE)).isNotNull();
        assertThat(published()).hasSize(1);
    }

    @Test
    void a_folder_that_is_gone_takes_nothing_down_and_is_told() throws IOException {
        deleteFolder(one);

        assertThat(podcasts.renew(folder))
                .singleElement()
                .asString()
                .contains(one + " is gone; what it published stays");

        assertThat(published()).hasSize(1);
    }

    @Test
    void what_was_withdrawn_never_comes_back() throws IOException {
        podcasts.withdraw(new Actor.Editor(7), ONE);
        assertThat(podcasts.renew(folder)).as("an old folder says nothing new").isEmpty();
        write(one, "title: .*", "title: Another title");

        assertThat(podcasts.renew(folder))
                .singleElement()
                .asString()
                .endsWith("the episode was withdrawn, and does not come back");

        assertThat(published()).isEmpty();
    }

    @Test
    void what_was_changed_elsewhere_is_not_overwritten() throws IOException {
        db.write(new AuditEntry(new Actor.Editor(7), "episode.edit", "episode:" + ONE), handle -> {
            handle.execute("update episode set title = 'By hand', changed_at = now() where guid = ?", ONE);
            return ONE;
        });
        assertThat(podcasts.renew(folder)).isEmpty();
        write(one, "title: .*", "title: By the folder");

        assertThat(podcasts.renew(folder)).singleElement().asString().contains("was changed elsewhere too");

        assertThat(published()).containsExactly("By hand");
    }

    @Test
    void two_episodes_can_change_places() throws IOException {
        addSecond();
        podcasts.renew(folder);

        write(one, "number: 2", "number: 1");
        write(show.resolve("two"), "number: 1", "number: 2");

        assertThat(podcasts.renew(folder)).isEmpty();
    }

    @Test
    void a_show_that_is_renamed_is_found_under_both_names() throws IOException {
        write(show, "main: yes", "main: yes\nformerly: show");
        Files.move(show, folder.resolve("renamed"));

        assertThat(podcasts.renew(folder)).isEmpty();

        assertThat(podcasts.findShow("renamed")).isInstanceOf(FoundShow.Open.class);
        assertThat(podcasts.findShow("show")).isInstanceOf(FoundShow.Moved.class);
        assertThat(podcasts.find("renamed", "one")).isInstanceOf(Found.Published.class);
    }

    @Test
    void a_show_that_is_closed_is_gone_with_its_episodes_for_good() throws IOException {
        write(show, "main: yes", "closed: yes");

        assertThat(podcasts.renew(folder)).isEmpty();

        assertThat(podcasts.findShow("show")).isInstanceOf(FoundShow.Closed.class);
        assertThat(podcasts.find("show", "one")).isInstanceOf(Found.Withdrawn.class);
        write(show, "closed: yes", "main: yes");
        assertThat(podcasts.renew(folder)).anyMatch(sentence -> sentence.contains("the show was closed, and stays so"));
        assertThat(podcasts.shows()).isEmpty();
    }

    @Test
    void all_that_a_folder_can_say_comes_back_from_the_database_as_it_was() throws IOException {
        write(show, "main: yes", """
                main: yes
                season-1: The idea
                person-1: Ana | host
                person-2: Somebody who checks | fact checker
                funding-1: https://example.org/give | Give
                frequency: Once a month | FREQ=MONTHLY
                complete: yes
                not_in: spotify""");
        write(one, "chapter-1:", """
                person-1: A reader | narrator
                soundbite-1: 0:37-1:20 | Nine places
                chapter-1:""");
        Files.writeString(
                one.resolve("transcript.es.vtt"), "WEBVTT\n\n00:00.400 --> 00:05.000\n<v Lectora>Palabras.\n");

        assertThat(podcasts.renew(folder)).isEmpty();

        var read = PodcastFolder.read(folder, LocalDate.now(TestSite.CLOCK));
        var found = (Found.Published) podcasts.find("show", "one");
        var expected = read.episodes().findFirst().orElseThrow();
        assertThat(found.contents()).isEqualTo(expected.contents());
        assertThat(found.episode()).isEqualTo(expected.episode());
        assertThat(found.contents().transcripts()).hasSize(2);
        assertThat(((FoundShow.Open) podcasts.findShow("show")).contents())
                .isEqualTo(read.shows().getFirst().files().orElseThrow().contents());
        var entries = entries();
        podcasts.renew(folder);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void a_number_that_is_taken_by_an_episode_whose_folder_is_gone_keeps_only_its_own_folder_out() throws IOException {
        addSecond();
        deleteFolder(one);
        var third = copy(SHIPPED.resolve("where-it-is-law"), "three");
        write(third, "guid: .*", "guid: " + THREE);
        write(third, "media: .*", "media: 0123456789abcdef01234567");

        assertThat(podcasts.renew(folder))
                .anyMatch(
                        sentence -> sentence.endsWith(
                                "three: season 1, number 2 (full) is that of another episode, which is published and stays as it is"));

        assertThat(published())
                .containsExactlyInAnyOrder("Where it is law, and what happened", "What the Nordic Model is");
    }

    @Test
    void two_episodes_do_not_change_places_while_one_has_a_mistake() throws IOException {
        addSecond();
        podcasts.renew(folder);
        write(one, "number: 2", "number: 1");
        write(one, "title: .*", "title: Another title");
        write(show.resolve("two"), "number: 1", "number: 2");
        write(show.resolve("two"), "hour: .*", "hour: noon");
        var third = copy(SHIPPED.resolve("men-who-buy"), "three");
        write(third, "guid: .*", "guid: " + THREE);

        assertThat(podcasts.renew(folder))
                .anyMatch(sentence -> sentence.contains("one: season 1, number 1 (full) is that of another episode"))
                .anyMatch(sentence -> sentence.contains("\"hour\" is \"noon\""));

        assertThat(published()).hasSize(3).doesNotContain("Another title");
    }

    @Test
    void a_second_main_show_is_kept_out_and_the_others_are_published() throws IOException {
        addSecond();
        var other = Files.createDirectory(folder.resolve("other"));
        for (var file : List.of("show.md", "cover.png")) {
            Files.copy(SHIPPED.resolve(file), other.resolve(file));
        }
        write(other, "guid: .*", "guid: 0b0d1f4e-8a53-5a39-9c67-2d6d3c0a8f11");
        write(other, "cover_name: .*", "cover_name: 0123456789abcdef01234567");
        write(show, "explicit: .*", "explicit: perhaps");

        assertThat(podcasts.renew(folder)).anyMatch(sentence -> sentence.contains("is used twice"));
        write(show, "main: yes", "main: no");

        assertThat(podcasts.renew(folder)).anyMatch(sentence -> sentence.contains("\"show\" is the main show"));

        assertThat(podcasts.shows()).hasSize(1);
        assertThat(published()).hasSize(2);
    }

    /// Whatever no reader thought of: the words of the folder are in what the database says, and not in what is told.
    @Test
    void what_only_the_database_refuses_keeps_its_own_folder_out_and_is_told_without_its_words() throws IOException {
        addSecond();
        write(one, "title: .*", "title: A secret title");
        db.write(
                new AuditEntry(new Actor.Editor(7), "episode.edit", "episode"),
                handle -> handle.execute(
                        "alter table episode add constraint no_secret check (title not like '%secret%')"));

        assertThat(podcasts.renew(folder))
                .singleElement()
                .asString()
                .endsWith("one: it could not be stored (UnableToExecuteStatementException, 23514 no_secret)");

        assertThat(published())
                .containsExactlyInAnyOrder("Where it is law, and what happened", "What the Nordic Model is");
    }

    /// An ID3 tag says its length in four bytes of seven bits.
    private static int lengthOfTag(byte[] bytes) {
        return 10 + (bytes[6] << 21 | bytes[7] << 14 | bytes[8] << 7 | bytes[9]);
    }

    private void addSecond() throws IOException {
        var two = copy(SHIPPED.resolve("what-it-is"), "two");
        write(two, "guid: .*", "guid: " + TWO);
    }

    private Path copy(Path from, String name) throws IOException {
        var to = Files.createDirectory(show.resolve(name));
        try (var all = Files.list(from)) {
            for (var file : all.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void write(Path folder, String what, String by) throws IOException {
        var name = Files.exists(folder.resolve("show.md")) ? "show.md" : "episode.md";
        var text = Files.readString(folder.resolve(name));
        var changed = text.replaceFirst("(?m)^" + what, by);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(folder.resolve(name), changed);
    }

    private List<String> published() {
        return db.read(PodcastRepository::all).stream().map(Episode::title).toList();
    }

    private String sound() {
        return db.read(handle -> PublishingRepository.episode(handle, ONE).orElseThrow())
                .sound()
                .media();
    }

    private Instant changedAt(UUID episode) {
        return db.read(handle -> PodcastRepository.episodeChangedAt(handle, episode));
    }

    private boolean isWithdrawn(String name) {
        return db.read(handle -> handle.createQuery("select withdrawn_at is not null from media where name = :name")
                .bind("name", name)
                .mapTo(boolean.class)
                .one());
    }

    private long entries() {
        return db.read(Journal::latest);
    }

    private long stored() throws IOException {
        try (var all = Files.walk(files.resolve("media"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
