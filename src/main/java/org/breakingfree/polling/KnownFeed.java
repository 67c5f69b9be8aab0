package org.breakingfree.polling;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is remembered of a feed from one time it is asked for to the next.
///
/// @param id the number under which it is kept
/// @param address what to ask next time
/// @param answer what came the last time that it was read; [Answer#NONE] before the first
/// @param nextPollAt not before then
/// @param showGuid `podcast:guid` of the show it was, the last time it was read
/// @param title of the show, likewise. When both are set to null, the next show found there is taken for the right one
public record KnownFeed(
        long id,
        URI address,
        State state,
        Terms terms,
        Answer answer,
        Instant nextPollAt,
        Trouble trouble,
        @Nullable String showGuid,
        @Nullable String title) {

    /// @return a feed that was never asked for, to be asked for at once
    public static KnownFeed unread(long id, URI address, Instant now) {
        return new KnownFeed(id, address, State.POLLING, Terms.FREE, Answer.NONE, now, Trouble.NONE, null, null);
    }

    public enum State {
        /// It is asked for when its time has come.
        POLLING,
        /// Its publisher says that it is gone for good (410). It is not asked for again.
        GONE,
        /// It could not be read for thirty days. It is not asked for again until an editor wants it to be.
        STOPPED
    }

    /// What its publisher allows.
    public enum Terms {
        /// Nothing is forbidden.
        FREE,
        /// `podcast:locked`: it may be named and linked to, and nothing of it may be copied.
        LOCKED,
        /// `itunes:block` or `podcast:block`: it must not be listed. Nothing of it is handed on.
        BLOCKED
    }

    /// The last answer that was read.
    ///
    /// @param etag the header of that name byte for byte, to be sent back; empty when there was none
    /// @param lastModified likewise
    /// @param contentHash of what it said, SHA-256 in hexadecimal; empty before the first
    /// @param pauses how its publisher wants it to be asked for; to be stored as its [Pauses#text]
    public record Answer(String etag, String lastModified, String contentHash, Pauses pauses) {

        public static final Answer NONE = new Answer("", "", "", Pauses.NONE);
    }

    /// @param failures in a row
    /// @param since when the first of them was; null when there is none
    /// @param problem a sentence for an editor; null while nobody needs to know
    public record Trouble(
            int failures, @Nullable Instant since, @Nullable String problem) {

        public static final Trouble NONE = new Trouble(0, null, null);
    }
}
