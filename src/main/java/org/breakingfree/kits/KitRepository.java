package org.breakingfree.kits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// SQL for kits. Every method takes the caller's handle, so the caller owns the transaction.
final class KitRepository {

    private KitRepository() {}

    /// The newest edition of each kit.
    static List<PublishedKit.About> all(Handle db) {
        return db.createQuery("""
                select distinct on (code) kit.*, edition, dated_on, review, license, source_hash
                from kit join kit_edition on kit = code
                order by code, dated_on desc, string_to_array(edition, '.')::int[] desc
                """).mapTo(PublishedKit.About.class).list();
    }

    static Optional<PublishedKit.About> find(Handle db, String code, String edition) {
        return db.createQuery("""
                select kit.*, edition, dated_on, review, license, source_hash
                from kit join kit_edition on kit = code
                where code = :code and edition = :edition
                """)
                .bind("code", code)
                .bind("edition", edition)
                .mapTo(PublishedKit.About.class)
                .findOne();
    }

    /// What the files of all editions were made from.
    static Set<String> sourceHashes(Handle db) {
        return db.createQuery("select source_hash from kit_edition")
                .mapTo(String.class)
                .set();
    }

    static List<PublishedKit.Step> steps(Handle db, PublishedKit.About about) {
        return db.createQuery("""
                select minutes, title, summary, first_slide, last_slide
                from kit_step
                where kit = :code and edition = :edition
                order by position
                """)
                .bindMethods(about)
                .mapTo(PublishedKit.Step.class)
                .list();
    }

    static List<ShelvedFile> files(Handle db, PublishedKit.About about) {
        return db.createQuery("""
                select name, type, pages, bytes, sha256, preview, preview_width, preview_height
                from kit_file
                where kit = :code and edition = :edition
                order by position
                """).bindMethods(about).mapTo(ShelvedFile.class).list();
    }

    /// Writes an edition anew; older editions stay.
    static void replace(Handle db, Kit kit, String sourceHash, List<ShelvedFile> files) {
        db.createUpdate("""
                insert into kit (code, title, subtitle, summary, audience, minutes, language)
                values (:code, :title, :subtitle, :summary, :audience, :minutes, :language)
                on conflict (code) do update set
                    title = excluded.title, subtitle = excluded.subtitle, summary = excluded.summary,
                    audience = excluded.audience, minutes = excluded.minutes, language = excluded.language
                """).bindMethods(kit.cover()).execute();
        db.createUpdate("delete from kit_edition where kit = :code and edition = :edition")
                .bind("code", kit.cover().code())
                .bind("edition", kit.edition())
                .execute();
        db.createUpdate("""
                insert into kit_edition (kit, edition, dated_on, review, license, source_hash)
                values (:code, :edition, :datedOn, :review, :license, :sourceHash)
                """)
                .bindMethods(kit)
                .bind("code", kit.cover().code())
                .bind("sourceHash", sourceHash)
                .execute();
        insertSteps(db, kit);
        insertFiles(db, kit, files);
    }

    private static void insertSteps(Handle db, Kit kit) {
        var batch = db.prepareBatch("""
                insert into kit_step (kit, edition, position, minutes, title, summary, first_slide, last_slide)
                values (:code, :edition, :position, :minutes, :title, :summary, :firstSlide, :lastSlide)
                """);
        for (var position = 0; position < kit.agenda().size(); position++) {
            batch.bindMethods(kit.agenda().get(position))
                    .bind("code", kit.cover().code())
                    .bind("edition", kit.edition())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }

    private static void insertFiles(Handle db, Kit kit, List<ShelvedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch("""
                insert into kit_file (
                    kit, edition, position, name, type, pages, bytes, sha256, preview, preview_width, preview_height)
                values (
                    :code, :edition, :position, :name, :type, :pages, :bytes, :sha256,
                    :preview, :previewWidth, :previewHeight)
                """);
        for (var position = 0; position < files.size(); position++) {
            batch.bindMethods(files.get(position))
                    .bind("code", kit.cover().code())
                    .bind("edition", kit.edition())
                    .bind("position", position)
                    .add();
        }
        batch.execute();
    }
}
