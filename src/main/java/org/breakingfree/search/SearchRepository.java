package org.breakingfree.search;

import java.util.List;
import java.util.Optional;
import org.breakingfree.web.Language;
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

    /// What somebody in need looks for stands above what is merely mentioned: the weights of the kinds.
    static List<SearchHit> find(Handle db, Language language, String words, int limit, int offset) {
        return db.createQuery("""
                select kind, address, title, body, count(*) over () as total,
                       ts_rank(words, query, 1) * case kind
                           when 'helpline' then 3 when 'page' then 2.5 when 'kit' then 2 when 'episode' then 2
                           when 'law' then 1.5 else 1 end as rank
                from search_document, websearch_to_tsquery(:configuration::regconfig, :words) query
                where words @@ query and language = :language
                order by rank desc, id
                limit :limit offset :offset
                """)
                .bind("configuration", "site_" + language.tag())
                .bind("language", language.tag())
                .bind("words", words)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(SearchHit.class)
                .list();
    }

    /// The word of the site most like `word`; empty when it is one of them, or none is like it.
    static Optional<String> similar(Handle db, Language language, String word) {
        return db.createQuery("""
                select word
                from search_word
                where language = :language and word % lower(unaccent(:word))
                  and not exists (
                      select 1 from search_word
                      where language = :language and word = lower(unaccent(:word)))
                order by similarity(word, lower(unaccent(:word))) desc, documents desc, word
                limit 1
                """)
                .bind("language", language.tag())
                .bind("word", word)
                .mapTo(String.class)
                .findOne();
    }

    static void refreshWords(Handle db) {
        db.execute("refresh materialized view search_word");
    }
}
