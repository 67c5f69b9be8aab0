package org.breakingfree.library;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.breakingfree.library.CarriedEpisode.State;
import org.jdbi.v3.core.Handle;

/// SQL for what editors see and decide.
final class QueueRepository {

    private static final String SHOWS = """
            select show.id, show.said_title as title, show.said_author as author, show.said_summary as summary,
                   show.said_site as site, show.said_language as language, show.title as shown_title,
                   (show.said_title, show.said_author, show.said_summary, show.said_site, show.said_language)
                       is distinct from (show.title, show.author, show.summary, show.site, show.language) as is_other,
                   show.feed, show.terms, show.permission, show.poll_state, show.problem,
                   show.polled_at, show.next_poll_at,
                   count(*) filter (where episode.state = 'waiting') as waiting,
                   count(*) filter (where episode.state = 'carried') as carried
            from carried_show show
            left join carried_episode episode on episode.show = show.id
            where show.removed_at is null
            group by show.id
            order by show.id
            """;

    /// With what its feed says of it now.
    private static final String SHOW = """
            select show.id, show.name, show.said_title as title, show.said_author as author,
                   show.said_summary as summary, show.said_site as site, show.said_language as language, show.feed,
                   show.terms, show.permission
            from carried_show show
            """;

    private QueueRepository() {}

    /// Remembers that an editor is shown episodes and shows as they are now; read them in the same transaction, after
    /// this.
    ///
    /// @param state those that [#in] lists
    static void see(Handle db, State state, int most) {
        see(db, in(db, state, most).stream().map(CarriedEpisode::number).toList());
    }

    static void see(Handle db, Collection<Long> numbers) {
        db.createUpdate("""
                update carried_episode set seen_hash = content_hash
                where number = any(:numbers) and seen_hash <> content_hash
                """).bindArray("numbers", Long.class, numbers).execute();
        db.createUpdate("""
                update carried_show set seen_hash = said_hash
                where id in (select show from carried_episode where number = any(:numbers)) and seen_hash <> said_hash
                """).bindArray("numbers", Long.class, numbers).execute();
    }

    static void seeShows(Handle db) {
        db.execute("update carried_show set seen_hash = said_hash where removed_at is null and seen_hash <> said_hash");
    }

    /// Has visitors read what the feed says of its show now, if an editor was shown that.
    static boolean accept(Handle db, long show) {
        return db.createUpdate("""
                update carried_show
                set title = said_title, author = said_author, summary = said_summary, site = said_site,
                    language = said_language
                where id = :show and removed_at is null and seen_hash = said_hash
                """).bind("show", show).execute() == 1;
    }

    static boolean isOnSite(Handle db, long show) {
        return db.createQuery("select exists (select 1 from carried_episode where show = :show and state = 'carried')")
                .bind("show", show)
                .mapTo(boolean.class)
                .one();
    }

    /// Whether an editor was shown the episode as it is now, and what will be said of its show if it is the first.
    static boolean isSeen(Handle db, long number) {
        return db.createQuery("""
                select exists (
                    select 1 from carried_episode episode join carried_show show on show.id = episode.show
                    where episode.number = :number and episode.content_hash = episode.seen_hash
                      and (show.said_hash = show.seen_hash or exists (
                          select 1 from carried_episode other where other.show = show.id and other.state = 'carried')))
                """).bind("number", number).mapTo(boolean.class).one();
    }

    /// Newest first within a show, the shows in the order in which they were named.
    static List<CarriedEpisode> in(Handle db, State state, int most) {
        return db.createQuery(LibraryRepository.EPISODE + """
                where episode.state = :state and show.removed_at is null
                order by show.id, episode.published_at desc, episode.number
                limit :most
                """)
                .bind("state", state.key())
                .bind("most", most)
                .mapTo(CarriedEpisode.class)
                .list();
    }

    static long count(Handle db, State state) {
        return db.createQuery("""
                select count(*)
                from carried_episode episode join carried_show show on show.id = episode.show
                where episode.state = :state and show.removed_at is null
                """).bind("state", state.key()).mapTo(long.class).one();
    }

    static Optional<CarriedEpisode> episode(Handle db, long number) {
        return db.createQuery(LibraryRepository.EPISODE + "where episode.number = :number and show.removed_at is null")
                .bind("number", number)
                .mapTo(CarriedEpisode.class)
                .findOne();
    }

    static Optional<CarriedShow> show(Handle db, String name) {
        return db.createQuery(SHOW + "where show.name = :name")
                .bind("name", name)
                .mapTo(CarriedShow.class)
                .findOne();
    }

    static Optional<CarriedShow> show(Handle db, long id) {
        return db.createQuery(SHOW + "where show.id = :id and show.removed_at is null")
                .bind("id", id)
                .mapTo(CarriedShow.class)
                .findOne();
    }

    static List<Queue.Standing> shows(Handle db) {
        return db.createQuery(SHOWS).mapTo(Queue.Standing.class).list();
    }

    static List<Queue.TranscriptLink> transcripts(Handle db, String episode) {
        return db.createQuery("""
                select address, type, language from carried_transcript_link where episode = :episode order by position
                """)
                .bind("episode", episode)
                .mapTo(Queue.TranscriptLink.class)
                .list();
    }

    /// Whether it was on the site at any time and nobody refused it since.
    static boolean wasCarried(Handle db, String episode) {
        return db.createQuery("""
                select story is not null and state <> 'refused' from carried_episode where name = :name
                """).bind("name", episode).mapTo(boolean.class).one();
    }

    static String chapters(Handle db, long number) {
        return db.createQuery("select chapters from carried_episode where number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .one();
    }

    /// Lets an episode through, unless somebody else decided meanwhile or its publisher took it back.
    static boolean carry(
            Handle db, CarriedEpisode episode, Queue.Story story, List<String> servers, String by, Instant now) {
        return db.createUpdate("""
                update carried_episode
                set state = 'carried', why = '', decided_at = :now, decided_by = :by, story = :story, consent = :consent,
                    servers = :servers
                where number = :number and state in ('waiting', 'refused') and listed <> 'withdrawn'
                  and content_hash = seen_hash and title = :title and summary = :summary and notes = :notes
                """)
                        .bind("number", episode.number())
                        .bind("title", episode.title())
                        .bind("summary", episode.summary())
                        .bind("notes", episode.notes())
                        .bind("story", story.consent().isEmpty() ? "none" : "consented")
                        .bind("consent", story.consent())
                        .bindArray("servers", String.class, servers)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static void refuse(Handle db, Collection<Long> numbers, String why, String by, Instant now) {
        db.createUpdate("""
                update carried_episode
                set state = 'refused', why = :why, decided_at = :now, decided_by = :by
                where number = any(:numbers) and state = 'waiting'
                """)
                .bindArray("numbers", Long.class, numbers)
                .bind("why", why)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    static void permit(Handle db, long show, String permission) {
        db.createUpdate("update carried_show set permission = :permission where id = :show")
                .bind("permission", permission)
                .bind("show", show)
                .execute();
    }

    /// Names a feed that is not known yet, or one that was removed.
    ///
    /// @return whether it was not carried before
    static boolean name(Handle db, FeedAddress feed, String name, boolean isWanted, Instant now) {
        if (isWanted) {
            var back = db.createUpdate("""
                    update carried_show
                    set removed_at = null, named_at = :now, poll_state = 'polling', next_poll_at = :now, etag = '',
                        last_modified = '', content_hash = ''
                    where :key in (named_key, feed_key) and removed_at is not null
                    """)
                    .bind("key", feed.key())
                    .bind("now", now)
                    .execute();
            if (back > 0) {
                return true;
            }
        }
        return db.createUpdate("""
                insert into carried_show (name, named, named_key, named_at, feed, feed_key, next_poll_at)
                select :name, :feed, :key, :now, :feed, :key, :now
                where not exists (select 1 from carried_show where :key in (named_key, feed_key))
                """)
                        .bind("name", name)
                        .bind("feed", feed.url().value())
                        .bind("key", feed.key())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static boolean isAnythingPolled(Handle db) {
        return db.createQuery("""
                select exists (select 1 from carried_show where removed_at is null and poll_state = 'polling')
                """).mapTo(boolean.class).one();
    }

    static List<String> keys(Handle db) {
        return db.createQuery("select named_key from carried_show union select feed_key from carried_show")
                .mapTo(String.class)
                .list();
    }

    /// Asked no more, and with it goes what waits. What was refused stays so, in case that the show comes back.
    static void remove(Handle db, long show, Instant now) {
        for (var table : List.of("carried_person", "carried_transcript_link", "carried_cue")) {
            db.createUpdate("""
                    delete from %s where episode in (
                        select name from carried_episode where show = :show and state = 'waiting')
                    """.formatted(table)).bind("show", show).execute();
        }
        db.createUpdate("delete from carried_episode where show = :show and state = 'waiting'")
                .bind("show", show)
                .execute();
        db.createUpdate("update carried_show set removed_at = :now where id = :show")
                .bind("now", now)
                .bind("show", show)
                .execute();
    }

    static void pollSoon(Handle db, Instant now) {
        db.createUpdate("""
                update carried_show set next_poll_at = :now, poll_state = 'polling'
                where removed_at is null and poll_state <> 'gone'
                """).bind("now", now).execute();
    }
}
