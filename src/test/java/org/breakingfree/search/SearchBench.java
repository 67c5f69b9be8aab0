package org.breakingfree.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.web.Language;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Prints how fast the words of a thousand hours of podcasts are searched, on a real PostgreSQL. No test.
///
/// The words are made up and about as frequent as those of a language are: the second most frequent one half as
/// frequent as the first, and so on (Zipf's law).
public final class SearchBench {

    private static final int HOURS = 1_000;
    private static final int PASSAGES_AN_HOUR = 120;
    private static final int WORDS_A_PASSAGE = 75;
    private static final int VOCABULARY = 30_000;
    private static final int QUESTIONS = 300;
    private static final int WARM_UP = 60;

    private static final Random DICE = new Random(11);
    private static final String[] WORDS = words();

    private SearchBench() {}

    static void main() {
        var address = TestDatabase.migrated();
        Jdbi.create(address.jdbcUrl(), address.user(), address.password()).useHandle(SearchBench::fill);
        try (var db = Database.open(address)) {
            var search = new Search(db);
            System.out.printf(
                    Locale.ROOT, "%n%,d hours of transcripts, %,d passages.%n%n", HOURS, HOURS * PASSAGES_AN_HOUR);
            System.out.println("| question | found | p50 ms | p99 ms | slowest ms |");
            System.out.println("|---|--:|--:|--:|--:|");
            measure(search, "the most frequent words", i -> WORDS[i % 20]);
            measure(search, "a word of every tenth passage", i -> WORDS[60 + i % 60]);
            measure(search, "a rare word", i -> WORDS[3_000 + i * 7]);
            measure(search, "two frequent words", i -> WORDS[i % 20] + " " + WORDS[20 + i % 50]);
            measure(search, "a word without another", i -> WORDS[40 + i % 50] + " -" + WORDS[i % 30]);
            measure(search, "a phrase", i -> "\"" + WORDS[i % 40] + " " + WORDS[3 + i % 90] + "\"");
            measure(search, "either of two", i -> WORDS[i % 40] + " or " + WORDS[3 + i % 90]);
        }
    }

    private static void measure(Search search, String what, IntFunction<String> question) {
        var millis = new double[QUESTIONS];
        var found = 0L;
        for (var i = -WARM_UP; i < QUESTIONS; i++) {
            var words = question.apply(Math.floorMod(i, QUESTIONS));
            var start = System.nanoTime();
            var hits = search.find(Language.EN, words, Where.EVERYWHERE, 1);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                found += hits.isEmpty() ? 0 : hits.getFirst().total();
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f |%n",
                what,
                found / QUESTIONS,
                millis[QUESTIONS / 2],
                millis[QUESTIONS * 99 / 100],
                millis[QUESTIONS - 1]);
    }

    private static void fill(Handle db) {
        var start = System.nanoTime();
        for (var hour = 0; hour < HOURS; hour++) {
            var batch = db.prepareBatch("""
                    insert into search_document (kind, subject, language, address, title, body)
                    values ('transcript', :subject, 'en', :address, :title, :body)
                    """);
            for (var passage = 0; passage < PASSAGES_AN_HOUR; passage++) {
                var address = "/listen/show/" + hour + "?t=" + passage * 30;
                batch.bind("subject", "episode:" + hour)
                        .bind("address", address)
                        .bind("title", "Episode " + hour)
                        .bind("body", passage())
                        .add();
            }
            batch.execute();
        }
        db.execute("vacuum analyze search_document");
        System.out.printf(Locale.ROOT, "Filled in %.0f s.%n", (System.nanoTime() - start) / 1e9);
        var learning = System.nanoTime();
        Search.learnWords(db);
        System.out.printf(Locale.ROOT, "Learned the words in %.1f s.%n", (System.nanoTime() - learning) / 1e9);
    }

    private static String passage() {
        var text = new StringBuilder();
        for (var i = 0; i < WORDS_A_PASSAGE; i++) {
            // The logarithm of the rank is spread evenly, which is Zipf's law.
            var rank = (int) Math.pow(VOCABULARY, DICE.nextDouble()) - 1;
            text.append(WORDS[rank]).append(' ');
        }
        return text.toString().strip();
    }

    private static String[] words() {
        var syllables = List.of("ba", "ko", "li", "mu", "ne", "po", "ra", "su", "ti", "vo", "da", "fe");
        var words = new String[VOCABULARY];
        for (var i = 0; i < VOCABULARY; i++) {
            var word = new StringBuilder("z");
            for (var rest = i + 12; rest > 0; rest /= 12) {
                word.append(syllables.get(rest % 12));
            }
            words[i] = word.toString();
        }
        return words;
    }
}
