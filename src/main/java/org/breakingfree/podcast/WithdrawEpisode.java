package org.breakingfree.podcast;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.command.Command;
import org.breakingfree.command.Command.Outcome;
import org.breakingfree.db.Database;
import org.jdbi.v3.core.Handle;

/// `bin/serve withdraw-episode ADDRESS`: off the site, the feeds and the search of every node, within a moment and
/// without a restart. No reason is asked.
public final class WithdrawEpisode {

    public static final Command COMMAND = new Command(
            "withdraw-episode",
            "ADDRESS",
            "Takes one of our episodes down at once and for good: page, sound, words, feeds and search.",
            WithdrawEpisode::run);

    private static final Pattern PLACE = Pattern.compile("(?:.*/)?listen/([a-z0-9-]+)/([a-z0-9-]+)/?");

    private WithdrawEpisode() {}

    private static Outcome run(Database db, List<String> arguments) {
        if (arguments.size() != 1) {
            return new Outcome.Misused("Name the episode by the address of its page, or by its guid.");
        }
        var found = db.read(handle -> find(handle, arguments.getFirst()));
        if (found.isEmpty()) {
            return new Outcome.Refused("No episode is published at that address.");
        }
        var guid = found.get();
        var entry = new AuditEntry(new Actor.Job("terminal"), "episode.withdraw", Podcasts.TOPIC + ":" + guid);
        db.writeAtLength(entry, handle -> Publishing.withdraw(handle, guid));
        return new Outcome.Done(
                "Withdrawn. A running site shows nothing of it within a few seconds, and erases its sound."
                        + " Copies on listeners' phones are theirs.");
    }

    private static Optional<UUID> find(Handle handle, String text) {
        var place = PLACE.matcher(text);
        if (place.matches()) {
            return PodcastRepository.show(handle, place.group(1))
                    .flatMap(show -> PodcastRepository.episode(handle, show.guid(), place.group(2)))
                    .map(Episode::guid);
        }
        try {
            var guid = UUID.fromString(text);
            return Optional.ofNullable(PublishingRepository.episodes(handle).get(guid))
                    .filter(known -> !known.isGone())
                    .map(PublishingRepository.Known::guid);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
