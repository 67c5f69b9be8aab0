package org.breakingfree.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.breakingfree.text.SafeUrl;
import org.jspecify.annotations.Nullable;

/// An episode of somebody else's show; all texts but the notes are plain.
///
/// @param number how editors name it
/// @param name random: names it in addresses
/// @param show the name of its show
/// @param summary one line
/// @param notes HTML that [ShowNotes] made safe; empty when there are none
/// @param link its page on its publisher's site
/// @param sound null when it was withdrawn
/// @param soundLength in bytes; null when the feed does not say
/// @param seconds how long it plays; null when the feed does not say
/// @param explicit whether its publisher marks it so
/// @param servers those that a listener's browser has to ask, as `https://host`; empty while it waits
public record CarriedEpisode(
        long number,
        String name,
        String show,
        State state,
        String why,
        String title,
        String summary,
        String notes,
        @Nullable SafeUrl link,
        @Nullable SafeUrl sound,
        @Nullable Long soundLength,
        @Nullable Long seconds,
        Instant publishedAt,
        @Nullable Integer season,
        @Nullable Integer episode,
        boolean explicit,
        List<String> servers) {

    public enum State {
        /// Until an editor decides; also again, when its publisher changed it.
        WAITING,
        /// On the site.
        CARRIED,
        REFUSED,
        /// By its publisher or by an editor, for good. Its words are erased.
        WITHDRAWN;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What was decided about an episode, and by whom, as in the audit log; null while it waits.
    ///
    /// @param link its page on its publisher's site; empty when it has none
    public record Kept(String name, State state, @Nullable String decidedBy, String link) {}

    /// Somebody whom its publisher names.
    ///
    /// @param role as the feed says, in small letters
    public record Person(String person, String role) {}

    public String address() {
        return "/listen/library/" + show + "/" + name;
    }

    public String soundPage() {
        return address() + "/sound";
    }

    /// As in `AuditEntry.subject`.
    String subject() {
        return Library.TOPIC + ":" + name;
    }

    public LocalDate publishedOn() {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// How long it plays, at least one; 0 when nobody knows.
    public long minutes() {
        return seconds == null || seconds == 0 ? 0 : Math.max(1, Math.round(seconds / 60.0));
    }

    /// Where it is heard.
    ///
    /// @throws IllegalStateException when it was withdrawn
    public SoundLink heardAt() {
        if (sound == null) {
            throw new IllegalStateException("it is nowhere to be heard");
        }
        return new SoundLink(sound);
    }

    /// The servers to which that of its publisher passes a listener on, as people are told them; empty when to none.
    public String passedOnTo() {
        return servers.stream()
                .map(server -> SoundLink.hostOf(new SafeUrl(server)))
                .filter(host -> !host.equals(heardAt().host()))
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
