package org.breakingfree.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.breakingfree.suggestions.Suggestion.State;
import org.jdbi.v3.core.Handle;

/// SQL for what readers say.
final class SuggestionRepository {

    private static final long ONE_AT_A_TIME = 7_291_034;

    private SuggestionRepository() {}

    /// How many stand in the queue, for a limit: of all, of one day, of one place.
    public record Counts(int waiting, int today, int ofPlace) {}

    /// Counts and, until the transaction ends, keeps all others from counting: two that come at once are two.
    static Counts count(Handle db, String place, LocalDate today) {
        db.createQuery("select true from pg_advisory_xact_lock(:lock)")
                .bind("lock", ONE_AT_A_TIME)
                .mapTo(boolean.class)
                .one();
        return db.createQuery("""
                select count(*) filter (where state = 'new') waiting,
                       count(*) filter (where received_on = :today) today,
                       count(*) filter (where state = 'new' and place = :place and place <> '') of_place
                from place_suggestion
                """)
                .bind("place", place)
                .bind("today", today)
                .mapTo(Counts.class)
                .one();
    }

    /// Writes it down, unless the same waits already: a button that is pressed twice says nothing new.
    static void insert(Handle db, Suggestion suggestion) {
        db.createUpdate("""
                insert into place_suggestion (place, matter, words, source_url, language, received_on)
                select :place, :matter.key, :words, :sourceUrlText, :language.tag, :receivedOn
                where not exists (
                    select from place_suggestion
                    where state = 'new' and place = :place and matter = :matter.key and words = :words
                      and source_url = :sourceUrlText)
                """)
                .bindMethods(suggestion)
                .bind(
                        "sourceUrlText",
                        suggestion.sourceUrl() == null
                                ? ""
                                : suggestion.sourceUrl().value())
                .execute();
    }

    static List<Suggestion> waiting(Handle db) {
        return db.createQuery("""
                select number, place, matter, words, source_url, language, received_on
                from place_suggestion
                where state = 'new'
                order by matter = 'danger' desc, number
                """).mapTo(Suggestion.class).list();
    }

    static Optional<State> state(Handle db, int number) {
        return db.createQuery("select state from place_suggestion where number = :number")
                .bind("number", number)
                .mapTo(State.class)
                .findOne();
    }

    static void close(Handle db, int number, State state, String reason, LocalDate today) {
        db.createUpdate("""
                update place_suggestion
                set state = :state, reason = :reason, closed_on = :today
                where number = :number and state = 'new'
                """)
                .bind("state", state.key())
                .bind("reason", reason)
                .bind("today", today)
                .bind("number", number)
                .execute();
    }

    static void forget(Handle db, LocalDate closedBefore) {
        db.createUpdate("delete from place_suggestion where closed_on < :day")
                .bind("day", closedBefore)
                .execute();
    }
}
