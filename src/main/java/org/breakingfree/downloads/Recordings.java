package org.breakingfree.downloads;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.breakingfree.audio.Audio;
import org.breakingfree.audio.AudioFile.Sound;
import org.breakingfree.downloads.ListeningDay.Heard;

/// The episodes' files, each looked at once.
final class Recordings {

    private final Function<String, Optional<UUID>> episodes;
    private final Map<String, Optional<Recording>> known = new ConcurrentHashMap<>();

    /// @param episodes the episode that a file of the media store belongs to; empty for files of other things
    Recordings(Function<String, Optional<UUID>> episodes) {
        this.episodes = episodes;
    }

    Optional<Recording> of(Heard heard) {
        return known.computeIfAbsent(
                heard.media(), media -> episodes.apply(media).flatMap(episode -> recording(episode, heard)));
    }

    private static Optional<Recording> recording(UUID episode, Heard heard) {
        return Audio.read(heard.file()) instanceof Sound sound
                ? Optional.of(recording(episode, sound))
                : Optional.empty();
    }

    private static Recording recording(UUID episode, Sound sound) {
        var playedMillis = Math.min(60_000L, sound.millis());
        return new Recording(episode, sound.soundAt(), sound.bitsPerSecond() * playedMillis / 8_000);
    }
}
