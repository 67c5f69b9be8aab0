package org.breakingfree.podcast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// SQL for publishing, changing and taking down shows and episodes, and for what is remembered of their folders.
final class PublishingRepository {

    private static final long ONE_AT_A_TIME = 7_291_022;

    private PublishingRepository() {}

    /// Keeps other nodes from reading their folders at the same time, until the transaction ends.
    static void takeTurn(Handle db) {
        db.createQuery("select true from pg_advisory_xact_lock(:lock)")
                .bind("lock", ONE_AT_A_TIME)
                .mapTo(boolean.class)
                .one();
    }

    /// What is known of a show or an episode that was read from a folder.
    ///
    /// @param place the names of its folders: `show` or `show/episode`
    /// @param hash of the folder when it was last read; null when it never was
    /// @param isGone whether it was withdrawn or closed, and stays so
    /// @param isEdited whether it was changed elsewhere since its folder was last read
    public record Known(UUID guid, String place, @Nullable String hash, boolean isGone, boolean isEdited) {}

    static Map<UUID, Known> shows(Handle db) {
        return known(db, """
                select guid, slug as place, folder_hash as hash, closed as is_gone,
                       coalesce(changed_at > imported_at, false) as is_edited
                from show
                """);
    }

    /// Withdrawn ones too.
    static Map<UUID, Known> episodes(Handle db) {
        return known(db, """
                select episode.guid, show.slug || '/' || episode.slug as place, episode.folder_hash as hash,
                       episode.status = 'withdrawn' as is_gone,
                       coalesce(episode.changed_at > episode.imported_at, false) as is_edited
                from episode join show on show.guid = episode.show
                """);
    }

    private static Map<UUID, Known> known(Handle db, String sql) {
        return db.createQuery(sql).mapTo(Known.class).stream().collect(Collectors.toMap(Known::guid, known -> known));
    }

    static Optional<UUID> mainShow(Handle db) {
        return db.createQuery("select guid from show where main")
                .mapTo(UUID.class)
                .findOne();
    }

    /// Those of published episodes; what was withdrawn leaves its number free.
    static List<HeldPlaces.Numbered> numbers(Handle db) {
        return db.createQuery("""
                select guid as episode, show, season, number, type from episode where status = 'published'
                """).mapTo(HeldPlaces.Numbered.class).list();
    }

    static Optional<Show> show(Handle db, UUID guid) {
        return db.createQuery("select * from show where guid = :guid")
                .bind("guid", guid)
                .mapTo(Show.class)
                .findOne();
    }

    static Optional<Episode> episode(Handle db, UUID guid) {
        return db.createQuery(PodcastRepository.EPISODES + "where episode.guid = :guid")
                .bind("guid", guid)
                .mapTo(Episode.class)
                .findOne();
    }

    /// Whose files carry a random name.
    static Optional<UUID> ownerOfName(Handle db, String name) {
        return db.createQuery("select guid from episode where name = :name")
                .bind("name", name)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Adds the show, or makes it what it is now.
    static void put(Handle db, Show show, ShowContents contents) {
        var movedTo = show.plan().movedTo();
        db.createUpdate("""
                insert into show (
                    guid, slug, title, summary, description, author, language, categories, explicit, kind,
                    cover, cover_alt, main, voice, license, license_url,
                    frequency, rrule, complete, closed, moved_to, former_slugs, blocked)
                values (
                    :guid, :slug, :title, :about.summary, :about.description, :channel.author, :channel.language,
                    :categories, :channel.explicit, :channel.kind, :channel.cover, :channel.coverAlt, :channel.main,
                    :terms.voice, :terms.license, :terms.licenseUrl.value,
                    :plan.frequency, :plan.rrule, :plan.complete, :plan.closed, :movedTo, :formerSlugs, :blocked)
                on conflict (guid) do update set
                    slug = excluded.slug, title = excluded.title, summary = excluded.summary,
                    description = excluded.description, author = excluded.author, language = excluded.language,
                    categories = excluded.categories, explicit = excluded.explicit, kind = excluded.kind,
                    cover = excluded.cover, cover_alt = excluded.cover_alt, main = excluded.main,
                    voice = excluded.voice, license = excluded.license, license_url = excluded.license_url,
                    frequency = excluded.frequency, rrule = excluded.rrule, complete = excluded.complete,
                    closed = excluded.closed, moved_to = excluded.moved_to, former_slugs = excluded.former_slugs,
                    blocked = excluded.blocked, changed_at = now()
                """)
                .bindMethods(show)
                .bindArray("categories", String.class, show.channel().categories())
                .bind("movedTo", movedTo == null ? "" : movedTo.value())
                .bindArray("formerSlugs", String.class, show.plan().formerSlugs())
                .bindArray("blocked", String.class, show.plan().blocked())
                .execute();
        for (var table : List.of("season", "show_person", "funding")) {
            db.execute("delete from " + table + " where show = ?", show.guid());
        }
        for (var season : contents.seasons()) {
            db.execute(
                    "insert into season (show, number, name) values (?, ?, ?)",
                    show.guid(),
                    season.number(),
                    season.name());
        }
        var position = 0;
        for (var person : contents.people()) {
            db.execute(
                    "insert into show_person (show, position, name, role) values (?, ?, ?, ?)",
                    show.guid(),
                    position++,
                    person.name(),
                    person.role());
        }
        for (var funding : contents.funding()) {
            db.execute(
                    "insert into funding (show, position, url, words) values (?, ?, ?, ?)",
                    show.guid(),
                    position++,
                    funding.url().value(),
                    funding.words());
        }
    }

    /// Adds the episode, or makes it what it is now. What is in it, and its sound, are put apart.
    static void put(Handle db, UUID show, Episode episode) {
        db.createUpdate("""
                insert into episode (
                    guid, show, slug, name, title, summary, season, number, type, hour, published_on, position)
                values (
                    :guid, :showGuid, :slug, :name, :title, :summary,
                    :numbering.season, :numbering.number, :numbering.type, :numbering.hour, :numbering.publishedOn,
                    (select coalesce(max(position), 0) + 1 from episode where show = :showGuid))
                on conflict (guid) do update set
                    slug = excluded.slug, name = excluded.name, title = excluded.title, summary = excluded.summary,
                    season = excluded.season, number = excluded.number, type = excluded.type, hour = excluded.hour,
                    published_on = excluded.published_on, changed_at = now()
                """).bindMethods(episode).bind("showGuid", show).execute();
    }

    static void putRenditions(Handle db, UUID episode, List<Rendition> renditions) {
        db.execute("delete from rendition where episode = ?", episode);
        for (var rendition : renditions) {
            db.createUpdate("""
                    insert into rendition (media, episode, millis, bit_rate, is_enclosure)
                    values (:media, :episode, :millis, :bitRate, :isEnclosure)
                    """).bindMethods(rendition).bind("episode", episode).execute();
        }
    }

    /// Remembers what was read, so that only what changes is read again.
    ///
    /// @param table `show` or `episode`
    static void remember(Handle db, String table, UUID guid, String hash) {
        db.createUpdate("update " + table + " set folder_hash = :hash, imported_at = now() where guid = :guid")
                .bind("hash", hash)
                .bind("guid", guid)
                .execute();
    }

    static List<UUID> publishedOf(Handle db, UUID show) {
        return db.createQuery("select guid from episode where show = :show and status = 'published'")
                .bind("show", show)
                .mapTo(UUID.class)
                .list();
    }

    /// Takes an episode down and forgets its words; only the fact that it was there stays.
    static boolean withdraw(Handle db, UUID episode) {
        var taken = db.createUpdate("""
                update episode
                set status = 'withdrawn', withdrawn_at = now(), changed_at = now(), title = 'Withdrawn', summary = ''
                where guid = :episode and status = 'published'
                """).bind("episode", episode).execute();
        ContentsRepository.delete(db, episode);
        return taken == 1;
    }
}
