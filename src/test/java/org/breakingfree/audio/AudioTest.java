package org.breakingfree.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakingfree.audio.SoundParts.bytes;
import static org.breakingfree.audio.SoundParts.file;
import static org.breakingfree.audio.SoundParts.frame;
import static org.breakingfree.audio.SoundParts.id3;
import static org.breakingfree.audio.SoundParts.id3Frame;
import static org.breakingfree.audio.SoundParts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.breakingfree.audio.AudioFile.NotSound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioTest {

    @TempDir
    private Path folder;

    @Test
    void an_empty_a_missing_and_a_strange_file_have_their_sentences() throws IOException {
        assertThat(reason("audio.mp3", new byte[0])).isEqualTo("The file is empty.");
        assertThat(Audio.read(folder.resolve("nowhere.mp3"))).isEqualTo(new NotSound("The file is missing."));
        assertThat(Audio.read(folder)).isEqualTo(new NotSound("This is a folder."));
        assertThat(reason("audio.mp3", new byte[100_000]))
                .isEqualTo("The file is not sound that we know: it is neither MP3 nor M4A, Ogg Vorbis or Opus.");
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7, a PDF document", "<!doctype html>, a web page", "WEBVTT, a transcript", "RIFF....WAVE, WAV"})
    void what_is_put_there_by_mistake_is_named(String start, String what) throws IOException {
        assertThat(reason("audio.mp3", text(start))).startsWith("The file holds " + what);
    }

    @Test
    void a_name_must_say_what_the_file_is() throws IOException {
        assertThat(reason("audio.m4a", frame(0xfb, 0x50, 208)))
                .isEqualTo("The file's name ends with .m4a, but it holds MP3 sound.");
    }

    /// Whatever is broken in a file, there is an answer, and soon.
    @Test
    void any_bytes_have_an_answer() throws IOException {
        var random = new Random(3);
        var files = new byte[][] {
            SoundParts.joined(
                    id3(4, 0, id3Frame(4, "TIT2", bytes(3), text("A title"))),
                    frame(0xfb, 0x50, 208),
                    frame(0xfb, 0x50, 208)),
            M4aSoundTest.whole(),
            OggSoundTest.opus("CHAPTER000=00:00:01.000", "CHAPTER000NAME=One")
        };
        for (var whole : files) {
            for (var i = 0; i < 300; i++) {
                var bytes = java.util.Arrays.copyOf(whole, random.nextInt(Math.min(5000, whole.length)) + 1);
                for (var j = 0; j < 8; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }

                assertThat(Audio.read(file(folder.resolve("audio.mp3"), bytes))).isNotNull();
            }
        }
    }

    private String reason(String name, byte[] bytes) throws IOException {
        return ((NotSound) Audio.read(file(folder.resolve(name), bytes))).reason();
    }
}
