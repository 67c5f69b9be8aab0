package org.breakingfree.pages;

import java.util.List;
import java.util.Optional;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;

/// SQL for pages. Every method takes the caller's handle, so the caller owns the transaction.
///
/// A page that a reader's language does not have is given in English.
final class PageRepository {

    private PageRepository() {}

    static Optional<Page> find(Handle db, String path, Language language) {
        return db.createQuery("""
                select *
                from page
                where path = :path and language in (:language, 'en')
                order by language <> :language
                limit 1
                """)
                .bind("path", path)
                .bind("language", language.tag())
                .mapTo(Page.class)
                .findOne();
    }

    /// The pages of a section, in their order.
    static List<Page> in(Handle db, Page.Section section, Language language) {
        return db.createQuery("""
                select distinct on (position, path) *
                from page
                where section = :section and language in (:language, 'en')
                order by position, path, language <> :language
                """)
                .bind("section", section.word())
                .bind("language", language.tag())
                .mapTo(Page.class)
                .list();
    }

    static void replace(Handle db, List<Page> pages) {
        db.execute("delete from page");
        var batch = db.prepareBatch("""
                insert into page (path, language, title, tab, summary, section, position, reviewed_on, body)
                values (:path, :language, :title, :tab, :summary, :section, :position, :reviewedOn, :body)
                """);
        for (var page : pages) {
            batch.bindMethods(page)
                    .bind("language", page.language().tag())
                    .bind("section", page.section().word())
                    .add();
        }
        batch.execute();
    }
}
