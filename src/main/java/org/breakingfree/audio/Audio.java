package org.breakingfree.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breakingfree.audio.AudioFile.Format;
import org.breakingfree.audio.AudioFile.NotSound;
import org.breakingfree.audio.AudioFile.Sound;

/// Reads sound files: MP3, M4A, Ogg Vorbis and Opus, of any size, with a window of 64 kB and what the tags take.
///
/// Our own readers, because no library that is kept reads the chapters of all four
/// ([0018](docs/decisions/0018-own-readers-of-sound.md)).
public final class Audio {

    private record Other(String letters, int at, String what) {}

    /// What people put there by mistake.
    private static final List<Other> OTHERS = List.of(
            new Other("%PDF", 0, "a PDF document"),
            new Other("PK\u0003\u0004", 0, "a ZIP archive"),
            new Other("\u0089PNG", 0, "a picture"),
            new Other("\u00FF\u00D8\u00FF", 0, "a picture"),
            new Other("WAVE", 8, "WAV sound, which is too large for podcast apps"),
            new Other("fLaC", 0, "FLAC sound, which podcast apps do not play"),
            new Other("<", 0, "a web page or markup"),
            new Other("WEBVTT", 0, "a transcript"));

    private Audio() {}

    /// Reads a file; what cannot be read has a reason. Never throws.
    public static AudioFile read(Path path) {
        try (var bytes = SoundBytes.of(path)) {
            if (bytes.size() == 0) {
                return new NotSound("The file is empty.");
            }
            return named(path, sound(bytes));
        } catch (BrokenSound broken) {
            return new NotSound(String.valueOf(broken.getMessage()));
        } catch (NoSuchFileException _) {
            return new NotSound("The file is missing.");
        } catch (IOException _) {
            return new NotSound(Files.isDirectory(path) ? "This is a folder." : "The file cannot be read.");
        }
    }

    private static Sound sound(SoundBytes bytes) throws IOException {
        if (bytes.isAt(0, "OggS")) {
            return OggSound.read(bytes);
        } else if (bytes.isAt(4, "ftyp")) {
            return M4aSound.read(bytes);
        }
        for (var other : OTHERS) {
            if (bytes.isAt(other.at(), other.letters())) {
                throw new BrokenSound("The file holds " + other.what() + ", not MP3, M4A, Ogg Vorbis or Opus.");
            }
        }
        return Mp3Sound.read(bytes);
    }

    private static AudioFile named(Path path, Sound sound) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        var extension = name.substring(name.lastIndexOf('.') + 1);
        var isCalled = List.of(Format.values()).stream()
                .anyMatch(format -> format.extensions().contains(extension));
        if (isCalled && !sound.format().extensions().contains(extension)) {
            return new NotSound("The file's name ends with .%s, but it holds %s sound."
                    .formatted(extension, sound.format().title()));
        }
        return sound;
    }
}
