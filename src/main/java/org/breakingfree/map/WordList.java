package org.breakingfree.map;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Words in order, each with the length of a list, packed: a word says how many bytes it shares with the one before
/// and adds the rest. Every sixteenth stands whole, so that any word is found in few steps.
final class WordList {

    private static final int BLOCK = 16;

    /// For each word: bytes shared, bytes of its own, these bytes, length of its list.
    private final byte[] packed;

    /// By block: where it starts in [#packed], how long all lists before it are, and how many of them have no length.
    private final int[] blocks;

    private final int[] lists;
    private final int[] bare;
    private final int size;

    /// @param sorted numbers of the words in order
    /// @param lengths by number
    WordList(Dictionary words, int[] sorted, int[] lengths) {
        size = sorted.length;
        var count = (size + BLOCK - 1) / BLOCK;
        blocks = new int[count];
        lists = new int[count];
        bare = new int[count];
        var into = new ByteArrayOutputStream(8 * size + 16);
        var number = new byte[5];
        var list = 0;
        var without = 0;
        for (var i = 0; i < size; i++) {
            var word = sorted[i];
            var shared = 0;
            if (i % BLOCK == 0) {
                blocks[i / BLOCK] = into.size();
                lists[i / BLOCK] = list;
                bare[i / BLOCK] = without;
            } else {
                shared = shared(words, sorted[i - 1], word);
            }
            var start = words.end(word - 1) + shared;
            into.write(number, 0, Varint.write(number, 0, shared));
            into.write(number, 0, Varint.write(number, 0, words.end(word) - start));
            into.write(words.pool(), start, words.end(word) - start);
            into.write(number, 0, Varint.write(number, 0, lengths[word]));
            list += lengths[word];
            without += lengths[word] == 0 ? 1 : 0;
        }
        packed = into.toByteArray();
    }

    private static int shared(Dictionary words, int one, int other) {
        var pool = words.pool();
        var same =
                Arrays.mismatch(pool, words.end(one - 1), words.end(one), pool, words.end(other - 1), words.end(other));
        return Math.max(0, same);
    }

    int bytes() {
        return packed.length + 12 * blocks.length;
    }

    /// Walks through the words from the first that is not before some bytes.
    Cursor from(byte[] bytes) {
        var low = 0;
        var high = blocks.length - 1;
        while (low < high) {
            var middle = low + high + 1 >>> 1;
            if (new Cursor(middle).compareTo(bytes) < 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var cursor = new Cursor(low);
        while (cursor.isThere() && cursor.compareTo(bytes) < 0) {
            cursor.next();
        }
        return cursor;
    }

    /// At one word of the list.
    final class Cursor {

        private byte[] word = new byte[64];
        private int wordLength;
        private int at;
        private int ordinal;

        private int list;
        private int listLength;
        private int without;

        private Cursor(int block) {
            ordinal = block * BLOCK;
            if (size > 0) {
                at = blocks[block];
                list = lists[block];
                without = bare[block];
                read();
            }
        }

        boolean isThere() {
            return ordinal < size;
        }

        void next() {
            list += listLength;
            without += listLength == 0 ? 1 : 0;
            ordinal++;
            if (isThere()) {
                read();
            }
        }

        private void read() {
            var shared = varint();
            var own = varint();
            if (shared + own > word.length) {
                word = Arrays.copyOf(word, 2 * (shared + own));
            }
            System.arraycopy(packed, at, word, shared, own);
            at += own;
            wordLength = shared + own;
            listLength = varint();
        }

        private int varint() {
            var value = 0;
            for (var shift = 0; ; shift += 7) {
                var next = packed[at++];
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        int compareTo(byte[] bytes) {
            return Arrays.compareUnsigned(word, 0, wordLength, bytes, 0, bytes.length);
        }

        boolean startsWith(byte[] bytes) {
            return wordLength >= bytes.length && Arrays.equals(word, 0, bytes.length, bytes, 0, bytes.length);
        }

        String word() {
            return new String(word, 0, wordLength, java.nio.charset.StandardCharsets.UTF_8);
        }

        /// Where the word's list starts, after those of all words before it.
        int list() {
            return list;
        }

        int listLength() {
            return listLength;
        }

        /// How many words before this one have a list without length.
        int without() {
            return without;
        }
    }
}
