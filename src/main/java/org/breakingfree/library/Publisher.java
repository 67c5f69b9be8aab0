package org.breakingfree.library;

import java.util.List;
import org.breakingfree.transcripts.Cue;

/// The server of an episode's publisher, asked once: when an editor lets the episode through.
interface Publisher {

    /// @return the words of an episode, as plain text; none when no transcript can be read
    List<Cue> words(List<Queue.TranscriptLink> links, String language);

    /// @return the servers that a listener's browser has to ask, as `https://host`, the one in the feed first
    List<String> servers(SoundLink sound);
}
