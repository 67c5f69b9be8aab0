package org.breakingfree.search;

import java.util.List;
import java.util.Optional;
import org.breakingfree.db.Database;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;

/// Finds pages, helplines, places, laws, kits, episodes, and the second of an episode at which
/// something is said. Nothing that anyone searched for is kept anywhere.
public final class Search {

    static final int PAGE_SIZE = 20;

    private final Database db;

    public Search(Database db) {
        this.db = db;
    }

    /// The documents that contain all the words, as web search engines read them: `"a phrase"`, `or`, `-without`.
    ///
    /// @param page counted from 1
    List<SearchHit> find(Language language, String words, int page) {
        return db.read(handle -> SearchRepository.find(handle, language, words, PAGE_SIZE, (page - 1) * PAGE_SIZE));
    }

    /// The same words with each that nobody ever wrote here replaced by the most similar one that somebody did.
    Optional<String> suggest(Language language, String words) {
        return db.read(handle -> {
            var suggested = new StringBuilder();
            for (var word : words.strip().split("\\s+")) {
                suggested
                        .append(suggested.isEmpty() ? "" : " ")
                        .append(SearchRepository.similar(handle, language, word).orElse(word));
            }
            var suggestion = suggested.toString();
            return suggestion.equalsIgnoreCase(words.strip()) ? Optional.empty() : Optional.of(suggestion);
        });
    }

    /// Learns anew which words are written on the site, as the last part of a write that changed documents:
    /// a word that was taken down is no longer suggested either.
    public static void learnWords(Handle handle) {
        SearchRepository.refreshWords(handle);
    }
}
