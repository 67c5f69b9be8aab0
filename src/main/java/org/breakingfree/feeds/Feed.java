package org.breakingfree.feeds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the feed of a show says, as far as we use it. Texts are as they stand there: nothing in them is safe to show.
///
/// @param description may hold HTML
/// @param image `itunes:image` before any other
/// @param type `episodic` or `serial`
/// @param guid `podcast:guid`, which stays the same when the show moves
/// @param locked whether the owner forbids others to take the show over
/// @param newAddress where the feed says that it has moved to
/// @param nextPage the older episodes (RFC 5005)
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
        List<Episode> episodes) {

    public record Funding(String address, String text) {}

    /// @param guid as its publisher gave it; null when there is none
    /// @param duration in whole seconds
    /// @param episodeType `full`, `trailer` or `bonus`
    /// @param chaptersAddress where a file of chapters is
    public record Episode(
            @Nullable String guid,
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
            List<Person> persons) {}

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
