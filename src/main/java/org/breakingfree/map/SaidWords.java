package org.breakingfree.map;

import java.util.Arrays;

/// The words of many texts, as numbers, one text after the other.
final class SaidWords {

    /// Room is made for so many in each text.
    private static final int WORDS = 6;

    private final Dictionary words = new Dictionary();
    private int[] said;
    private int[] ends;
    private int texts;

    /// @param expected about so many texts, which is at least one
    SaidWords(int expected) {
        said = new int[WORDS * expected];
        ends = new int[expected];
    }

    /// Begins the next text.
    void next() {
        if (texts == ends.length) {
            ends = Arrays.copyOf(ends, 1 + texts + (texts >> 1));
        }
        ends[texts] = start(texts);
        texts++;
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

    void addAll(String text) {
        var folded = Folded.bytes(text);
        addAll(folded, 0, folded.length);
    }

    /// Adds one word as it is.
    void add(byte[] bytes, int from, int to) {
        var end = ends[texts - 1];
        if (end == said.length) {
            said = Arrays.copyOf(said, 1 + end + (end >> 1));
        }
        said[end] = words.add(bytes, from, to);
        ends[texts - 1] = end + 1;
    }

    Dictionary words() {
        return words;
    }

    /// The words of all texts, which [#start] and [#end] tell apart.
    int[] said() {
        return said;
    }

    int start(int text) {
        return text == 0 ? 0 : ends[text - 1];
    }

    int end(int text) {
        return ends[text];
    }
}
