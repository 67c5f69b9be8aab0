package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.breakingfree.text.Mistake;
import org.breakingfree.text.Mistakes;
import org.breakingfree.transcripts.TranscriptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp3Test {

    /// One frame of MPEG 1, layer III, 64 kbit/s, 44.1 kHz, mono, 208 bytes long, and silent.
    private static final byte[] FRAME = frame(0xfb, 0x50, 208);

    /// One of MPEG 2, layer III, 32 kbit/s, 22.05 kHz, mono: 576 samples in 104 bytes.
    private static final byte[] HALF_RATE_FRAME = frame(0xf3, 0x40, 104);

    @TempDir
    private Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void it_counts_the_frames() throws IOException {
        assertThat(millis(FRAME, FRAME, FRAME)).isEqualTo(Math.round(3 * 1152 * 1000 / 44100.0));
        assertThat(millis(HALF_RATE_FRAME)).isEqualTo(Math.round(576 * 1000 / 22050.0));
    }

    @Test
    void tags_before_and_after_are_no_sound() throws IOException {
        var before = new byte[10 + 300];
        System.arraycopy(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 2, 44}, 0, before, 0, 10);
        var after = Arrays.copyOf(new byte[] {'T', 'A', 'G'}, 128);

        assertThat(millis(before, FRAME, after)).isEqualTo(26);
    }

    @Test
    void the_frame_that_describes_the_file_is_no_sound() throws IOException {
        var description = FRAME.clone();
        System.arraycopy("Info".getBytes(), 0, description, 4 + 17, 4);

        assertThat(millis(description, FRAME)).isEqualTo(26);
    }

    @Test
    void the_episodes_that_ship_are_as_long_as_their_transcripts_say() {
        var mp3 = Mp3.read(PodcastFolderTest.EPISODE.resolve("audio.mp3"), mistakes);
        var cues = TranscriptFile.read(PodcastFolderTest.EPISODE.resolve("transcript.en.vtt"), mistakes);

        assertThat(mp3.orElseThrow().millis() - cues.getLast().endMillis()).isBetween(900, 1200);
    }

    @Test
    void a_file_cut_off_in_the_middle_is_refused() throws IOException {
        assertThat(reason(FRAME, Arrays.copyOf(FRAME, 100)))
                .isEqualTo("the sound breaks off in the middle: the file is not whole");
    }

    @Test
    void a_file_that_is_something_else_is_refused() throws IOException {
        assertThat(reason("<!doctype html><p>Not found".getBytes())).isEqualTo("the file is not MP3 sound");
        assertThat(reason(new byte[0])).isEqualTo("the file is not MP3 sound");
        assertThat(reason(FRAME, new byte[5000]))
                .isEqualTo("after 0:00 the file holds something that is not MP3 sound");
    }

    @Test
    void a_missing_file_is_a_mistake_and_no_fault() {
        Mp3.read(folder.resolve("audio.mp3"), mistakes);

        assertThat(mistakes.all()).extracting(Mistake::reason).containsExactly("the file is missing or cannot be read");
    }

    private int millis(byte[]... parts) throws IOException {
        return Mp3.read(file(parts), mistakes).orElseThrow().millis();
    }

    private String reason(byte[]... parts) throws IOException {
        assertThat(Mp3.read(file(parts), mistakes)).isEmpty();
        return mistakes.all().getLast().reason();
    }

    private Path file(byte[]... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.write(part);
        }
        return Files.write(folder.resolve("audio.mp3"), bytes.toByteArray());
    }

    private static byte[] frame(int second, int third, int length) {
        var frame = new byte[length];
        frame[0] = (byte) 0xff;
        frame[1] = (byte) second;
        frame[2] = (byte) third;
        frame[3] = (byte) 0xc0;
        return frame;
    }
}
