package org.breakingfree.map;

import java.util.ArrayList;
import java.util.List;

/// In which texts a word stands. Lists of texts are kept as the steps from one to the next, in few bytes; words that
/// many texts share as bits.
final class WordIndex {

    private final int texts;
    private final WordList words;
    private final byte[] lists;
    private final long[][] common;

    /// @param lists the texts of each word in the order of the words, as steps from text to text, counted from 1
    /// @param common the texts of those words that have no list, in their order
    WordIndex(int texts, WordList words, byte[] lists, long[][] common) {
        this.texts = texts;
        this.words = words;
        this.lists = lists;
        this.common = common;
    }

    /// The texts with a word that begins so.
    long[] beginning(byte[] beginning) {
        var found = Bits.none(texts);
        for (var word = words.from(beginning); word.isThere() && word.startsWith(beginning); word.next()) {
            addTexts(word, found);
        }
        return found;
    }

    /// The texts with this very word.
    long[] exactly(byte[] wanted) {
        var found = Bits.none(texts);
        var word = words.from(wanted);
        if (word.isThere() && word.compareTo(wanted) == 0) {
            addTexts(word, found);
        }
        return found;
    }

    /// All words that begin so.
    List<String> words(byte[] beginning) {
        var found = new ArrayList<String>();
        for (var word = words.from(beginning); word.isThere() && word.startsWith(beginning); word.next()) {
            found.add(word.word());
        }
        return found;
    }

    private void addTexts(WordList.Cursor word, long[] found) {
        if (word.listLength() == 0) {
            var bits = common[word.without()];
            for (var i = 0; i < found.length; i++) {
                found[i] |= bits[i];
            }
            return;
        }
        var text = -1;
        var at = word.list();
        var end = at + word.listLength();
        while (at < end) {
            var step = 0;
            var shift = 0;
            byte next;
            do {
                next = lists[at++];
                step |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            text += step;
            Bits.add(found, text);
        }
    }

    /// The memory it takes, in bytes.
    int bytes() {
        return lists.length + words.bytes() + common.length * ((texts + 7) / 8);
    }
}
