package org.breakingfree.library;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breakingfree.library.CarriedEpisode.Person;
import org.breakingfree.polling.KnownFeed;
import org.breakingfree.polling.KnownItem;
import org.breakingfree.polling.Pauses;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// SQL for what the poller remembers.
final class MemoryRepository {

    private static final int AT_ONCE = 500;

    private MemoryRepository() {}

    static List<KnownFeed> due(Handle db, Instant now, int most) {
        return db.createQuery("""
                select id, feed, poll_state, terms, etag, last_modified, content_hash, pauses, next_poll_at, failures,
                       failing_since, problem, known_guid, known_title
                from carried_show
                where removed_at is null and poll_state = 'polling' and next_poll_at <= :now
                order by next_poll_at, id
                limit :most
                """)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) -> feed(row))
                .list();
    }

    private static KnownFeed feed(ResultSet row) throws SQLException {
        return new KnownFeed(
                row.getLong("id"),
                URI.create(row.getString("feed")),
                KnownFeed.State.valueOf(row.getString("poll_state").toUpperCase(Locale.ROOT)),
                KnownFeed.Terms.valueOf(row.getString("terms").toUpperCase(Locale.ROOT)),
                new KnownFeed.Answer(
                        row.getString("etag"),
                        row.getString("last_modified"),
                        row.getString("content_hash"),
                        Pauses.of(row.getString("pauses"))),
                row.getTimestamp("next_poll_at").toInstant(),
                new KnownFeed.Trouble(row.getInt("failures"), instant(row, "failing_since"), row.getString("problem")),
                row.getString("known_guid"),
                row.getString("known_title"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static List<KnownItem> items(Handle db, long show) {
        return db.createQuery("""
                select identity, guid, sound, title, day, content_hash, words_hash, published_at, listed
                from carried_episode where show = :show
                """)
                .bind("show", show)
                .map((row, _) -> new KnownItem(
                        row.getString("identity"),
                        row.getString("guid"),
                        orNull(row.getString("sound")),
                        orNull(row.getString("title")),
                        row.getDate("day") == null ? null : row.getDate("day").toLocalDate(),
                        row.getString("content_hash"),
                        row.getString("words_hash"),
                        row.getTimestamp("published_at").toInstant(),
                        KnownItem.State.valueOf(row.getString("listed").toUpperCase(Locale.ROOT))))
                .list();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Keeps what is remembered of a feed. A feed that was removed meanwhile stays as it is.
    static void update(Handle db, KnownFeed feed, String key, Instant now) {
        db.createUpdate("""
                update carried_show
                set feed = :feed, feed_key = :key, poll_state = :state, terms = :terms, etag = :etag,
                    last_modified = :lastModified, content_hash = :contentHash, pauses = :pauses, next_poll_at = :nextPollAt,
                    polled_at = :now, failures = :failures, failing_since = :since, problem = :problem,
                    known_guid = :showGuid, known_title = :title
                where id = :id and removed_at is null
                """)
                .bind("id", feed.id())
                .bind("feed", feed.address().toString())
                .bind("key", key)
                .bind("state", feed.state().name().toLowerCase(Locale.ROOT))
                .bind("terms", feed.terms().name().toLowerCase(Locale.ROOT))
                .bind("etag", feed.answer().etag())
                .bind("lastModified", feed.answer().lastModified())
                .bind("contentHash", feed.answer().contentHash())
                .bind("pauses", feed.answer().pauses().text())
                .bind("nextPollAt", feed.nextPollAt())
                .bind("now", now)
                .bind("failures", feed.trouble().failures())
                .bind("since", feed.trouble().since())
                .bind("problem", feed.trouble().problem())
                .bind("showGuid", feed.showGuid())
                .bind("title", feed.title())
                .execute();
    }

    /// Writes down what its feed says of the show, which visitors do not read before an editor takes it over.
    static void describe(Handle db, long show, Incoming.Described described) {
        db.createUpdate("""
                update carried_show
                set said_title = :title, said_author = :author, said_summary = :summary, said_site = :site,
                    said_language = :language, picture = :picture
                where id = :id and (said_title, said_author, said_summary, said_site, said_language, picture)
                    is distinct from (:title, :author, :summary, :site, :language, :picture)
                """).bindMethods(described).bind("id", show).execute();
    }

    /// Puts items into the queue. One that is there already stays as it is.
    static void insert(Handle db, long show, List<Incoming> items, Instant now) {
        for (var from = 0; from < items.size(); from += AT_ONCE) {
            var some = items.subList(from, Math.min(from + AT_ONCE, items.size()));
            var batch = db.prepareBatch("""
                    insert into carried_episode (
                        name, show, identity, guid, listed, day, content_hash, words_hash, came_at, title, summary,
                        notes, link, sound, sound_type, sound_length, seconds, published_at, season, episode, type,
                        explicit, chapters)
                    values (
                        :name, :show, :identity, :guid, 'listed', :day, :contentHash, :wordsHash, :now, :title,
                        :summary, :notes, :link, :sound, :soundType, :soundLength, :seconds, :publishedAt, :season,
                        :episode, :type, :explicit, :chapters)
                    """);
            for (var item : some) {
                bindKnown(batch, item.known())
                        .bindMethods(item)
                        .bind("show", show)
                        .bind("now", now)
                        .add();
            }
            batch.execute();
            some.forEach(item -> insertParts(db, item));
        }
    }

    private static <T extends org.jdbi.v3.core.statement.SqlStatement<T>> T bindKnown(T statement, KnownItem known) {
        return statement
                .bind("identity", known.identity())
                .bind("guid", known.guid())
                .bind("day", known.day())
                .bind("contentHash", known.contentHash())
                .bind("wordsHash", known.wordsHash())
                .bind("publishedAt", known.publishedAt());
    }

    private static void insertParts(Handle db, Incoming item) {
        var position = 0;
        for (var person : item.persons()) {
            insertPerson(db, item.name(), position++, person);
        }
        position = 0;
        for (var link : item.transcripts()) {
            db.createUpdate("""
                    insert into carried_transcript_link (episode, position, address, type, language)
                    values (:episode, :position, :address, :type, :language)
                    """)
                    .bindMethods(link)
                    .bind("episode", item.name())
                    .bind("position", position++)
                    .execute();
        }
    }

    private static void insertPerson(Handle db, String episode, int position, Person person) {
        db.createUpdate("""
                insert into carried_person (episode, position, person, role)
                values (:episode, :position, :person, :role)
                """)
                .bindMethods(person)
                .bind("episode", episode)
                .bind("position", position)
                .execute();
    }

    /// What is stored under an identity.
    static Optional<CarriedEpisode.Kept> kept(Handle db, long show, String identity) {
        return db.createQuery("""
                select name, state, decided_by, link from carried_episode where show = :show and identity = :identity
                """)
                .bind("show", show)
                .bind("identity", identity)
                .mapTo(CarriedEpisode.Kept.class)
                .findOne();
    }

    /// Keeps only by what it is known again: all else of it was erased, or is not looked at.
    static void remember(Handle db, String name, KnownItem known) {
        bindKnown(db.createUpdate("""
                update carried_episode
                set identity = :identity, guid = :guid, listed = :listed, day = :day, content_hash = :contentHash,
                    words_hash = :wordsHash, published_at = :publishedAt
                where name = :name
                """), known)
                .bind("name", name)
                .bind("listed", known.state().name().toLowerCase(Locale.ROOT))
                .execute();
    }

    /// Writes down what its publisher says now.
    static void update(Handle db, String name, Incoming item) {
        db.createUpdate("""
                update carried_episode
                set title = :title, summary = :summary, notes = :notes, link = :link, sound = :sound,
                    sound_type = :soundType, sound_length = :soundLength, seconds = :seconds, season = :season,
                    episode = :episode, type = :type, explicit = :explicit, chapters = :chapters
                where name = :name
                """).bindMethods(item).bind("name", name).execute();
        for (var table : List.of("carried_person", "carried_transcript_link")) {
            db.execute("delete from " + table + " where episode = ?", name);
        }
        insertParts(db, item.named(name));
    }

    /// Takes episodes off the site until an editor looks at them again.
    static void waitAgain(Handle db, Collection<String> names, String why) {
        LibraryRepository.deleteCues(db, names);
        db.createUpdate("""
                update carried_episode
                set state = 'waiting', why = :why, decided_at = null, decided_by = null, seen_hash = ''
                where name = any(:names)
                """)
                .bindArray("names", String.class, names)
                .bind("why", why)
                .execute();
    }

    /// Erases what a locked show does not allow to be kept.
    static void eraseWords(Handle db, long show) {
        for (var table : List.of("carried_person", "carried_transcript_link", "carried_cue")) {
            db.createUpdate("delete from " + table
                            + " where episode in (select name from carried_episode where show = :show)")
                    .bind("show", show)
                    .execute();
        }
        db.createUpdate("update carried_episode set summary = '', notes = '', chapters = '' where show = :show")
                .bind("show", show)
                .execute();
    }

    /// Keeps a feed from being removed until the transaction ends.
    ///
    /// @return whether it is carried at all
    static boolean hold(Handle db, long show) {
        return db.createQuery("select removed_at is null from carried_show where id = :show for update")
                .bind("show", show)
                .mapTo(boolean.class)
                .findOne()
                .orElse(false);
    }

    /// Everything of a show that is not withdrawn, whatever was decided about it.
    static List<CarriedEpisode.Kept> kept(Handle db, long show) {
        return db.createQuery("""
                select name, state, decided_by, link from carried_episode where show = :show and state <> 'withdrawn'
                """)
                .bind("show", show)
                .mapTo(CarriedEpisode.Kept.class)
                .list();
    }
}
