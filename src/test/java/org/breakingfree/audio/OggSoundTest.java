package org.breakingfree.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakingfree.audio.SoundParts.bytes;
import static org.breakingfree.audio.SoundParts.comments;
import static org.breakingfree.audio.SoundParts.file;
import static org.breakingfree.audio.SoundParts.joined;
import static org.breakingfree.audio.SoundParts.oggPage;
import static org.breakingfree.audio.SoundParts.text;
import static org.breakingfree.audio.SoundParts.u32;
import static org.breakingfree.audio.SoundParts.u32Little;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.breakingfree.audio.AudioFile.EmbeddedChapter;
import org.breakingfree.audio.AudioFile.Format;
import org.breakingfree.audio.AudioFile.NotSound;
import org.breakingfree.audio.AudioFile.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OggSoundTest {

    /// One channel, 312 samples to leave out.
    private static final byte[] OPUS_HEAD =
            joined(text("OpusHead"), bytes(1, 1, 0x38, 0x01), u32Little(22_050), bytes(0, 0, 0));

    private static final byte[] VORBIS_HEAD =
            joined(text("\u0001vorbis"), u32Little(0), bytes(2), u32Little(44_100), new byte[14]);

    @TempDir
    private Path folder;

    @Test
    void opus_counts_48000_samples_a_second_without_the_first() throws IOException {
        var sound = sound("audio.opus", opus("TITLE=Episode 1"));

        assertThat(sound.format()).isEqualTo(Format.OPUS);
        assertThat(sound.millis()).isEqualTo(2000);
        assertThat(sound.channels()).isEqualTo(1);
        assertThat(sound.sampleRate()).isEqualTo(48_000);
        assertThat(sound.title()).isEqualTo("Episode 1");
        assertThat(sound.bitsPerSecond()).isBetween(2_000, 2_500);
    }

    @Test
    void vorbis_says_its_rate() throws IOException {
        var sound = sound(
                "audio.ogg",
                oggPage(2, 0, VORBIS_HEAD),
                oggPage(0, 0, joined(text("\u0003vorbis"), comments("title=Old"))),
                oggPage(0, 44_100, new byte[500]),
                oggPage(4, 66_150, new byte[200]));

        assertThat(sound.format()).isEqualTo(Format.VORBIS);
        assertThat(sound.millis()).isEqualTo(1500);
        assertThat(sound.channels()).isEqualTo(2);
        assertThat(sound.title()).isEqualTo("Old");
    }

    @Test
    void chapters_and_pictures_stand_in_the_comments() throws IOException {
        var picture =
                joined(u32(3), u32(10), text("image/jpeg"), u32(0), new byte[16], u32(3), bytes(0xff, 0xd8, 0xff));
        var sound = sound(
                "audio.opus",
                opus(
                        "CHAPTER001=00:01:02.500",
                        "CHAPTER001NAME=Später",
                        "CHAPTER001URL=https://example.org/",
                        "chapter000=00:00:00.000",
                        "chapter000name=First",
                        "CHAPTER002=nonsense",
                        "METADATA_BLOCK_PICTURE=" + Base64.getEncoder().encodeToString(picture)));

        assertThat(sound.chapters())
                .containsExactly(
                        new EmbeddedChapter(0, "First", ""),
                        new EmbeddedChapter(62_500, "Später", "https://example.org/"));
        assertThat(sound.pictures().getFirst().mediaType()).isEqualTo("image/jpeg");
        assertThat(sound.pictures().getFirst().bytes()).hasSize(3);
    }

    @Test
    void comments_may_lie_across_pages() throws IOException {
        var whole = joined(text("OpusTags"), comments("TITLE=" + "x".repeat(100_000)));
        var first = Arrays.copyOf(whole, 255 * 255);
        var page = oggPage(0, -1, first);
        // A page that is full has no short piece at its end: the packet goes on.
        var full = joined(Arrays.copyOf(page, 26), bytes(255), Arrays.copyOfRange(page, 27, 27 + 255), first);

        var sound = sound(
                "audio.opus",
                oggPage(2, 0, OPUS_HEAD),
                full,
                oggPage(1, 0, Arrays.copyOfRange(whole, first.length, whole.length)),
                oggPage(4, 96_312, new byte[500]));

        assertThat(sound.title()).hasSize(100_000);
    }

    @Test
    void a_file_cut_off_in_the_middle_is_refused() throws IOException {
        var whole = opus("TITLE=Episode 1");
        for (var left = 1; left < 500; left += 37) {
            assertThat(reason(Arrays.copyOf(whole, whole.length - left))).isEqualTo(BrokenSound.CUT_OFF);
        }
        assertThat(reason(Arrays.copyOf(whole, 60))).isEqualTo(BrokenSound.CUT_OFF);
    }

    @Test
    void other_streams_are_refused() throws IOException {
        assertThat(reason(oggPage(2, 0, text("Speex   ")))).endsWith("neither Vorbis nor Opus sound.");
    }

    static byte[] opus(String... comments) {
        return joined(
                oggPage(2, 0, OPUS_HEAD),
                oggPage(0, 0, joined(text("OpusTags"), comments(comments))),
                oggPage(4, 96_312, new byte[500]));
    }

    private Sound sound(String name, byte[]... parts) throws IOException {
        return (Sound) Audio.read(file(folder.resolve(name), parts));
    }

    private String reason(byte[]... parts) throws IOException {
        return ((NotSound) Audio.read(file(folder.resolve("audio.ogg"), parts))).reason();
    }
}
