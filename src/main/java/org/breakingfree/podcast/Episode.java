package org.breakingfree.podcast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/// One recording and what belongs to it. Its [Contents] are read apart, because lists do not need them.
///
/// @param guid random, and the same in the feed for ever
/// @param show the slug of its show
/// @param slug names it in the address of its page
/// @param name random: names its files, so that a file says nothing of the episode
public record Episode(
        UUID guid,
        String show,
        String slug,
        String name,
        String title,
        String summary,
        @Nested Numbering numbering,
        @Nested Sound sound) {

    /// @param type `full`, `trailer` or `bonus`
    /// @param hour of the day on its cover, 0 to 23
    public record Numbering(int season, int number, String type, int hour, LocalDate publishedOn) {}

    /// What a podcast app downloads.
    ///
    /// @param media the name in the media store
    /// @param length in bytes
    /// @param millis how long it plays
    public record Sound(String media, String mediaType, long length, int millis) {

        public int seconds() {
            return Math.round(millis / 1000f);
        }

        public int minutes() {
            return Math.max(1, Math.round(millis / 60_000f));
        }

        public String address() {
            return "/m/" + media;
        }
    }

    /// The same with its sound under another name.
    Episode withSound(String media) {
        var other = new Sound(media, sound.mediaType(), sound.length(), sound.millis());
        return new Episode(guid, show, slug, name, title, summary, numbering, other);
    }

    public boolean isTrailer() {
        return numbering.type().equals("trailer");
    }

    public boolean isBonus() {
        return numbering.type().equals("bonus");
    }

    public String address() {
        return "/listen/" + show + "/" + slug;
    }

    /// Its page for the frames of other sites.
    public String embedAddress() {
        return address() + "/embed";
    }

    /// Its cover as a drawing.
    public String coverAddress() {
        return "/podcasts/covers/" + name + ".svg";
    }

    /// As in `AuditEntry.subject`.
    public String subject() {
        return Podcasts.TOPIC + ":" + guid;
    }

    /// Feeds want an instant; we know the day, and noon in UTC is that day in every American state.
    public Instant publishedAt() {
        return numbering.publishedOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
