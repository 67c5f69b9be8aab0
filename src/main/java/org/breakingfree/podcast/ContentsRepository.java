package org.breakingfree.podcast;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.breakingfree.text.Source;
import org.breakingfree.transcripts.Chapter;
import org.breakingfree.transcripts.Cue;
import org.breakingfree.transcripts.Transcript;
import org.jdbi.v3.core.Handle;

/// SQL for what is inside one episode.
final class ContentsRepository {

    /// What hangs on an episode and goes with it, in an order in which it can be deleted.
    private static final List<String> PARTS =
            List.of("cue", "transcript", "chapter", "content_note", "episode_source", "episode_person", "soundbite");

    private ContentsRepository() {}

    static Contents contents(Handle db, UUID episode) {
        return new Contents(
                parts(db, "chapter", episode, Chapter.class),
                parts(db, "content_note", episode, ContentNote.class),
                parts(db, "episode_source", episode, Source.class),
                parts(db, "episode_person", episode, Person.class),
                parts(db, "soundbite", episode, Soundbite.class),
                renditions(db, episode),
                transcripts(db, episode));
    }

    private static <T> List<T> parts(Handle db, String table, UUID episode, Class<T> type) {
        return db.createQuery("select * from " + table + " where episode = :episode order by position")
                .bind("episode", episode)
                .mapTo(type)
                .list();
    }

    static List<Rendition> renditions(Handle db, UUID episode) {
        return db.createQuery("""
                select rendition.media, media.type, media.length, media.sha256, rendition.millis, rendition.bit_rate,
                       rendition.is_enclosure
                from rendition join media on media.name = rendition.media
                where rendition.episode = :episode
                order by not is_enclosure, media.type = 'audio/ogg', rendition.media
                """)
                .bind("episode", episode)
                .mapTo(Rendition.class)
                .list();
    }

    /// That of the spoken language first.
    private static List<Transcript> transcripts(Handle db, UUID episode) {
        var languages =
                db.createQuery("""
                select transcript.language
                from transcript
                join episode on episode.guid = transcript.episode
                join show on show.guid = episode.show
                where transcript.episode = :episode
                order by transcript.language <> split_part(show.language, '-', 1), transcript.language
                """).bind("episode", episode).mapTo(String.class).list();
        var transcripts = new ArrayList<Transcript>();
        for (var language : languages) {
            var cues = db.createQuery(
                            "select * from cue where episode = :episode and language = :language order by position")
                    .bind("episode", episode)
                    .bind("language", language)
                    .mapTo(Cue.class)
                    .list();
            transcripts.add(new Transcript(language, cues));
        }
        return transcripts;
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
        insertParts(db, episode, contents.people(), """
                insert into episode_person (episode, position, name, role) values (:episode, :position, :name, :role)
                """);
        insertParts(db, episode, contents.soundbites(), """
                insert into soundbite (episode, position, start_millis, end_millis, words)
                values (:episode, :position, :startMillis, :endMillis, :words)
                """);
        for (var transcript : contents.transcripts()) {
            insert(db, episode, transcript);
        }
    }

    private static void insert(Handle db, UUID episode, Transcript transcript) {
        db.execute("insert into transcript (episode, language) values (?, ?)", episode, transcript.language());
        if (transcript.cues().isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                insert into cue (episode, language, position, start_millis, end_millis, speaker, words)
                values (:episode, :language, :position, :startMillis, :endMillis, :speaker, :words)
                """);
        for (var position = 0; position < transcript.cues().size(); position++) {
            batch.bindMethods(transcript.cues().get(position))
                    .bind("episode", episode)
                    .bind("language", transcript.language())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
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

    /// Forgets everything but the sound.
    static void delete(Handle db, UUID episode) {
        for (var table : PARTS) {
            db.execute("delete from " + table + " where episode = ?", episode);
        }
    }
}
