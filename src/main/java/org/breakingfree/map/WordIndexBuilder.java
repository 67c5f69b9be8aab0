package org.breakingfree.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects the words of texts, one text after the other, for a [WordIndex].
final class WordIndexBuilder {

    /// Stands between the words of two texts.
    private static final int NEXT = -1;

    private final Dictionary words = new Dictionary();
    private int[] said = new int[1 << 10];
    private int count;
    private int texts;

    /// By word: the last text that says it, from 1, and how many bytes the list of its texts takes.
    private int[] last = new int[1 << 8];

    private int[] lengths = new int[1 << 8];

    /// Begins the next text.
    void next() {
        texts++;
        say(NEXT);
    }

    /// Adds the words of a part of some folded text; see [Folded].
    void addAll(byte[] folded, int from, int to) {
        var start = from;
        for (var i = from; i <= to; i++) {
            if (i == to || folded[i] == ' ') {
                if (i > start) {
                    add(folded, start, i);
                }
                start = i + 1;
            }
        }
    }

    /// Adds one word as it is.
    void add(byte[] bytes, int from, int to) {
        var word = words.add(bytes, from, to);
        if (word == last.length) {
            last = Arrays.copyOf(last, 2 * word);
            lengths = Arrays.copyOf(lengths, 2 * word);
        }
        if (last[word] != texts) {
            lengths[word] += Varint.length(texts - last[word]);
            last[word] = texts;
            say(word);
        }
    }

    private void say(int word) {
        if (count == said.length) {
            said = Arrays.copyOf(said, count + (count >> 1));
        }
        said[count++] = word;
    }

    WordIndex build() {
        var sorted = TextOrder.of(words.pool(), words.ends(), words.size());
        var common = new long[words.size()] @Nullable [];
        var starts = new int[words.size()];
        var end = 0;
        for (var word : sorted) {
            starts[word] = end;
            // What one text in eight says takes less room as bits.
            if (lengths[word] > texts / Byte.SIZE) {
                common[word] = Bits.none(texts);
                lengths[word] = 0;
            }
            end += lengths[word];
        }
        var lists = lists(starts, end, common);
        return new WordIndex(texts, new WordList(words, sorted, lengths), lists, inOrder(sorted, common));
    }

    private byte[] lists(int[] starts, int length, long[] @Nullable [] common) {
        var lists = new byte[length];
        Arrays.fill(last, 0);
        var text = 0;
        for (var i = 0; i < count; i++) {
            var word = said[i];
            if (word == NEXT) {
                text++;
                continue;
            }
            var bits = common[word];
            if (bits == null) {
                starts[word] = Varint.write(lists, starts[word], text - last[word]);
                last[word] = text;
            } else {
                Bits.add(bits, text - 1);
            }
        }
        return lists;
    }

    private static long[][] inOrder(int[] sorted, long[] @Nullable [] common) {
        return Arrays.stream(sorted)
                .mapToObj(word -> common[word])
                .filter(bits -> bits != null)
                .toArray(long[][]::new);
    }
}
