package org.breakingfree.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breakingfree.db.Database;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;

/// Finds pages, helplines, places, laws, kits, episodes, and the second of an episode at which
/// something is said. Nothing that anyone searched for is kept anywhere.
public final class Search {

    static final int PAGE_SIZE = 20;

    /// How many documents that fit are ranked, of transcripts and of all else; of more nobody reads on.
    static final int MOST_RANKED = 2_000;

    /// How many words of a question are compared with those of the site.
    static final int MOST_SUGGESTED = 6;

    private final Database db;

    public Search(Database db) {
        this.db = db;
    }

    /// The documents that contain all the words, as web search engines read them: `"a phrase"`, `or`, `-without`.
    ///
    /// @param page counted from 1
    List<SearchHit> find(Language language, String words, Where where, int page) {
        return db.read(
                handle -> SearchRepository.find(handle, language, words, where, PAGE_SIZE, (page - 1) * PAGE_SIZE));
    }

    /// The same words with each that nobody ever wrote here replaced by the most similar one that somebody did.
    /// Only the first few words are looked at, since a question that is longer is no slip of one finger.
    Optional<String> suggest(Language language, String words) {
        var asked = Arrays.asList(words.strip().split("\\s+"));
        var looked = asked.stream().limit(MOST_SUGGESTED).distinct().toList();
        var similar = db.read(handle -> SearchRepository.similar(handle, language, looked));
        var suggestion = IntStream.range(0, asked.size())
                .mapToObj(i -> i < MOST_SUGGESTED ? similar.getOrDefault(asked.get(i), asked.get(i)) : asked.get(i))
                .collect(Collectors.joining(" "));
        return similar.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }

    /// Learns which words are written on the site, as the last part of the first import; later [SearchWords] does.
    public static void learnWords(Handle handle) {
        SearchRepository.learnWords(handle);
    }
}
