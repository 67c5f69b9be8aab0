package org.breakingfree.library;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.breakingfree.library.CarriedEpisode.Person;
import org.breakingfree.transcripts.Cue;
import org.jdbi.v3.core.Handle;

/// SQL for what visitors see of other people's shows: episodes that are carried, and nothing else.
final class LibraryRepository {

    static final String SHOW = """
            select show.id, show.name, show.title, show.author, show.summary, show.site, show.language, show.feed,
                   show.terms, show.permission
            from carried_show show
            """;

    static final String EPISODE = """
            select episode.number, episode.name, show.name as show, episode.state, episode.why, episode.title,
                   episode.summary, episode.notes, episode.link, episode.sound, episode.sound_length, episode.seconds,
                   episode.published_at, episode.season, episode.episode, episode.explicit, episode.servers
            from carried_episode episode
            join carried_show show on show.id = episode.show
            """;

    private static final String IS_SHOWN = "episode.state = 'carried' and show.removed_at is null";

    private LibraryRepository() {}

    /// A show and how many of its episodes are carried.
    public record Count(String show, long episodes) {}

    /// Those of which an episode is carried, by their titles.
    static List<CarriedShow> shows(Handle db) {
        return db.createQuery(SHOW + """
                where show.removed_at is null
                  and exists (select 1 from carried_episode where show = show.id and state = 'carried')
                order by lower(show.title), show.id
                """).mapTo(CarriedShow.class).list();
    }

    static List<Count> counts(Handle db) {
        return db.createQuery("""
                select show.name as show, count(*) as episodes
                from carried_episode episode join carried_show show on show.id = episode.show
                where episode.state = 'carried' and show.removed_at is null
                group by show.name
                """).mapTo(Count.class).list();
    }

    static Optional<CarriedShow> show(Handle db, String name) {
        return db.createQuery(SHOW + """
                where show.name = :name and show.removed_at is null
                  and exists (select 1 from carried_episode where show = show.id and state = 'carried')
                """)
                .bind("name", name)
                .mapTo(CarriedShow.class)
                .findOne();
    }

    /// Newest first.
    static List<CarriedEpisode> episodes(Handle db, String show) {
        return db.createQuery(EPISODE + "where show.name = :show and " + IS_SHOWN + """

                order by episode.published_at desc, episode.number desc
                """)
                .bind("show", show)
                .mapTo(CarriedEpisode.class)
                .list();
    }

    static List<CarriedEpisode> all(Handle db) {
        return db.createQuery(EPISODE + "where " + IS_SHOWN + " order by episode.number")
                .mapTo(CarriedEpisode.class)
                .list();
    }

    static Optional<CarriedEpisode> episode(Handle db, String show, String name) {
        return db.createQuery(EPISODE + "where show.name = :show and episode.name = :name and " + IS_SHOWN)
                .bind("show", show)
                .bind("name", name)
                .mapTo(CarriedEpisode.class)
                .findOne();
    }

    /// Whether something was once on the site at these names and was taken down.
    ///
    /// @param episode empty when the show is meant
    static boolean wasThere(Handle db, String show, String episode) {
        return db.createQuery("""
                select exists (
                    select 1
                    from carried_episode episode join carried_show show on show.id = episode.show
                    where show.name = :show and :episode in ('', episode.name)
                      and episode.state = 'withdrawn' and episode.story is not null)
                """)
                .bind("show", show)
                .bind("episode", episode)
                .mapTo(boolean.class)
                .one();
    }

    static List<Person> persons(Handle db, String episode) {
        return db.createQuery("select person, role from carried_person where episode = :episode order by position")
                .bind("episode", episode)
                .mapTo(Person.class)
                .list();
    }

    static List<Cue> cues(Handle db, String episode) {
        return db.createQuery("""
                select start_millis, end_millis, speaker, words
                from carried_cue where episode = :episode order by position
                """).bind("episode", episode).mapTo(Cue.class).list();
    }

    static void insertCues(Handle db, String episode, List<Cue> cues) {
        for (var from = 0; from < cues.size(); from += 500) {
            var batch = db.prepareBatch("""
                    insert into carried_cue (episode, position, start_millis, end_millis, speaker, words)
                    values (:episode, :position, :startMillis, :endMillis, :speaker, :words)
                    """);
            for (var position = from; position < Math.min(from + 500, cues.size()); position++) {
                batch.bindMethods(cues.get(position))
                        .bind("episode", episode)
                        .bind("position", position)
                        .add();
            }
            batch.execute();
        }
    }

    /// Erases what is stored of the words that are spoken in episodes.
    static void deleteCues(Handle db, Collection<String> episodes) {
        db.createUpdate("delete from carried_cue where episode = any(:episodes)")
                .bindArray("episodes", String.class, episodes)
                .execute();
    }

    /// Takes episodes down for good, and erases what they said.
    ///
    /// @param by who decided, as in the audit log
    static void withdraw(Handle db, Collection<String> episodes, String why, String by, Instant now) {
        deleteCues(db, episodes);
        for (var table : List.of("carried_person", "carried_transcript_link")) {
            db.createUpdate("delete from " + table + " where episode = any(:episodes)")
                    .bindArray("episodes", String.class, episodes)
                    .execute();
        }
        db.createUpdate("""
                update carried_episode
                set state = 'withdrawn', why = :why, decided_at = :now, decided_by = :by,
                    title = '', summary = '', notes = '', link = '', sound = '', sound_type = '', chapters = '',
                    servers = '{}', seen_hash = ''
                where name = any(:episodes)
                """)
                .bindArray("episodes", String.class, episodes)
                .bind("why", why)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }
}
