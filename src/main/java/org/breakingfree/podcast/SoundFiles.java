package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.breakingfree.audio.Audio;
import org.breakingfree.audio.AudioFile;
import org.breakingfree.media.MediaFile;
import org.breakingfree.text.Mistakes;
import org.breakingfree.transcripts.Timecode;

/// Reads the sounds of an episode: `audio.mp3`, `audio.m4a` and `audio.opus`, which say the same words at the same
/// times. The first of them that is there is the one for the feed; directories do not take Opus there.
final class SoundFiles {

    /// A sound with the file it is in.
    record Sound(Rendition rendition, MediaFile file, Path path) {}

    private record Format(String extension, String type) {}

    private static final List<Format> FORMATS =
            List.of(new Format("mp3", "audio/mpeg"), new Format("m4a", "audio/mp4"), new Format("opus", "audio/ogg"));

    /// Ten hours of the best sound a voice needs. Phones cannot take more at once.
    private static final long LARGEST = 500_000_000;

    /// Encoders add some silence at the ends, each its own.
    private static final int TOLERANCE_MILLIS = 1_500;

    private SoundFiles() {}

    /// @param name of the episode: that of its files in the media store, without an extension
    /// @param downloadName under which they are saved, without an extension
    /// @return none when there is a mistake in one of them
    static List<Sound> read(Path folder, String name, String subject, String downloadName, Mistakes mistakes) {
        var sounds = new ArrayList<Sound>();
        var isWhole = true;
        for (var format : FORMATS) {
            var path = folder.resolve("audio." + format.extension());
            if (Files.exists(path)) {
                var sound = sound(path, format, name, subject, downloadName, sounds.isEmpty(), mistakes);
                sound.ifPresent(sounds::add);
                isWhole &= sound.isPresent();
            }
        }
        if (isWhole && (sounds.isEmpty() || sounds.getFirst().rendition().type().equals("audio/ogg"))) {
            mistakes.add(
                    folder.resolve("audio.mp3").toString(),
                    0,
                    "there is no sound: an episode needs audio.mp3 or audio.m4a");
            return List.of();
        }
        if (isWhole) {
            refuseOtherLengths(sounds, mistakes);
        }
        return isWhole ? sounds : List.of();
    }

    private static Optional<Sound> sound(
            Path path,
            Format format,
            String name,
            String subject,
            String downloadName,
            boolean isEnclosure,
            Mistakes mistakes) {
        try {
            var size = Files.size(path);
            if (size > LARGEST) {
                mistakes.add(
                        path.toString(),
                        0,
                        "the file has %,d bytes; at most %,d can be published".formatted(size, LARGEST));
                return Optional.empty();
            }
            var millis = millis(path, mistakes);
            if (millis.isEmpty()) {
                return Optional.empty();
            }
            var file = MediaFile.of(
                    path,
                    name + "." + format.extension(),
                    subject,
                    format.type(),
                    downloadName + "." + format.extension());
            var bitRate = (int) Math.max(1, size * 8_000 / millis.getAsInt());
            var rendition = new Rendition(
                    file.name(), file.type(), size, file.sha256(), millis.getAsInt(), bitRate, isEnclosure);
            return Optional.of(new Sound(rendition, file, path));
        } catch (IOException _) {
            mistakes.add(path.toString(), 0, "the file is missing or cannot be read");
            return Optional.empty();
        }
    }

    /// How long it plays; empty after adding the mistake when it is not what its name says, or not whole.
    private static OptionalInt millis(Path path, Mistakes mistakes) {
        return switch (Audio.read(path)) {
            case AudioFile.Sound sound -> OptionalInt.of(sound.millis());
            case AudioFile.NotSound(var reason) -> {
                mistakes.add(path.toString(), 0, reason);
                yield OptionalInt.empty();
            }
        };
    }

    /// Chapters, notes and transcripts hold for all of them.
    private static void refuseOtherLengths(List<Sound> sounds, Mistakes mistakes) {
        var first = sounds.getFirst().rendition();
        for (var sound : sounds) {
            if (Math.abs(sound.rendition().millis() - first.millis()) > TOLERANCE_MILLIS) {
                mistakes.add(
                        sound.path().toString(),
                        0,
                        "the sound plays %s, but %s plays %s"
                                .formatted(
                                        Timecode.clock(sound.rendition().millis()),
                                        sounds.getFirst().path().getFileName(),
                                        Timecode.clock(first.millis())));
            }
        }
    }
}
