package org.breakingfree.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakingfree.audio.SoundParts.bytes;
import static org.breakingfree.audio.SoundParts.file;
import static org.breakingfree.audio.SoundParts.frame;
import static org.breakingfree.audio.SoundParts.id3;
import static org.breakingfree.audio.SoundParts.id3Frame;
import static org.breakingfree.audio.SoundParts.joined;
import static org.breakingfree.audio.SoundParts.text;
import static org.breakingfree.audio.SoundParts.u32;
import static org.breakingfree.audio.SoundParts.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.breakingfree.audio.AudioFile.EmbeddedChapter;
import org.breakingfree.audio.AudioFile.Format;
import org.breakingfree.audio.AudioFile.NotSound;
import org.breakingfree.audio.AudioFile.Sound;
import org.breakingfree.text.Mistakes;
import org.breakingfree.transcripts.TranscriptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mp3SoundTest {

    /// One frame of MPEG 1, layer III, 64 kbit/s, 44.1 kHz, mono, 208 bytes long.
    private static final byte[] FRAME = frame(0xfb, 0x50, 208);

    /// One of MPEG 2, layer III, 32 kbit/s, 22.05 kHz, mono: 576 samples in 104 bytes.
    private static final byte[] HALF_RATE_FRAME = frame(0xf3, 0x40, 104);

    @TempDir
    private Path folder;

    @Test
    void it_counts_the_frames() throws IOException {
        var sound = sound(FRAME, FRAME, FRAME);

        assertThat(sound.format()).isEqualTo(Format.MP3);
        assertThat(sound.mediaType()).isEqualTo("audio/mpeg");
        assertThat(sound.millis()).isEqualTo((int) Math.round(3 * 1152 * 1000 / 44100.0));
        assertThat(sound.bitsPerSecond()).isBetween(63_000, 64_000);
        assertThat(sound.channels()).isEqualTo(1);
        assertThat(sound.sampleRate()).isEqualTo(44_100);
        assertThat(sound(HALF_RATE_FRAME).millis()).isEqualTo((int) Math.round(576 * 1000 / 22050.0));
    }

    @Test
    void tags_before_and_after_are_no_sound() throws IOException {
        var after = Arrays.copyOf(text("TAG"), 128);

        assertThat(sound(id3(3, 0, new byte[300]), FRAME, after).millis()).isEqualTo(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Info", "Xing"})
    void the_frame_that_describes_the_file_is_no_sound(String mark) throws IOException {
        var description = FRAME.clone();
        System.arraycopy(text(mark), 0, description, 4 + 17, 4);

        assertThat(sound(description, FRAME).millis()).isEqualTo(26);
    }

    @Test
    void fewer_frames_than_were_counted_by_the_encoder_are_not_all() throws IOException {
        var description = FRAME.clone();
        System.arraycopy(joined(text("Info"), u32(1), u32(10)), 0, description, 4 + 17, 12);

        assertThat(reason(description, FRAME, FRAME)).isEqualTo(BrokenSound.CUT_OFF);
    }

    @Test
    void fraunhofer_describes_a_file_too() throws IOException {
        var description = FRAME.clone();
        System.arraycopy(joined(text("VBRI"), new byte[10], u32(2)), 0, description, 36, 18);

        assertThat(sound(description, FRAME, FRAME).millis()).isEqualTo(52);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void chapters_have_titles_links_and_times(int version) throws IOException {
        var second = id3Frame(
                version,
                "CHAP",
                text("ch2\0"),
                u32(1000),
                u32(2000),
                u32(-1),
                u32(-1),
                id3Frame(version, "TIT2", bytes(1), "Zwölf ❤".getBytes(StandardCharsets.UTF_16)),
                id3Frame(version, "WXXX", bytes(0), text("\0https://example.org/")));
        var first = id3Frame(
                version,
                "CHAP",
                text("ch1\0"),
                u32(0),
                u32(1000),
                u32(-1),
                u32(-1),
                id3Frame(version, "TIT2", bytes(0), text("Beginning\0")));

        assertThat(sound(id3(version, 0, second, first), FRAME).chapters())
                .containsExactly(
                        new EmbeddedChapter(0, "Beginning", ""),
                        new EmbeddedChapter(1000, "Zwölf ❤", "https://example.org/"));
    }

    @Test
    void titles_and_pictures_are_read_in_all_versions() throws IOException {
        var picture = bytes(1, 2, 0xff, 0xe0, 3);
        var v22 = id3(
                2,
                0,
                id3Frame(2, "TT2", bytes(0), text("Old")),
                id3Frame(2, "PIC", bytes(0), text("PNG"), bytes(3), text("cover\0"), picture));
        var v23 = id3(
                3,
                0x80,
                id3Frame(3, "TIT2", bytes(0), text("Usual")),
                id3Frame(3, "APIC", bytes(0), text("image/jpeg\0"), bytes(3, 0), bytes(1, 2, 0xff, 0, 0xe0, 3)));
        var v24 = id3(
                4,
                0x40,
                joined(bytes(0, 0, 0, 6, 1, 0)),
                id3Frame(4, "TIT2", bytes(3), utf8("Neu ❤\0second")),
                id3Frame(4, "APIC", bytes(1), text("image/png\0"), bytes(3, 0xff, 0xfe, 0, 0), picture));

        assertThat(sound(v22, FRAME).title()).isEqualTo("Old");
        assertThat(sound(v22, FRAME).pictures().getFirst().mediaType()).isEqualTo("image/png");
        assertThat(sound(v22, FRAME).pictures().getFirst().bytes()).isEqualTo(picture);
        assertThat(sound(v23, FRAME).title()).isEqualTo("Usual");
        assertThat(sound(v24, FRAME).title()).isEqualTo("Neu ❤");
        assertThat(sound(v24, FRAME).pictures().getFirst().bytes()).isEqualTo(picture);
    }

    @Test
    void a_damaged_tag_does_not_silence_the_sound() throws IOException {
        var tag = id3(3, 0, id3Frame(3, "TIT2", bytes(0), text("Kept")), text("CHAP"), u32(1_000_000), new byte[20]);

        assertThat(sound(tag, FRAME).title()).isEqualTo("Kept");
        assertThat(sound(id3(3, 0, id3Frame(3, "CHAP", text("no end"))), FRAME).chapters())
                .isEmpty();
    }

    @Test
    void what_programs_leave_between_frames_is_passed_over() throws IOException {
        assertThat(sound(FRAME, FRAME, text("something"), FRAME, FRAME, new byte[500])
                        .millis())
                .isEqualTo((int) Math.round(4 * 1152 * 1000 / 44100.0));
    }

    @Test
    void the_episodes_that_ship_are_as_long_as_their_transcripts_say() {
        var episode = Path.of("podcasts", "understanding-the-nordic-model", "where-it-is-law");
        var sound = (Sound) Audio.read(episode.resolve("audio.mp3"));
        var cues = TranscriptFile.read(episode.resolve("transcript.en.vtt"), new Mistakes());

        assertThat(sound.millis() - cues.getLast().endMillis()).isBetween(900, 1200);
    }

    @Test
    void a_file_cut_off_in_the_middle_is_refused() throws IOException {
        assertThat(reason(FRAME, Arrays.copyOf(FRAME, 100))).isEqualTo(BrokenSound.CUT_OFF);
        assertThat(reason(Arrays.copyOf(id3(3, 0, new byte[300]), 100))).isEqualTo(BrokenSound.CUT_OFF);
    }

    @Test
    void a_file_that_goes_on_as_something_else_is_refused() throws IOException {
        var other = new byte[5000];
        Arrays.fill(other, (byte) 'x');

        assertThat(reason(FRAME, FRAME, other)).isEqualTo("After 0:00 the file holds something that is not MP3 sound.");
    }

    private Sound sound(byte[]... parts) throws IOException {
        return (Sound) Audio.read(file(folder.resolve("audio.mp3"), parts));
    }

    private String reason(byte[]... parts) throws IOException {
        return ((NotSound) Audio.read(file(folder.resolve("audio.mp3"), parts))).reason();
    }
}
