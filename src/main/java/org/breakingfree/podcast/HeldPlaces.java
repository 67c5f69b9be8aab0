package org.breakingfree.podcast;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The places of which there is one each: that of the main show, and a season's numbers. Whoever stays as it is keeps
/// its place; whoever changes too leaves it, so that two can change places.
///
/// @param main the main show
/// @param numbers of what is published
record HeldPlaces(Optional<UUID> main, List<Numbered> numbers) {

    /// @param type `full`, `trailer` or `bonus`
    public record Numbered(UUID episode, UUID show, int season, int number, String type) {

        static Numbered of(Episode episode, UUID show) {
            var numbering = episode.numbering();
            return new Numbered(episode.guid(), show, numbering.season(), numbering.number(), numbering.type());
        }

        private boolean isPlaceOf(Numbered other) {
            return show.equals(other.show)
                    && season == other.season
                    && number == other.number
                    && type.equals(other.type);
        }

        String place() {
            return "season " + season + ", number " + number + " (" + type + ")";
        }
    }

    static HeldPlaces read(Handle handle) {
        return new HeldPlaces(PublishingRepository.mainShow(handle), PublishingRepository.numbers(handle));
    }

    /// The main show, when it is none of those that change.
    Optional<UUID> mainBeside(Set<UUID> changing) {
        return main.filter(show -> !changing.contains(show));
    }

    /// Those that want the place of an episode that does not change.
    List<Numbered> refused(List<Numbered> coming) {
        var changing = coming.stream().map(Numbered::episode).collect(Collectors.toCollection(HashSet::new));
        var staying = numbers.stream()
                .filter(known -> !changing.contains(known.episode()))
                .toList();
        return coming.stream()
                .filter(one -> staying.stream().anyMatch(one::isPlaceOf))
                .toList();
    }
}
