package org.breakingfree.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.breakingfree.library.CarriedEpisode.Person;
import org.breakingfree.transcripts.Cue;
import org.jdbi.v3.core.Handle;

/// Other people's shows as visitors see them: what an editor let through, and only as long as its publisher and we
/// leave it there.
public final class Library {

    /// What an `AuditEntry.subject` starts with when visitors see something else afterwards.
    public static final String TOPIC = "library";

    private final Database db;

    public Library(Database db) {
        this.db = db;
    }

    /// A show with its carried episodes, newest first.
    public record Listing(CarriedShow show, List<CarriedEpisode> episodes) {}

    /// A show among others.
    public record Entry(CarriedShow show, long episodes) {}

    /// What is at an address.
    public sealed interface Found {

        /// @param cues all its words, if its publisher offers them; empty otherwise
        record Carried(CarriedShow show, CarriedEpisode episode, List<Person> persons, List<Cue> cues)
                implements Found {}

        /// It was here and was taken down.
        record Withdrawn() implements Found {}

        record Unknown() implements Found {}
    }

    /// Shows of which at least one episode is carried, by their titles.
    public List<Entry> entries() {
        return db.read(handle -> {
            Map<String, Long> counts = LibraryRepository.counts(handle).stream()
                    .collect(Collectors.toMap(LibraryRepository.Count::show, LibraryRepository.Count::episodes));
            return LibraryRepository.shows(handle).stream()
                    .map(show -> new Entry(show, counts.getOrDefault(show.name(), 0L)))
                    .toList();
        });
    }

    /// What the show with this name is called; empty when there is none.
    public String title(String show) {
        return db.read(handle -> LibraryRepository.show(handle, show))
                .map(CarriedShow::title)
                .orElse("");
    }

    /// Whether anything is carried at all.
    public boolean isOpen() {
        return !db.read(LibraryRepository::shows).isEmpty();
    }

    Optional<Listing> listing(String show) {
        return db.read(handle -> LibraryRepository.show(handle, show)
                .map(found -> new Listing(found, LibraryRepository.episodes(handle, show))));
    }

    /// Whether episodes of a show were here and all of them were taken down.
    boolean isWithdrawn(String show) {
        return db.read(handle -> LibraryRepository.wasThere(handle, show, ""));
    }

    Found find(String show, String episode) {
        return db.read(handle -> find(handle, show, episode));
    }

    private static Found find(Handle handle, String show, String name) {
        var episode = LibraryRepository.episode(handle, show, name);
        if (episode.isPresent()) {
            return new Found.Carried(
                    LibraryRepository.show(handle, show).orElseThrow(),
                    episode.get(),
                    LibraryRepository.persons(handle, name),
                    LibraryRepository.cues(handle, name));
        }
        return LibraryRepository.wasThere(handle, show, name) ? new Found.Withdrawn() : new Found.Unknown();
    }

    /// The neutral addresses of the pages that may be found; none as long as nothing is carried.
    public List<String> addresses() {
        return db.read(handle -> {
            var shows = LibraryRepository.shows(handle).stream().map(CarriedShow::address);
            var episodes = LibraryRepository.all(handle).stream().map(CarriedEpisode::address);
            var below = Stream.concat(shows, episodes).toList();
            return below.isEmpty()
                    ? below
                    : Stream.concat(Stream.of("/listen/library"), below.stream())
                            .toList();
        });
    }
}
