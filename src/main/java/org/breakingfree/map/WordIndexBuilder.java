package org.breakingfree.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes a [WordIndex] of texts that are put in another order than the one in which they came.
final class WordIndexBuilder {

    private final SaidWords texts;
    private final int[] order;

    /// By word: the last text that was seen to say it, counted from 1, and how many bytes the list of its texts takes.
    private final int[] last;

    private final int[] lengths;

    private WordIndexBuilder(SaidWords texts, int[] order) {
        this.texts = texts;
        this.order = order;
        last = new int[texts.words().size()];
        lengths = new int[last.length];
    }

    /// @param order the texts that become the first, second, …
    static WordIndex build(SaidWords texts, int[] order) {
        return new WordIndexBuilder(texts, order).build();
    }

    private WordIndex build() {
        texts.words().finish();
        measure();
        var words = texts.words();
        var sorted = TextOrder.of(words.pool(), words.ends(), words.size());
        var common = new long[words.size()] @Nullable [];
        var starts = new int[words.size()];
        var end = 0;
        for (var word : sorted) {
            starts[word] = end;
            // What one text in eight says takes less room as bits.
            if (lengths[word] > order.length / Byte.SIZE) {
                common[word] = Bits.none(order.length);
                lengths[word] = 0;
            }
            end += lengths[word];
        }
        var lists = lists(starts, end, common);
        return new WordIndex(order.length, new WordList(words, sorted, lengths), lists, inOrder(sorted, common));
    }

    private void measure() {
        var said = texts.said();
        for (var text = 1; text <= order.length; text++) {
            var from = order[text - 1];
            for (var i = texts.start(from); i < texts.end(from); i++) {
                var word = said[i];
                if (last[word] != text) {
                    lengths[word] += Varint.length(text - last[word]);
                    last[word] = text;
                }
            }
        }
    }

    private byte[] lists(int[] starts, int length, long[] @Nullable [] common) {
        var lists = new byte[length];
        var said = texts.said();
        Arrays.fill(last, 0);
        for (var text = 1; text <= order.length; text++) {
            var from = order[text - 1];
            for (var i = texts.start(from); i < texts.end(from); i++) {
                var word = said[i];
                var bits = common[word];
                if (bits != null) {
                    Bits.add(bits, text - 1);
                } else if (last[word] != text) {
                    starts[word] = Varint.write(lists, starts[word], text - last[word]);
                    last[word] = text;
                }
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
