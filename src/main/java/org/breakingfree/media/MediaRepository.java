package org.breakingfree.media;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// SQL for media.
final class MediaRepository {

    private MediaRepository() {}

    static void insert(Handle db, MediaFile file) {
        db.createUpdate("""
                insert into media (name, subject, type, length, sha256, download_name)
                values (:name, :subject, :type, :length, :sha256, :downloadName)
                """).bindMethods(file).execute();
    }

    static Optional<StoredFile> find(Handle db, String name) {
        return db.createQuery("select * from media where name = :name")
                .bind("name", name)
                .mapTo(StoredFile.class)
                .findOne();
    }

    /// The hashes of all files that may be fetched, with their lengths in bytes.
    static Map<String, Long> lengthsByHash(Handle db) {
        return db.createQuery("select distinct sha256, length from media where withdrawn_at is null")
                .reduceRows(new HashMap<>(), (lengths, row) -> {
                    lengths.put(row.getColumn("sha256", String.class), row.getColumn("length", Long.class));
                    return lengths;
                });
    }

    static List<String> names(Handle db) {
        return db.createQuery("select name from media where withdrawn_at is null order by stored_at, name")
                .mapTo(String.class)
                .list();
    }

    static void withdraw(Handle db, String subject) {
        db.createUpdate("update media set withdrawn_at = now() where subject = :subject and withdrawn_at is null")
                .bind("subject", subject)
                .execute();
    }

    static void withdrawFile(Handle db, String name) {
        db.createUpdate("update media set withdrawn_at = now() where name = :name and withdrawn_at is null")
                .bind("name", name)
                .execute();
    }

    /// The hashes of withdrawn files whose bytes no other file needs.
    static List<String> hashesToErase(Handle db) {
        return db.createQuery("""
                select sha256
                from media
                group by sha256
                having bool_and(withdrawn_at is not null)
                """).mapTo(String.class).list();
    }
}
