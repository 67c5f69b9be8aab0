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
    ///
    /// Of transcripts and of all else at most [Search#MOST_RANKED] each are looked at: to rank everything that says
    /// a frequent word takes longer than anybody waits.
    static List<SearchHit> find(Handle db, Language language, String words, Where where, int limit, int offset) {
        return db.createQuery("""
                with asked as materialized (
                    select websearch_to_tsquery(:configuration::regconfig, :words) as query
                ),
                found as materialized (
                    (select id, kind, prominence, words from search_document
                     where words @@ (select query from asked) and language = :language and kind <> 'transcript'
                       and (:everywhere or kind = 'episode')
                     limit :most)
                    union all
                    (select id, kind, prominence, words from search_document
                     where words @@ (select query from asked) and language = :language and kind = 'transcript'
                     limit :most)
                ),
                best as (
                    select id, count(*) over () as total,
                           ts_rank(words, query, 1) * prominence * case kind
                               when 'helpline' then 3 when 'page' then 2.5 when 'kit' then 2 when 'episode' then 2
                               when 'law' then 1.5 else 1 end as rank
                    from found, asked
                    order by rank desc, id
                    limit :limit offset :offset
                )
                select kind, address, title, body, total, rank
                from best join search_document using (id)
                order by rank desc, id
                """)
                .bind("most", Search.MOST_RANKED)
                .bind("everywhere", where == Where.EVERYWHERE)
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
                      and exists (
                          select from search_document
                          where language = :language and words @@ plainto_tsquery(:configuration::regconfig, word))
                    order by word = lower(unaccent(asked)) desc, similarity(word, lower(unaccent(asked))) desc,
                             documents desc, word
                    limit 1) nearest
                where found <> lower(unaccent(asked))
                """)
                .bind("language", language.tag())
                .bind("configuration", "site_" + language.tag())
                .bindArray("words", String.class, words)
                .reduceRows(new HashMap<>(), (similar, row) -> {
                    similar.put(row.getColumn("asked", String.class), row.getColumn("found", String.class));
                    return similar;
                });
    }

    /// Learns the words of all documents, unless they are known or another node is at it.
    static void learnWords(Handle db) {
        if (isOurTurn(db) && hasChanged(db)) {
            db.execute("refresh materialized view concurrently search_word");
        }
    }

    private static boolean isOurTurn(Handle db) {
        return db.createQuery("select pg_try_advisory_xact_lock(hashtext('search_word'))")
                .mapTo(boolean.class)
                .one();
    }

    private static boolean hasChanged(Handle db) {
        return db.createUpdate("""
                update search_learned
                set documents = now.documents, newest = now.newest
                from (select count(*) as documents, coalesce(max(id), 0) as newest from search_document) as now
                where (search_learned.documents, search_learned.newest) <> (now.documents, now.newest)
                """).execute() > 0;
    }
}
