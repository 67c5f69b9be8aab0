package org.breakingfree.podcast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakingfree.text.Source;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Cue;
import org.breakingfree.transcripts.Transcript;
import org.jdbi.v3.core.Handle;

/// SQL for shows and episodes. Whoever reads gets published episodes only, unless the method says otherwise.
final class PodcastRepository {

    private static final String EPISODES = """
            select episode.guid, show.slug as show, episode.slug, episode.name, episode.title, episode.summary,
                   episode.season, episode.number, episode.type, episode.hour, episode.published_on,
                   rendition.media, media.type as media_type, media.length, rendition.millis
            from episode
            join show on show.guid = episode.show
            join rendition on rendition.episode = episode.guid and rendition.is_enclosure
            join media on media.name = rendition.media
            """;

    private PodcastRepository() {}

    static List<Show> shows(Handle db) {
        return db.createQuery("select * from show order by not main, slug")
                .mapTo(Show.class)
                .list();
    }

    static Optional<Show> show(Handle db, String slug) {
        return db.createQuery("select * from show where slug = :slug")
                .bind("slug", slug)
                .mapTo(Show.class)
                .findOne();
    }

    /// When the show or an episode of it last changed.
    static Instant changedAt(Handle db, UUID show) {
        return db.createQuery("""
                select max(changed_at)
                from (select changed_at from show where guid = :show
                      union all
                      select changed_at from episode where show = :show) as changes
                """).bind("show", show).mapTo(Instant.class).one();
    }

    /// Newest first.
    static List<Episode> episodes(Handle db, UUID show) {
        return db.createQuery(EPISODES + """
                where episode.show = :show and episode.status = 'published'
                order by published_on desc, season desc, number desc
                """)
                .bind("show", show)
                .mapTo(Episode.class)
                .list();
    }

    static Optional<Episode> episode(Handle db, String show, String slug) {
        return db.createQuery(EPISODES + "where show.slug = :show and episode.slug = :slug and status = 'published'")
                .bind("show", show)
                .bind("slug", slug)
                .mapTo(Episode.class)
                .findOne();
    }

    static Optional<Episode> episodeByName(Handle db, String name) {
        return db.createQuery(EPISODES + "where episode.name = :name and status = 'published'")
                .bind("name", name)
                .mapTo(Episode.class)
                .findOne();
    }

    /// Whether an episode was once there and was taken down; `key` is its slug path or its name.
    static boolean isWithdrawn(Handle db, String key) {
        return db.createQuery("""
                select exists (
                    select 1
                    from episode join show on show.guid = episode.show
                    where episode.status = 'withdrawn' and :key in (show.slug || '/' || episode.slug, episode.name))
                """).bind("key", key).mapTo(boolean.class).one();
    }

    static Contents contents(Handle db, UUID episode) {
        return new Contents(
                parts(db, "chapter", episode, Chapter.class),
                parts(db, "content_note", episode, ContentNote.class),
                parts(db, "episode_source", episode, Source.class),
                transcript(db, episode));
    }

    private static <T> List<T> parts(Handle db, String table, UUID episode, Class<T> type) {
        return db.createQuery("select * from " + table + " where episode = :episode order by position")
                .bind("episode", episode)
                .mapTo(type)
                .list();
    }

    private static Transcript transcript(Handle db, UUID episode) {
        var language = db.createQuery(
                        "select language from transcript where episode = :episode order by language limit 1")
                .bind("episode", episode)
                .mapTo(String.class)
                .one();
        var cues = db.createQuery(
                        "select * from cue where episode = :episode and language = :language order by position")
                .bind("episode", episode)
                .bind("language", language)
                .mapTo(Cue.class)
                .list();
        return new Transcript(language, cues);
    }

    static void insert(Handle db, Show show) {
        db.createUpdate("""
                insert into show (
                    guid, slug, title, summary, description, author, language, categories, explicit, kind,
                    cover, cover_alt, main, voice, license, license_url)
                values (
                    :guid, :slug, :title, :about.summary, :about.description, :channel.author, :channel.language,
                    :categories, :channel.explicit, :channel.kind, :channel.cover, :channel.coverAlt, :channel.main,
                    :terms.voice, :terms.license, :terms.licenseUrl.value)
                """)
                .bindMethods(show)
                .bindArray("categories", String.class, show.channel().categories())
                .execute();
    }

    static void insert(Handle db, UUID show, Episode episode) {
        db.createUpdate("""
                insert into episode (
                    guid, show, slug, name, title, summary, season, number, type, hour, published_on)
                values (
                    :guid, :showGuid, :slug, :name, :title, :summary,
                    :numbering.season, :numbering.number, :numbering.type, :numbering.hour, :numbering.publishedOn)
                """).bindMethods(episode).bind("showGuid", show).execute();
        db.createUpdate("""
                insert into rendition (media, episode, millis, is_enclosure)
                values (:sound.media, :guid, :sound.millis, true)
                """).bindMethods(episode).execute();
    }

    static void insert(Handle db, UUID episode, Contents contents) {
        insertParts(db, episode, contents.chapters(), """
                insert into chapter (episode, position, millis, title) values (:episode, :position, :millis, :title)
                """);
        insertParts(db, episode, contents.notes(), """
                insert into content_note (episode, position, grade, subject, words, start_millis, end_millis)
                values (:episode, :position, :grade, :subject, :words, :startMillis, :endMillis)
                """);
        insertParts(db, episode, contents.sources(), """
                insert into episode_source (episode, position, publisher, title, url, date)
                values (:episode, :position, :publisher, :title, :url.value, :date)
                """);
        db.execute(
                "insert into transcript (episode, language) values (?, ?)",
                episode,
                contents.transcript().language());
        insertParts(db, episode, contents.transcript().cues(), """
                insert into cue (episode, language, position, start_millis, end_millis, speaker, words)
                select :episode, language, :position, :startMillis, :endMillis, :speaker, :words
                from transcript
                where episode = :episode
                """);
    }

    private static void insertParts(Handle db, UUID episode, List<? extends Record> parts, String sql) {
        if (parts.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch(sql);
        for (var position = 0; position < parts.size(); position++) {
            batch.bindMethods(parts.get(position))
                    .bind("episode", episode)
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    /// Takes an episode down and forgets its words; only the fact that it was there stays.
    static boolean withdraw(Handle db, UUID episode) {
        var taken = db.createUpdate("""
                update episode
                set status = 'withdrawn', withdrawn_at = now(), changed_at = now(), title = 'Withdrawn', summary = ''
                where guid = :episode and status = 'published'
                """).bind("episode", episode).execute();
        for (var table : List.of("cue", "transcript", "chapter", "content_note", "episode_source")) {
            db.execute("delete from " + table + " where episode = ?", episode);
        }
        return taken == 1;
    }
}
