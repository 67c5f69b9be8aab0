package org.breakingfree.polling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is remembered of an episode in somebody's feed from one time the feed is read to the next.
///
/// @param identity what it is known by, unique within the feed: its guid, or else the address of its sound, or else
///     its link, or else a hash of what it says. It changes when its publisher changes all guids
/// @param guid as its publisher gave it, without white space around it; null when there is none
/// @param sound the address of its sound without what others put around it to count listeners; null without sound
/// @param day of publication in UTC, as the feed says; null when it does not
/// @param contentHash of everything it says, SHA-256 in hexadecimal
/// @param wordsHash of what it says without any address
/// @param publishedAt when it came out: as the feed says, or when it was first seen if the feed does not say or names
///     a time to come
public record KnownItem(
        String identity,
        @Nullable String guid,
        @Nullable String sound,
        @Nullable String title,
        @Nullable LocalDate day,
        String contentHash,
        String wordsHash,
        Instant publishedAt,
        State state) {

    public enum State {
        /// The feed lists it.
        LISTED,
        /// It became too old for a feed that lists only the newest. It stays.
        OLDER,
        /// Its publisher took it out of the feed. It must not be shown.
        WITHDRAWN
    }

    KnownItem in(State other) {
        return new KnownItem(identity, guid, sound, title, day, contentHash, wordsHash, publishedAt, other);
    }
}
