package org.breakingfree.suggestions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.suggestions.Suggestion.State;
import org.jdbi.v3.core.JdbiException;

/// The queue of what readers say. It has limits, since anybody can write into it and nobody is asked who they are:
/// they hold for all together, so that no address need be known to keep them.
public final class Suggestions {

    /// What an `AuditEntry.subject` about a suggestion starts with.
    public static final String TOPIC = "suggestion";

    static final int MOST_IN_AN_HOUR = 60;
    static final int MOST_IN_A_DAY = 300;
    static final int MOST_OF_A_PLACE = 5;
    static final int MOST_WAITING = 2_000;

    /// For so long a closed one can be looked up.
    private static final int DAYS_AFTER_CLOSING = 90;

    /// What became of a suggestion that was sent in.
    enum Outcome {
        KEPT,
        /// As many came in this hour or on this day as one may.
        TOO_MANY_NOW,
        /// Several about this place wait already.
        TOO_MANY_OF_PLACE,
        /// As many wait as may.
        QUEUE_FULL,
        /// It could not be written down.
        AWAY
    }

    private final Database db;
    private final Clock clock;
    private final HourlyLimit hourly;

    public Suggestions(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.hourly = new HourlyLimit(clock, MOST_IN_AN_HOUR);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Puts a suggestion into the queue, if there is room.
    Outcome receive(Suggestion suggestion) {
        try {
            return db.receive(handle -> {
                var counts = SuggestionRepository.count(handle, suggestion.place(), today());
                if (counts.waiting() >= MOST_WAITING) {
                    return Outcome.QUEUE_FULL;
                }
                if (counts.ofPlace() >= MOST_OF_A_PLACE) {
                    return Outcome.TOO_MANY_OF_PLACE;
                }
                if (counts.today() >= MOST_IN_A_DAY || !hourly.take()) {
                    return Outcome.TOO_MANY_NOW;
                }
                SuggestionRepository.insert(handle, suggestion);
                return Outcome.KEPT;
            });
        } catch (JdbiException _) {
            return Outcome.AWAY;
        }
    }

    /// Those that nobody has closed: first where somebody may be in danger, then in the order in which they came.
    public List<Suggestion> waiting() {
        return db.read(SuggestionRepository::waiting);
    }

    /// Closes a suggestion, and forgets those closed long ago.
    ///
    /// @param state not [State#NEW]
    /// @param reason why, in words of the one who closes it
    /// @return in which state it was; empty when there is none of this number. Only a new one is closed
    public Optional<State> close(int number, State state, String reason, Actor actor) {
        var before = db.read(handle -> SuggestionRepository.state(handle, number));
        if (before.filter(State.NEW::equals).isPresent()) {
            db.write(new AuditEntry(actor, TOPIC + "." + state.key(), TOPIC + ":" + number), handle -> {
                SuggestionRepository.close(handle, number, state, reason, today());
                SuggestionRepository.forget(handle, today().minusDays(DAYS_AFTER_CLOSING));
                return null;
            });
        }
        return before;
    }
}
