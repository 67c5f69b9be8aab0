package org.breakingfree.downloads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// SQL for counts of downloads.
final class DownloadRepository {

    private DownloadRepository() {}

    static void add(Handle db, LocalDate day, Map<UUID, Integer> counts) {
        var batch = db.prepareBatch("""
                insert into download_count (episode, day, count)
                values (:episode, :day, :count)
                on conflict (episode, day) do update set count = download_count.count + excluded.count
                """);
        counts.forEach((episode, count) -> batch.bind("episode", episode)
                .bind("day", day)
                .bind("count", count)
                .add());
        batch.execute();
    }

    /// By episode, the one with the latest day first.
    static List<DownloadCount> all(Handle db) {
        return db.createQuery("""
                select coalesce(show.slug || '/' || episode.slug, download_count.episode::text) as episode, day, count
                from download_count
                left join episode on episode.guid = download_count.episode
                left join show on show.guid = episode.show
                order by episode, day
                """).mapTo(DownloadCount.class).list();
    }
}
