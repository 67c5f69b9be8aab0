package org.breakingfree.search;

import org.jdbi.v3.core.Handle;

/// SQL for what can be found.
final class SearchRepository {

    private SearchRepository() {}

    static void insert(Handle db, SearchDocument document) {
        db.createUpdate("""
                insert into search_document (kind, subject, language, address, title, body)
                values (:kind, :subject, :language, :address, :title, :body)
                """)
                .bindMethods(document)
                .bind("language", document.language().tag())
                .execute();
    }

    static void delete(Handle db, String subject) {
        db.createUpdate("delete from search_document where subject = :subject")
                .bind("subject", subject)
                .execute();
    }

    static void deleteTopic(Handle db, String topic) {
        db.createUpdate("delete from search_document where split_part(subject, ':', 1) = :topic")
                .bind("topic", topic)
                .execute();
    }
}
