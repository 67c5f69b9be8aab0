package org.breakingfree.podcast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// SQL for feeds: many episodes at once, with a query for each kind of thing and not for each episode.
final class FeedRepository {

    private FeedRepository() {}

    /// The place of the newest episode among all that a show ever had; 0 when it never had one.
    static int lastPosition(Handle db, UUID show) {
        return db.createQuery("select coalesce(max(position), 0) from episode where show = :show")
                .bind("show", show)
                .mapTo(int.class)
                .one();
    }

    /// The episodes of a show at these places, the newest first.
    ///
    /// @param after the place before the first
    /// @param to the last place
    static List<FeedItem> items(Handle db, UUID show, int after, int to) {
        return items(
                db,
                db.createQuery(PodcastRepository.EPISODES + """
                        where episode.show = :show and episode.status = 'published'
                          and episode.position > :after and episode.position <= :to
                        """ + PodcastRepository.NEWEST_FIRST)
                        .bind("show", show)
                        .bind("after", after)
                        .bind("to", to));
    }

    /// The newest episodes of a season, its trailers too.
    static List<FeedItem> ofSeason(Handle db, UUID show, int season, int most) {
        return items(
                db,
                db.createQuery(PodcastRepository.EPISODES + """
                        where episode.show = :show and episode.status = 'published' and episode.season = :season
                        """ + PodcastRepository.NEWEST_FIRST + " limit :most")
                        .bind("show", show)
                        .bind("season", season)
                        .bind("most", most));
    }

    private static List<FeedItem> items(Handle db, Query query) {
        var episodes = query.mapTo(Episode.class).list();
        var guids = episodes.stream().map(Episode::guid).toList();
        var notes = parts(db, guids, ContentNote.class, """
                select grade, subject, words, start_millis, end_millis, episode
                from content_note
                where episode = any (cast(:guids as uuid[]))
                order by episode, position
                """);
        var people = parts(db, guids, Person.class, """
                select name, role, episode
                from episode_person
                where episode = any (cast(:guids as uuid[]))
                order by episode, position
                """);
        var soundbites = parts(db, guids, Soundbite.class, """
                select start_millis, end_millis, words, episode
                from soundbite
                where episode = any (cast(:guids as uuid[]))
                order by episode, position
                """);
        var renditions = parts(db, guids, Rendition.class, """
                select rendition.media, media.type, media.length, media.sha256, rendition.millis, rendition.bit_rate,
                       rendition.is_enclosure, rendition.episode
                from rendition join media on media.name = rendition.media
                where rendition.episode = any (cast(:guids as uuid[]))
                order by rendition.episode, not is_enclosure, media.type = 'audio/ogg', rendition.media
                """);
        var languages = parts(db, guids, String.class, """
                select transcript.language, transcript.episode
                from transcript
                join episode on episode.guid = transcript.episode
                join show on show.guid = episode.show
                where transcript.episode = any (cast(:guids as uuid[]))
                order by transcript.episode, transcript.language <> split_part(show.language, '-', 1),
                         transcript.language
                """);
        return episodes.stream()
                .map(episode -> new FeedItem(
                        episode,
                        notes.getOrDefault(episode.guid(), List.of()),
                        people.getOrDefault(episode.guid(), List.of()),
                        soundbites.getOrDefault(episode.guid(), List.of()),
                        renditions.getOrDefault(episode.guid(), List.of()),
                        languages.getOrDefault(episode.guid(), List.of())))
                .toList();
    }

    private static <T> Map<UUID, List<T>> parts(Handle db, List<UUID> guids, Class<T> type, String sql) {
        return db
                .createQuery(sql)
                .bindArray(
                        "guids",
                        String.class,
                        guids.stream().map(UUID::toString).toList())
                .map((row, context) -> Map.entry(
                        row.getObject("episode", UUID.class),
                        context.findMapperFor(type).orElseThrow().map(row, context)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
