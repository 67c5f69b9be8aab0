package org.breakingfree.feeds;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the feed of a show says, as far as we use it. Texts are as they stand there: nothing in them is safe to show.
///
/// @param description may hold HTML
/// @param image `itunes:image` before any other
/// @param type `episodic` or `serial`
/// @param guid `podcast:guid`, which stays the same when the show moves
/// @param locked whether the owner forbids others to take the show over
/// @param newAddress where the feed says that it has moved to
/// @param nextPage where the older episodes are (RFC 5005)
/// @param wishes what it asks of whoever asks for it
/// @param episodes in the order of the document; also those without sound
public record Feed(
        @Nullable String title,
        @Nullable String link,
        @Nullable String description,
        @Nullable String language,
        @Nullable String image,
        @Nullable String author,
        @Nullable Boolean explicit,
        @Nullable String type,
        @Nullable String guid,
        @Nullable Boolean locked,
        @Nullable String newAddress,
        @Nullable String nextPage,
        List<Funding> fundings,
        Wishes wishes,
        List<Episode> episodes) {

    /// What a publisher asks of those who ask for the feed.
    ///
    /// @param isBlocked whether it must not be listed (`itunes:block`, `podcast:block`)
    /// @param isComplete whether no more episodes will come
    /// @param minutes from one time it is asked for to the next (`ttl`); 0 when it does not say
    /// @param skipHours hours of the day in UTC at which it is not to be asked for, 0 to 23
    /// @param skipDays days of the week in UTC on which it is not to be asked for
    public record Wishes(
            boolean isBlocked, boolean isComplete, int minutes, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {}

    public record Funding(String address, String text) {}

    /// @param guid as its publisher gave it; null when there is none
    /// @param permalink the guid as a whole address, if it is said to be one
    /// @param duration in whole seconds
    /// @param episodeType `full`, `trailer` or `bonus`
    /// @param chaptersAddress where a file of chapters is
    /// @param isBlocked whether it must not be listed (`itunes:block`, `podcast:block`)
    public record Episode(
            @Nullable String guid,
            @Nullable String permalink,
            @Nullable String title,
            @Nullable String link,
            @Nullable Instant published,
            @Nullable String description,
            @Nullable Long duration,
            @Nullable Integer season,
            @Nullable Integer number,
            @Nullable String episodeType,
            @Nullable Boolean explicit,
            @Nullable String image,
            List<Enclosure> enclosures,
            List<Chapter> chapters,
            @Nullable String chaptersAddress,
            List<TranscriptLink> transcripts,
            List<Person> persons,
            boolean isBlocked) {}

    /// @param length in bytes; null when the feed does not say
    public record Enclosure(
            String address, @Nullable String type, @Nullable Long length) {}

    /// @param start in seconds
    public record Chapter(double start, String title) {}

    public record TranscriptLink(
            String address, @Nullable String type, @Nullable String language) {}

    /// @param role in lower case; `host` when the feed names none
    public record Person(String name, String role) {}
}
