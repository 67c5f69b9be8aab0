package org.breakingfree.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;

/// SQL for what can be found.
final class SearchRepository {

    private SearchRepository() {}

    static void insert(Handle db, SearchDocument document) {
        db.createUpdate("""
                insert into search_document (kind, subject, language, address, title, body, prominence)
                values (:kind, :subject, :language, :address, :title, :body, :prominence)
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

    /// What somebody in need looks for stands above what is merely mentioned: the weights of the kinds, and the
    /// prominence that a feature gave.
    static List<SearchHit> find(Handle db, Language language, String words, int limit, int offset) {
        return db.createQuery("""
                select kind, address, title, body, count(*) over () as total,
                       ts_rank(words, query, 1) * prominence * case kind
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

    /// For each of `words` that the site does not have, the most similar one that it has; nothing for one that it
    /// has, or that none is like.
    static Map<String, String> similar(Handle db, Language language, List<String> words) {
        return db.createQuery("""
                select asked, found
                from unnest(:words::text[]) asked
                cross join lateral (
                    select word as found
                    from search_word
                    where language = :language and word % lower(unaccent(asked))
                    order by word = lower(unaccent(asked)) desc, similarity(word, lower(unaccent(asked))) desc,
                             documents desc, word
                    limit 1) nearest
                where found <> lower(unaccent(asked))
                """)
                .bind("language", language.tag())
                .bindArray("words", String.class, words)
                .reduceRows(new HashMap<>(), (similar, row) -> {
                    similar.put(row.getColumn("asked", String.class), row.getColumn("found", String.class));
                    return similar;
                });
    }

    static void refreshWords(Handle db) {
        db.execute("refresh materialized view search_word");
    }
}
