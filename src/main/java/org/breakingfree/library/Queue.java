package org.breakingfree.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.library.CarriedEpisode.State;
import org.breakingfree.transcripts.Cue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What came in from other people's feeds, and what editors decide about it.
///
/// Nothing of a feed is shown by itself. An editor lets an episode through and says whose story is in it: nobody's, or
/// somebody's whose consent is written down somewhere. That a story was published elsewhere is not their consent.
public final class Queue {

    /// What an `AuditEntry.subject` starts with when only editors see something else afterwards.
    public static final String TOPIC = "queue";

    private final Database db;
    private final Clock clock;
    private final Publisher publisher;

    /// @param type a media type; empty when the feed does not say
    /// @param language in small letters; empty when the feed does not say
    public record TranscriptLink(String address, String type, String language) {}

    /// Whose story is in an episode.
    ///
    /// @param consent where the consent of whoever tells theirs is written; empty when nobody tells their own
    record Story(String consent) {

        static final Story NOBODYS = new Story("");
    }

    /// How a show stands.
    ///
    /// @param title as its feed says now, like the author, the summary, the site and the language
    /// @param shownTitle as visitors read it; empty when nothing of the show was ever on the site
    /// @param isOther whether the feed says something else of the show than visitors read
    public record Standing(
            long id,
            String title,
            String author,
            String summary,
            String site,
            String language,
            String shownTitle,
            boolean isOther,
            String feed,
            String terms,
            String permission,
            String pollState,
            @Nullable String problem,
            @Nullable Instant polledAt,
            Instant nextPollAt,
            long waiting,
            long carried) {}

    /// What became of letting an episode through.
    enum Letting {
        DONE,
        /// Done, and its publisher's transcript with it.
        DONE_WITH_WORDS,
        UNKNOWN,
        /// It is on the site already, or was withdrawn.
        DECIDED,
        /// Its publisher locked the show, and nothing is written down that allows to name it.
        LOCKED,
        /// It has no sound or no title.
        EMPTY,
        /// No editor was shown what its publisher says now of it, or of its show.
        UNSEEN,
        /// Its publisher changed it or took it out in this moment.
        CHANGED
    }

    Queue(Database db, Clock clock, Publisher publisher) {
        this.db = db;
        this.clock = clock;
        this.publisher = publisher;
    }

    /// What is to be shown to an editor. That it was is remembered: nothing else can be let through.
    List<CarriedEpisode> in(State state, int most) {
        return db.remember(handle -> {
            QueueRepository.see(handle, state, most);
            return QueueRepository.in(handle, state, most);
        });
    }

    long count(State state) {
        return db.read(handle -> QueueRepository.count(handle, state));
    }

    Optional<CarriedEpisode> find(long number) {
        return db.read(handle -> QueueRepository.episode(handle, number));
    }

    /// As [#in], for one.
    Optional<CarriedEpisode> look(long number) {
        return db.remember(handle -> {
            QueueRepository.see(handle, List.of(number));
            return QueueRepository.episode(handle, number);
        });
    }

    /// As its feed describes it now.
    CarriedShow showOf(CarriedEpisode episode) {
        return db.read(handle -> QueueRepository.show(handle, episode.show()).orElseThrow());
    }

    List<CarriedEpisode.Person> persons(CarriedEpisode episode) {
        return db.read(handle -> LibraryRepository.persons(handle, episode.name()));
    }

    List<TranscriptLink> transcripts(CarriedEpisode episode) {
        return db.read(handle -> QueueRepository.transcripts(handle, episode.name()));
    }

    /// Where its chapters are; empty when they are nowhere.
    String chapters(CarriedEpisode episode) {
        return db.read(handle -> QueueRepository.chapters(handle, episode.number()));
    }

    /// What its transcript says now, asked of its publisher's server unless the episode is decided about: this may take
    /// half a minute.
    List<Cue> words(CarriedEpisode episode, CarriedShow show) {
        return switch (episode.state()) {
            case WAITING, REFUSED -> publisher.words(transcripts(episode), show.language());
            case CARRIED -> db.read(handle -> LibraryRepository.cues(handle, episode.name()));
            case WITHDRAWN -> List.of();
        };
    }

    /// What is to be shown to an editor, which is remembered.
    List<Standing> shows() {
        return db.remember(handle -> {
            QueueRepository.seeShows(handle);
            return QueueRepository.shows(handle);
        });
    }

    /// Has visitors read what the feed says of its show now.
    ///
    /// @return whether it is that what an editor was shown; nothing is done otherwise
    boolean accept(CarriedShow show, Actor actor) {
        return db.writeAtLength(new AuditEntry(actor, "library.accept", Library.TOPIC + ":" + show.id()), handle -> {
            var isAccepted = QueueRepository.accept(handle, show.id());
            if (isAccepted && QueueRepository.isOnSite(handle, show.id())) {
                var shown = LibraryRepository.show(handle, show.name()).orElseThrow();
                var episodes = LibraryRepository.episodes(handle, show.name());
                LibrarySearch.remove(
                        handle, episodes.stream().map(CarriedEpisode::name).toList());
                episodes.forEach(episode -> LibrarySearch.add(handle, shown, episode));
            }
            return isAccepted;
        });
    }

    Optional<CarriedShow> show(long id) {
        return db.read(handle -> QueueRepository.show(handle, id));
    }

    /// Lets an episode through. Its transcript, if there is one, is fetched first: this may take half a minute.
    ///
    /// @param permission where it is written that a locked show may be named; empty when nothing new is written
    Letting let(long number, Story story, String permission, Actor actor) {
        var found = find(number);
        if (found.isEmpty()) {
            return Letting.UNKNOWN;
        }
        var episode = found.get();
        if (episode.state() != State.WAITING && episode.state() != State.REFUSED) {
            return Letting.DECIDED;
        }
        if (episode.sound() == null || episode.title().isEmpty()) {
            return Letting.EMPTY;
        }
        var show = showOf(episode);
        if (show.isLocked() && show.permission().isEmpty() && permission.isEmpty()) {
            return Letting.LOCKED;
        }
        if (!db.read(handle -> QueueRepository.isSeen(handle, number))) {
            return Letting.UNSEEN;
        }
        var cues = publisher.words(transcripts(episode), show.language());
        var servers = publisher.servers(episode.heardAt());
        var entry = new AuditEntry(actor, "library.let", episode.subject());
        var isDone = db.writeAtLength(entry, handle -> {
            if (!MemoryRepository.hold(handle, show.id())
                    || !QueueRepository.isOnSite(handle, show.id()) && !QueueRepository.accept(handle, show.id())) {
                return false;
            }
            if (!permission.isEmpty()) {
                QueueRepository.permit(handle, show.id(), permission);
            }
            var carried = QueueRepository.carry(handle, episode, story, servers, actor.label(), clock.instant());
            if (carried) {
                LibraryRepository.insertCues(handle, episode.name(), cues);
                var shown = LibraryRepository.show(handle, show.name()).orElseThrow();
                LibrarySearch.add(handle, shown, episode);
            }
            return carried;
        });
        return !isDone ? Letting.CHANGED : cues.isEmpty() ? Letting.DONE : Letting.DONE_WITH_WORDS;
    }

    /// Keeps waiting episodes from the site.
    ///
    /// @return the numbers of those that did not wait; nothing was done about these
    List<Long> refuse(List<Long> numbers, String why, Actor actor) {
        var waiting = numbers.stream()
                .filter(number -> find(number)
                        .filter(episode -> episode.state() == State.WAITING)
                        .isPresent())
                .toList();
        if (!waiting.isEmpty()) {
            db.write(new AuditEntry(actor, "queue.refuse", TOPIC + ":" + waiting.getFirst()), handle -> {
                QueueRepository.refuse(handle, waiting, why, actor.label(), clock.instant());
                return waiting;
            });
        }
        return numbers.stream().filter(number -> !waiting.contains(number)).toList();
    }

    /// Takes an episode off the site, or out of the queue, for good: its page, its words and whatever finds them are
    /// gone when this returns.
    ///
    /// @return whether there was one
    boolean withdraw(long number, String why, Actor actor) {
        var found = find(number).filter(episode -> episode.state() != State.WITHDRAWN);
        found.ifPresent(episode ->
                db.writeAtLength(new AuditEntry(actor, "library.withdraw", episode.subject()), handle -> {
                    withdraw(handle, List.of(episode.name()), why, actor);
                    return episode;
                }));
        return found.isPresent();
    }

    private void withdraw(Handle handle, List<String> names, String why, Actor actor) {
        LibraryRepository.withdraw(handle, names, why, actor.label(), clock.instant());
        LibrarySearch.remove(handle, names);
    }

    /// Carries a feed from now on: it is asked for soon, and what it holds waits in the queue.
    ///
    /// @return whether it was not carried before
    boolean add(FeedAddress feed, Actor actor) {
        return db.write(
                new AuditEntry(actor, "queue.add", TOPIC),
                handle -> QueueRepository.name(handle, feed, RandomName.ofShow(), true, clock.instant()));
    }

    /// Carries a show no longer: what of it is on the site, or was, is withdrawn; what waits otherwise is forgotten.
    void remove(CarriedShow show, Actor actor) {
        db.writeAtLength(new AuditEntry(actor, "library.remove", Library.TOPIC + ":" + show.id()), handle -> {
            var names = new ArrayList<String>();
            for (var episode : MemoryRepository.kept(handle, show.id())) {
                if (episode.state() == State.CARRIED || QueueRepository.wasCarried(handle, episode.name())) {
                    names.add(episode.name());
                }
            }
            withdraw(handle, names, "the show is not carried any more", actor);
            QueueRepository.remove(handle, show.id(), clock.instant());
            return show;
        });
    }

    /// Has every feed asked for as soon as may be.
    void pollSoon(Actor actor) {
        db.write(new AuditEntry(actor, "queue.poll", TOPIC), handle -> {
            QueueRepository.pollSoon(handle, clock.instant());
            return true;
        });
    }
}
