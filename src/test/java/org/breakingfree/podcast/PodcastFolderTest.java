package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.breakingfree.helplines.HelplineFile;
import org.breakingfree.text.Mistakes;
import org.breakingfree.transcripts.Cue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodcastFolderTest {

    static final Path SHOW = Path.of("podcasts", "understanding-the-nordic-model");
    static final Path EPISODE = SHOW.resolve("where-it-is-law");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final List<String> FILES = List.of("episode.md", "audio.mp3", "transcript.en.vtt");

    @TempDir
    private Path podcasts;

    private Path episode = Path.of("");

    @BeforeEach
    void copy_a_show_with_one_episode() throws IOException {
        episode = Files.createDirectories(podcasts.resolve("show").resolve("one"));
        Files.copy(SHOW.resolve("show.md"), episode.resolveSibling("show.md"));
        Files.copy(SHOW.resolve("cover.png"), episode.resolveSibling("cover.png"));
        for (var file : FILES) {
            Files.copy(EPISODE.resolve(file), episode.resolve(file));
        }
    }

    @Test
    void the_shows_that_ship_have_no_mistakes() {
        var podcasts = PodcastFolder.read(Path.of("podcasts"), TODAY);

        assertThat(podcasts.allMistakes()).isEmpty();
        assertThat(podcasts.shows()).hasSize(1);
        assertThat(podcasts.episodes()).hasSize(3).allSatisfy(files -> {
            assertThat(files.episode().sound().minutes()).isBetween(3, 8);
            assertThat(files.contents().notes()).isNotEmpty();
            assertThat(files.contents().sources()).hasSizeGreaterThan(8);
        });
    }

    /// A number that is wrong can lead a person into a trap.
    @Test
    void every_number_that_is_read_aloud_is_in_the_directory() {
        var mistakes = new Mistakes();
        var known = HelplineFile.read(Path.of("src/main/content/helplines.csv"), mistakes).stream()
                .map(helpline -> helpline.contact().phone())
                .toList();
        var phone = Pattern.compile("\\b1-\\d{3}-\\d{3}-\\d{4}\\b");

        for (var files : shipped()) {
            var spoken = words(files);
            assertThat(phone.matcher(spoken).results().map(match -> match.group()))
                    .as(files.episode().title())
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    @Test
    void every_episode_says_at_its_start_who_reads_where_the_sources_are_and_whom_to_call() {
        for (var files : shipped()) {
            var first = files.contents()
                    .transcript()
                    .sections(files.contents().chapters())
                    .getFirst();
            var start = first.paragraphs().stream()
                    .flatMap(paragraph -> paragraph.cues().stream())
                    .map(Cue::words)
                    .toList()
                    .toString();

            assertThat(start).contains("speech synthesizer", "source for every fact", "1-888-373-7888", "911");
        }
    }

    /// Large numbers and shares are read from a source's own words, never put between the lines as digits.
    @Test
    void no_bare_figure_is_read_aloud() {
        for (var files : shipped()) {
            var spoken = words(files).replaceAll("1-\\d{3}-\\d{3}-\\d{4}", "");

            assertThat(spoken)
                    .doesNotContain("%")
                    .doesNotContainPattern("\\d,\\d{3}|\\d{5}|\\b(?!19\\d\\d|20[0-2]\\d)\\d{4}\\b");
        }
    }

    /// Whoever reads along in Spanish must be at the same place, and be given the same years and telephone numbers.
    @Test
    void a_translation_has_the_times_the_speakers_and_the_numbers_of_what_is_heard() {
        for (var files : shipped()) {
            var heard = files.contents().transcript();
            var translation = files.contents().transcript("es").orElseThrow();

            assertThat(translation.cues().stream().map(PodcastFolderTest::whatNoLanguageChanges))
                    .as(files.episode().title())
                    .containsExactlyElementsOf(heard.cues().stream()
                            .map(PodcastFolderTest::whatNoLanguageChanges)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guid: 6cb7ce3b        | guid: 6cb7cX3b      | 'expected a UUID such as'",
                "media: [0-9a-f]+      | media: Episode-Two  | 'expected 24 to 64 random hexadecimal digits'",
                "season: 1             | season: 0           | 'expected a number from 1 to 999'",
                "type: full            | type: half          | 'expected one of bonus, full, trailer'",
                "published_on: [-0-9]+ | published_on: today | 'not a date such as 2026-11-20'",
                "published_on: [-0-9]+ | published_on: 2026-11-21 | 'which is still to come'",
                "hour: 12              | hour: 24            | 'expected a number from 0 to 23'",
                "chapter-1: 0:00       | chapter-1: 0:05     | 'the first chapter must start at 0:00'",
                "chapter-3: 2:08       | chapter-3: 0:30     | 'the chapter starts before the one above it ends'",
                "chapter-6: 5:51       | chapter-6: 7:51     | 'the chapter starts after the end of the sound, 6:15'",
                "chapter-2: 0:37       | chapter-2: soon     | 'expected a time and a title'",
                "4:26-5:08             | 5:08-4:26           | 'the part must start before it ends, within 6:15'",
                "4:26-5:08             | 4:26-9:00           | 'the part must start before it ends, within 6:15'",
                "note-1: mention       | note-1: whisper     | 'expected the grade mention, description or detail'",
                "violence              | noise               | 'expected one of aggression, bought-and-sold'",
                "guid: 6cb7ce3b\\S*     | guid: 1-1-1-1-1     | 'expected a UUID such as'",
                "https://bra.se        | javascript:bra.se   | 'expected a web address'",
            })
    void a_mistake_in_an_episode_is_told_with_its_line(String what, String by, String expected) throws IOException {
        var text = Files.readString(episode.resolve("episode.md"));
        var changed = text.replaceFirst(what, by);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(episode.resolve("episode.md"), changed);

        assertThat(mistakes())
                .singleElement()
                .asString()
                .contains("episode.md:")
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "license_url: https | license_url: http              | 'expected a web address that starts with https://'",
                "kind:              | 'frequency: / FREQ=MONTHLY\nkind:' | '\"frequency\" needs words before its rule'",
            })
    void a_mistake_in_a_show_is_told_with_its_line(String what, String by, String expected) throws IOException {
        var show = episode.resolveSibling("show.md");
        Files.writeString(show, Files.readString(show).replaceFirst(what, by.replace('/', '|')));

        assertThat(mistakes()).singleElement().asString().contains("show.md:").contains(expected);
    }

    @Test
    void a_source_without_its_publisher_is_refused() throws IOException {
        var file = episode.resolve("episode.md");
        Files.writeString(file, Files.readString(file).replaceFirst("source-1: [^|]*", "source-1: "));

        assertThat(mistakes()).singleElement().asString().endsWith("\"source-1\" needs a publisher and a title");
    }

    /// Written as numbers, since nobody would see them here either.
    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1b, 0x7f, 0x85, 0x202e, 0x2066, 0xffff})
    void a_character_that_cannot_be_seen_is_refused_with_its_line(int character) throws IOException {
        for (var file : List.of("episode.md", "transcript.en.vtt", "../show.md")) {
            var path = episode.resolve(file).normalize();
            var text = Files.readString(path);
            Files.writeString(
                    path, text.replaceFirst("\n(title: |<v [^>]*>)", "\n$1a" + Character.toString(character)));

            assertThat(mistakes())
                    .singleElement()
                    .matches(mistake -> mistake.matches(".*" + path.getFileName()
                            + ":\\d+: there is a character that cannot be seen, U\\+%04X: take it out"
                                    .formatted(character)));
            Files.writeString(path, text);
        }
        assertThat(mistakes()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_one_sentence() throws IOException {
        Files.write(episode.resolve("episode.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(mistakes()).singleElement().asString().endsWith("episode.md: the file is not UTF-8 text");
    }

    @Test
    void a_show_without_its_front_matter_is_told_in_one_sentence() throws IOException {
        Files.writeString(episode.resolveSibling("show.md"), "Only words.\n");

        assertThat(mistakes()).singleElement().asString().contains("the file must start with a line of ---");
    }

    @Test
    void a_sound_without_its_episode_is_told() throws IOException {
        Files.delete(episode.resolve("episode.md"));

        assertThat(mistakes()).singleElement().asString().endsWith("episode.md: the file is missing");
    }

    @Test
    void a_transcript_longer_than_the_sound_is_refused() throws IOException {
        Files.writeString(
                episode.resolve("transcript.en.vtt"), "WEBVTT\n\n00:00.000 --> 59:00.000\nA very long sentence.\n");

        assertThat(mistakes())
                .singleElement()
                .asString()
                .endsWith("transcript.en.vtt: the transcript goes on after the end of the sound, 6:15");
    }

    @Test
    void a_name_that_an_address_of_the_site_has_is_refused() throws IOException {
        Files.move(episode, episode.resolveSibling("subscribe"));

        assertThat(mistakes()).singleElement().asString().contains("the name \"subscribe\" is taken");
    }

    @Test
    void missing_sound_is_refused() throws IOException {
        Files.delete(episode.resolve("audio.mp3"));

        assertThat(mistakes())
                .singleElement()
                .asString()
                .endsWith("audio.mp3: there is no sound: an episode needs audio.mp3 or audio.m4a");
    }

    @Test
    void two_episodes_with_one_guid_are_refused() throws IOException {
        var twin = Files.createDirectories(episode.resolveSibling("two"));
        for (var file : FILES) {
            Files.copy(episode.resolve(file), twin.resolve(file));
        }

        assertThat(mistakes())
                .as("each of the two folders is told")
                .hasSize(6)
                .anyMatch(
                        mistake -> mistake.contains("one: the guid 6cb7ce3b-75ef-4bc0-86c5-ee5eba8e7bcc is used twice"))
                .anyMatch(mistake -> mistake.contains("the media name "))
                .anyMatch(mistake -> mistake.contains("season 1, number 2 (full) is used twice"));
    }

    @Test
    void a_cover_that_directories_would_refuse_is_refused() throws IOException {
        Files.writeString(episode.resolveSibling("cover.png"), "not a picture");

        assertThat(mistakes())
                .singleElement()
                .asString()
                .endsWith("the cover must be a square RGB PNG of 1400 to 3000 pixels");
    }

    @Test
    void a_folder_without_a_show_is_refused(@TempDir Path empty) {
        assertThat(PodcastFolder.read(empty, TODAY).allMistakes()).isNotEmpty();
    }

    private List<String> mistakes() {
        return PodcastFolder.read(podcasts, TODAY).allMistakes().stream()
                .map(Object::toString)
                .toList();
    }

    private static List<PodcastFolder.EpisodeFiles> shipped() {
        return PodcastFolder.read(Path.of("podcasts"), TODAY).episodes().toList();
    }

    private static String whatNoLanguageChanges(Cue cue) {
        var numbers = Pattern.compile("\\d[-\\d]*").matcher(cue.words()).results();
        return cue.startMillis() + " " + cue.endMillis() + " " + cue.speaker() + " "
                + numbers.map(match -> match.group()).sorted().toList();
    }

    private static String words(PodcastFolder.EpisodeFiles files) {
        return String.join(
                " ",
                files.contents().transcript().cues().stream().map(Cue::words).toList());
    }
}
