package org.breakingfree.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakingfree.audio.SoundParts.box;
import static org.breakingfree.audio.SoundParts.bytes;
import static org.breakingfree.audio.SoundParts.file;
import static org.breakingfree.audio.SoundParts.joined;
import static org.breakingfree.audio.SoundParts.text;
import static org.breakingfree.audio.SoundParts.u16;
import static org.breakingfree.audio.SoundParts.u32;
import static org.breakingfree.audio.SoundParts.u64;
import static org.breakingfree.audio.SoundParts.utf8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.breakingfree.audio.AudioFile.EmbeddedChapter;
import org.breakingfree.audio.AudioFile.Format;
import org.breakingfree.audio.AudioFile.NotSound;
import org.breakingfree.audio.AudioFile.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class M4aSoundTest {

    private static final byte[] TYPE = box("ftyp", text("M4A "), u32(0));
    private static final byte[] MOVIE_HEADER = box("mvhd", u32(0), u32(0), u32(0), u32(1000), u32(2000), new byte[80]);

    /// Two texts of chapters, and the sound behind them, whose bytes nobody looks at.
    private static final byte[] DATA = box("mdat", chapterText("Anfang ❤"), chapterText("End"), new byte[4000]);

    @TempDir
    private Path folder;

    static byte[] whole() {
        return joined(TYPE, DATA, box("moov", MOVIE_HEADER, soundTrack(new byte[0])));
    }

    @Test
    void it_says_how_long_it_plays_and_how_it_is_made() throws IOException {
        var sound = sound(whole());

        assertThat(sound.format()).isEqualTo(Format.M4A);
        assertThat(sound.millis()).isEqualTo(2000);
        assertThat(sound.sampleRate()).isEqualTo(44_100);
        assertThat(sound.channels()).as("what the decoder is told").isEqualTo(1);
        assertThat(sound.bitsPerSecond()).isBetween(16_000, 16_500);
    }

    @Test
    void an_edit_leaves_out_the_encoders_first_moments() throws IOException {
        var edits = box("edts", box("elst", u32(0), u32(1), u32(1500), u32(1024), u32(0x10000)));

        assertThat(sound(TYPE, DATA, box("moov", MOVIE_HEADER, soundTrack(edits)))
                        .millis())
                .isEqualTo(1500);
    }

    @Test
    void chapters_stand_in_a_track_of_texts() throws IOException {
        var references = box("tref", box("chap", u32(9)));
        var texts = track(
                9,
                "text",
                1000,
                2000,
                new byte[0],
                box("stsd", u32(0), u32(0)),
                box("stts", u32(0), u32(2), u32(1), u32(700), u32(1), u32(1300)),
                box("stsz", u32(0), u32(0), u32(2), u32(chapterText("Anfang ❤").length), u32(5)),
                box("stsc", u32(0), u32(1), u32(1), u32(2), u32(1)),
                box("stco", u32(0), u32(1), u32(TYPE.length + 8)));

        assertThat(sound(TYPE, DATA, box("moov", MOVIE_HEADER, soundTrack(references), texts))
                        .chapters())
                .containsExactly(new EmbeddedChapter(0, "Anfang ❤", ""), new EmbeddedChapter(700, "End", ""));
    }

    @Test
    void or_in_neros_list() throws IOException {
        var list = box(
                "chpl",
                bytes(1, 0, 0, 0, 0, 0, 0, 0, 2),
                u64(0),
                bytes(5),
                text("First"),
                u64(12_345_0000L),
                bytes(6),
                text("Second"));

        assertThat(sound(TYPE, DATA, box("moov", MOVIE_HEADER, soundTrack(new byte[0]), box("udta", list)))
                        .chapters())
                .containsExactly(new EmbeddedChapter(0, "First", ""), new EmbeddedChapter(12_345, "Second", ""));
    }

    @Test
    void title_and_cover_are_read() throws IOException {
        var tags = box(
                "udta",
                box(
                        "meta",
                        u32(0),
                        box("hdlr", new byte[25]),
                        box(
                                "ilst",
                                box("\u00A9nam", box("data", u32(1), u32(0), utf8("Señal"))),
                                box("covr", box("data", u32(14), u32(0), bytes(1, 2, 3))))));
        var sound = sound(TYPE, DATA, box("moov", MOVIE_HEADER, soundTrack(new byte[0]), tags));

        assertThat(sound.title()).isEqualTo("Señal");
        assertThat(sound.pictures().getFirst().mediaType()).isEqualTo("image/png");
        assertThat(sound.pictures().getFirst().bytes()).isEqualTo(bytes(1, 2, 3));
    }

    @Test
    void a_file_cut_off_in_the_middle_is_refused() throws IOException {
        var whole = whole();
        for (var length = TYPE.length; length < whole.length; length += 37) {
            assertThat(reason(Arrays.copyOf(whole, length))).isEqualTo(BrokenSound.CUT_OFF);
        }
    }

    @Test
    void a_film_without_sound_and_a_stream_in_fragments_are_refused() throws IOException {
        assertThat(reason(TYPE, DATA, box("moov", MOVIE_HEADER))).endsWith("there is no sound in it.");
        assertThat(reason(TYPE, box("moov", MOVIE_HEADER), box("moof"), DATA)).startsWith("The file is in fragments");
    }

    /// Three gigabytes that take no room on the disk, and none in memory.
    @Test
    void a_file_of_any_size_is_read() throws IOException {
        var path = file(folder.resolve("large.m4a"), TYPE, box("moov", MOVIE_HEADER, soundTrack(new byte[0])));
        var length = 3L * 1024 * 1024 * 1024;
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(file.length());
            file.write(joined(u32(1), text("mdat"), u64(length)));
            file.setLength(file.length() - 16 + length);
        }

        assertThat(((Sound) Audio.read(path)).millis()).isEqualTo(2000);
    }

    private static byte[] soundTrack(byte[] more) {
        var decoder = box("esds", u32(0), bytes(3, 22, 0, 0, 0, 4, 17), new byte[13], bytes(5, 2, 0x12, 0x08));
        var entry = box("mp4a", new byte[6], u16(1), new byte[8], u16(2), u16(16), u32(0), u32(44_100L << 16), decoder);
        return track(
                1,
                "soun",
                44_100,
                88_200,
                more,
                box("stsd", u32(0), u32(1), entry),
                box("stco", u32(0), u32(1), u32(TYPE.length + 60)));
    }

    private static byte[] track(int id, String handler, int scale, int duration, byte[] more, byte[]... table) {
        return box(
                "trak",
                box("tkhd", u32(0), u32(0), u32(0), u32(id), new byte[68]),
                more,
                box(
                        "mdia",
                        box("mdhd", u32(0), u32(0), u32(0), u32(scale), u32(duration), u32(0)),
                        box("hdlr", u32(0), u32(0), text(handler), new byte[13]),
                        box("minf", box("stbl", table))));
    }

    private static byte[] chapterText(String title) {
        return joined(u16(utf8(title).length), utf8(title));
    }

    private Sound sound(byte[]... parts) throws IOException {
        return (Sound) Audio.read(file(folder.resolve("audio.m4a"), parts));
    }

    private String reason(byte[]... parts) throws IOException {
        return ((NotSound) Audio.read(file(folder.resolve("audio.m4a"), parts))).reason();
    }
}
