package org.breakingfree.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.breakingfree.transcripts.TranscriptReader.NotRead;
import org.breakingfree.transcripts.TranscriptReader.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptReaderTest {

    @Test
    void srt_is_read_with_odd_numbers_points_and_without_empty_lines() {
        var cues = read(TranscriptFormat.SRT, """
                7
                00:00:01,000 --> 00:00:04.250
                Host: <i>Good</i>
                morning.
                7
                0:00:05.5-->0:00:06 X1:40
                {\\an8}How are you?

                9
                00:00:07,000 --> 00:00:09,000
                Ruth Ann: Fine,

                and you?
                """);

        assertThat(cues)
                .containsExactly(
                        new Cue(1000, 4250, "Host", "Good morning."),
                        new Cue(5500, 6000, "Host", "How are you?"),
                        new Cue(7000, 9000, "Ruth Ann", "Fine, and you?"));
    }

    @Test
    void a_sentence_with_a_colon_is_no_name() {
        assertThat(read(TranscriptFormat.SRT, "1\n00:00:01,000 --> 00:00:04,000\nThere is one rule: ask first.\n"))
                .extracting(Cue::speaker)
                .containsExactly("");
    }

    @Test
    void several_voices_in_one_cue_speak_in_turn() {
        var cues = read(TranscriptFormat.VTT, """
                WEBVTT

                00:00.000 --> 00:04.000
                <v Host>Four</v>
                <v Ruth Ann>five</v>
                """);

        assertThat(cues).containsExactly(new Cue(0, 2000, "Host", "Four"), new Cue(2000, 4000, "Ruth Ann", "five"));
    }

    @Test
    void a_tag_that_is_never_closed_keeps_its_words() {
        assertThat(read(TranscriptFormat.VTT, "WEBVTT\n\n00:00.000 --> 00:04.000\n<c It's a tree! I <3 it"))
                .extracting(Cue::words)
                .containsExactly("It's a tree! I <3 it");
    }

    @Test
    void words_one_by_one_become_sentences() {
        var segments = new StringBuilder("{\"version\":\"1.0.0\",\"segments\":[");
        for (var i = 0; i < 12; i++) {
            segments.append(i == 0 ? "" : ",")
                    .append("{\"speaker\":\"Host\",\"startTime\":%d.5,\"endTime\":%d.2,\"body\":\"%s\"}"
                            .formatted(i, i + 1, i % 4 == 3 ? "end." : "word"));
        }

        assertThat(read(TranscriptFormat.JSON, segments + "]}"))
                .containsExactly(
                        new Cue(500, 4200, "Host", "word word word end."),
                        new Cue(4500, 8200, "Host", "word word word end."),
                        new Cue(8500, 12200, "Host", "word word word end."));
    }

    @Test
    void json_that_breaks_off_keeps_what_was_whole() {
        assertThat(read(
                        TranscriptFormat.JSON,
                        "{\"segments\":[{\"start\":\"1.5\",\"end\":2,\"text\":\"Whole\"},{\"start\":3,\"te"))
                .containsExactly(new Cue(1500, 2000, "", "Whole"));
    }

    @Test
    void html_names_speakers_and_times() {
        var cues = read(TranscriptFormat.HTML, """
                <h1>Episode 4</h1>
                <cite>Travis:</cite>
                <time>0:00</time>
                <p>It&#39;s almost <b>guaranteed</b>.</p><p>Really.</p>
                <cite>Sarah:</cite>
                <time>1:02:03</time>
                <p>Yes.<script>alert(1)</script></p>
                """);

        assertThat(cues.getFirst()).isEqualTo(new Cue(0, 3_723_000, "Travis", "It's almost guaranteed. Really."));
        assertThat(cues.getLast().startMillis()).isEqualTo(3_723_000);
        assertThat(cues.getLast().words()).isEqualTo("Yes.");
    }

    @Test
    void plain_text_may_name_speakers_and_times() {
        var cues = read(TranscriptFormat.TEXT, """
                Ruth Ann (0:12)
                Good morning.

                [1:05] Host: And you?
                """);

        assertThat(cues).extracting(Cue::speaker).containsExactly("Ruth Ann", "Host");
        assertThat(cues).extracting(Cue::startMillis).containsExactly(12_000, 65_000);
    }

    @Test
    void a_text_without_times_says_so() {
        var result = TranscriptReader.read("First.\n\nSecond.".getBytes(), TranscriptFormat.TEXT);

        assertThat(result)
                .isEqualTo(new Read(List.of(new Cue(0, 0, "", "First."), new Cue(0, 0, "", "Second.")), false));
    }

    @Test
    void the_bytes_say_what_a_file_is() {
        var srt = "1\n00:00:01,000 --> 00:00:02,000\nYes\n";

        assertThat(read(TranscriptFormat.VTT, srt)).containsExactly(new Cue(1000, 2000, "", "Yes"));
        assertThat(read(TranscriptFormat.TEXT, "\uFEFF" + srt)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "windows-1252", "UTF-8"})
    void other_encodings_are_read(String charset) {
        var vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nMañana\n".getBytes(Charset.forName(charset));

        assertThat(((Read) TranscriptReader.read(vtt, TranscriptFormat.VTT)).cues())
                .extracting(Cue::words)
                .containsExactly("Mañana");
    }

    @Test
    void a_cue_that_does_not_end_ends_where_the_next_starts() {
        assertThat(read(
                        TranscriptFormat.JSON,
                        "[{\"startTime\":3,\"body\":\"b b\"},{\"startTime\":1,\"endTime\":0,\"body\":\"a long sentence, which"
                                + " takes longer to say\"}]"))
                .extracting(Cue::endMillis)
                .containsExactly(3000, 3000 + 500 + 3 * 65);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_transcript_has_a_reason(TranscriptFormat format) {
        assertThat(TranscriptReader.read(new byte[0], format)).isEqualTo(new NotRead("The transcript is empty."));
        assertThat(TranscriptReader.read(new byte[5000], format)).isInstanceOf(NotRead.class);
        assertThat(TranscriptReader.read(new byte[TranscriptReader.MOST_BYTES + 1], format))
                .isEqualTo(new NotRead("The transcript is larger than 10 MB."));
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_thousand_cues_are_read(TranscriptFormat format) {
        var cues = new java.util.ArrayList<Cue>();
        for (var i = 0; i < 100_000; i++) {
            cues.add(new Cue(i * 1000, i * 1000 + 900, "", "Twelve letters here"));
        }
        var bytes = format.write(new Transcript("en", cues), List.of());

        var back = (Read) TranscriptReader.read(bytes, format);

        assertThat(back.cues().size()).isEqualTo(format == TranscriptFormat.TEXT ? 1 : 100_000);
    }

    /// The name of a test says what it does not do: it does not throw and it does not hang.
    @ParameterizedTest
    @EnumSource
    void hostile_markup_is_read_like_any_other(TranscriptFormat format) {
        for (var piece : List.of(
                "<",
                "<v",
                "<v ",
                "<p>",
                "<div><cite>",
                "&",
                "&#x",
                "[",
                "{\"a\":",
                "--> ",
                "00:",
                "0",
                "{\\",
                "(1:23) ",
                "A B C ",
                "<c.",
                "\n\n-->",
                " ",
                "\u0000",
                "\"",
                "1\n00:00:01,000 --> 00:00:02,000\n",
                "A: ",
                "<!--")) {
            var text = piece.repeat(200_000 / piece.length());

            TranscriptReader.read(text.getBytes(StandardCharsets.UTF_8), format);
            TranscriptReader.read(
                    ("WEBVTT\n\n00:01.000 --> 00:02.000\n" + text).getBytes(StandardCharsets.UTF_8), format);
            TranscriptReader.read(
                    ("1\n00:00:01,000 --> 00:00:02,000\n" + text).getBytes(StandardCharsets.UTF_8), format);
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_bytes_have_an_answer(TranscriptFormat format) {
        var random = new Random(7);
        for (var i = 0; i < 500; i++) {
            var cues = List.of(new Cue(0, 1000, "Host", "One, two."), new Cue(1000, 2000, "Ruth Ann", "Three & four."));
            var bytes = format.write(new Transcript("en", cues), List.of());
            for (var j = 0; j < 5; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(TranscriptReader.read(bytes, format)).isNotNull();
        }
    }

    private static List<Cue> read(TranscriptFormat format, String text) {
        return ((Read) TranscriptReader.read(text.getBytes(StandardCharsets.UTF_8), format)).cues();
    }
}
