package org.breakingfree.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {

    private static final Path EPISODE = Path.of("podcasts/understanding-the-nordic-model/where-it-is-law");

    private final Mistakes mistakes = new Mistakes();

    @Test
    void a_cue_has_its_times_its_speaker_and_its_words() {
        var cues = read("""
                WEBVTT

                00:01.000 --> 00:04.250
                <v Narrator>The first line
                and the second.
                """);

        assertThat(cues).containsExactly(new Cue(1000, 4250, "Narrator", "The first line and the second."));
    }

    @Test
    void hours_names_settings_notes_and_styles_may_be_there() {
        var cues = read("""
                \uFEFFWEBVTT - a title
                Language: en

                NOTE made by hand
                on two lines

                STYLE
                ::cue { color: white }

                greeting
                01:00:00.000 --> 01:00:02.000 align:start position:10%
                <v.loud Ruth Ann>Good <i>morning</i>.</v>

                01:00:02.000 --> 01:00:03.000
                R&amp;D &lt;3
                """.replace("Language: en\n", ""));

        assertThat(cues)
                .containsExactly(
                        new Cue(3_600_000, 3_602_000, "Ruth Ann", "Good morning."),
                        new Cue(3_602_000, 3_603_000, "", "R&D <3"));
    }

    @Test
    void windows_line_ends_are_line_ends() {
        assertThat(read("WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nYes.\r\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEBVT                                                     | 1: the first line must be WEBVTT",
                "WEBVTT;;00:02.000 --> 00:01.000;Words                     | 3: the cue ends before it starts",
                "WEBVTT;;0:02 --> 0:03;Words                               | 3: the times are not written as 00:00:01.000 --> 00:00:04.000",
                "WEBVTT;;Words without times                               | 3: expected a cue's times, such as 00:00:01.000 --> 00:00:04.000",
                "WEBVTT;;00:01.000 --> 00:02.000;<i></i>                   | 3: the cue has no words",
                "WEBVTT;;00:05.000 --> 00:06.000;A;;00:01.000 --> 00:02.000;B | 6: the cue starts before the one above it",
                "WEBVTT                                                    | 0: the transcript holds no words",
            })
    void a_mistake_is_told_with_its_line(String text, String expected) {
        read(text.replace(';', '\n') + "\n");

        assertThat(mistakes.all()).extracting(WebVttTest::lineAndReason).contains(expected);
    }

    @Test
    void what_is_written_is_read_back_whole() {
        var cues = List.of(
                new Cue(
                        0,
                        4650,
                        "Narrator",
                        "You are listening to a show whose sentences are sometimes rather long & winding."),
                new Cue(3_700_000, 3_700_500, "", "1 < 2 and 2 > 1"));

        assertThat(read(WebVtt.write(cues))).isEqualTo(cues);
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void no_line_is_longer_than_an_app_shows() {
        var cues = TranscriptFile.read(EPISODE.resolve("transcript.en.vtt"), mistakes);

        assertThat(WebVtt.write(cues).lines()).allMatch(line -> line.length() <= 65);
    }

    @Test
    void a_missing_file_is_a_mistake_and_no_fault() {
        TranscriptFile.read(Path.of("nowhere.vtt"), mistakes);

        assertThat(mistakes.all()).hasSize(1);
    }

    private List<Cue> read(String text) {
        return TranscriptFile.parse(TranscriptFormat.VTT, "transcript.en.vtt", text, mistakes);
    }

    private static String lineAndReason(Mistake mistake) {
        return mistake.line() + ": " + mistake.reason();
    }
}
