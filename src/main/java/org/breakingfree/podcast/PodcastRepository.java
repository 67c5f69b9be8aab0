package org.breakingfree.podcast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// SQL for reading shows and lists of episodes. Whoever reads gets what is published only, unless the method says
/// otherwise.
final class PodcastRepository {

    static final String EPISODES = """
            select episode.guid, show.slug as show, episode.slug, episode.name, episode.title, episode.summary,
                   episode.season, episode.number, episode.type, episode.hour, episode.published_on,
                   rendition.media, media.type as media_type, media.length, rendition.millis
            from episode
            join show on show.guid = episode.show
            join rendition on rendition.episode = episode.guid and rendition.is_enclosure
            join media on media.name = rendition.media
            """;

    static final String NEWEST_FIRST = " order by published_on desc, season desc, number desc, type desc ";

    private PodcastRepository() {}

    /// The main show first.
    static List<Show> shows(Handle db) {
        return db.createQuery("select * from show where not closed order by not main, slug")
                .mapTo(Show.class)
                .list();
    }

    /// A show by its name in addresses, or by one that it had before; a closed one too.
    static Optional<Show> show(Handle db, String slug) {
        return db.createQuery("""
                select * from show where slug = :slug or :slug = any (former_slugs) order by slug <> :slug limit 1
                """).bind("slug", slug).mapTo(Show.class).findOne();
    }

    static ShowContents contents(Handle db, UUID show) {
        return new ShowContents(
                db.createQuery("select number, name from season where show = :show order by number")
                        .bind("show", show)
                        .mapTo(Season.class)
                        .list(),
                db.createQuery("select name, role from show_person where show = :show order by position")
                        .bind("show", show)
                        .mapTo(Person.class)
                        .list(),
                db.createQuery("select url, words from funding where show = :show order by position")
                        .bind("show", show)
                        .mapTo(Funding.class)
                        .list());
    }

    /// When the show or an episode of it last changed.
    static Instant changedAt(Handle db, UUID show) {
        return db.createQuery("""
                select max(changed_at)
                from (select changed_at from show where guid = :show
                      union all
                      select max(changed_at) from episode where show = :show) as changes
                """).bind("show", show).mapTo(Instant.class).one();
    }

    static Instant episodeChangedAt(Handle db, UUID episode) {
        return db.createQuery("select changed_at from episode where guid = :episode")
                .bind("episode", episode)
                .mapTo(Instant.class)
                .one();
    }

    /// A part of a show's episodes, without its trailers.
    ///
    /// @param season 0 for all of them
    static List<Episode> episodes(Handle db, UUID show, int season, boolean isSerial, int from, int most) {
        var order = isSerial ? " order by season, number, type, published_on " : NEWEST_FIRST;
        return db.createQuery(EPISODES + """
                where episode.show = :show and episode.status = 'published' and episode.type <> 'trailer'
                  and :season in (0, episode.season)
                """ + order + " limit :most offset :from")
                .bind("show", show)
                .bind("season", season)
                .bind("most", most)
                .bind("from", from)
                .mapTo(Episode.class)
                .list();
    }

    /// The trailers of a show, the newest first.
    ///
    /// @param season 0 for those of all seasons
    static List<Episode> trailers(Handle db, UUID show, int season) {
        return db.createQuery(EPISODES + """
                where episode.show = :show and episode.status = 'published' and episode.type = 'trailer'
                  and :season in (0, episode.season)
                """ + NEWEST_FIRST)
                .bind("show", show)
                .bind("season", season)
                .mapTo(Episode.class)
                .list();
    }

    /// How many episodes a season has, without trailers.
    public record SeasonCount(int season, int episodes) {}

    /// The seasons in which something is published, in their order.
    static List<SeasonCount> seasons(Handle db, UUID show) {
        return db.createQuery("""
                select season, count(*) filter (where type <> 'trailer') as episodes
                from episode
                where show = :show and status = 'published'
                group by season
                order by season
                """).bind("show", show).mapTo(SeasonCount.class).list();
    }

    /// All episodes of all shows that are open, for lists of addresses.
    static List<Episode> all(Handle db) {
        return db.createQuery(EPISODES + "where episode.status = 'published' and not show.closed" + NEWEST_FIRST)
                .mapTo(Episode.class)
                .list();
    }

    static Optional<Episode> newest(Handle db) {
        return db.createQuery(EPISODES + """
                where episode.status = 'published' and show.main and episode.type <> 'trailer'
                """ + NEWEST_FIRST + "limit 1")
                .mapTo(Episode.class)
                .findOne();
    }

    static Optional<Episode> episode(Handle db, UUID show, String slug) {
        return db.createQuery(EPISODES + "where episode.show = :show and episode.slug = :slug and status = 'published'")
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

    /// Whether an episode was once there and was taken down.
    static boolean isWithdrawn(Handle db, UUID show, String slug) {
        return db.createQuery("""
                select exists (select 1 from episode where status = 'withdrawn' and show = :show and slug = :slug)
                """)
                .bind("show", show)
                .bind("slug", slug)
                .mapTo(boolean.class)
                .one();
    }

    /// Whether the files of an episode that was taken down carried this random name.
    static boolean isWithdrawn(Handle db, String name) {
        return db.createQuery("select exists (select 1 from episode where status = 'withdrawn' and name = :name)")
                .bind("name", name)
                .mapTo(boolean.class)
                .one();
    }
}
