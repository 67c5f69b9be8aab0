package org.breakingfree.map;

import java.util.Arrays;

/// The records as they come from the database, a column at a time, for a [PlaceIndexBuilder].
final class PlaceRows {

    private static final int LEAST_ROOM = 1 << 10;
    private static final int NAME_BYTES = 34;

    int[] areas;
    byte[] kinds;
    byte[] from;
    byte[] to;
    int[] numbers;

    /// Folded names, each beginning where the one before ends.
    byte[] names;

    int[] nameEnds;

    /// The words of names; and, with a sign before them that no word begins with, languages.
    final SaidWords words;

    private final byte[] languageWord = PlaceIndex.languageWord("--");
    private int size;

    /// @param expected about so many records; growing takes memory twice
    PlaceRows(int expected) {
        var room = Math.max(LEAST_ROOM, expected + expected / 50);
        areas = new int[room];
        kinds = new byte[room];
        from = new byte[room];
        to = new byte[room];
        numbers = new int[room];
        names = new byte[NAME_BYTES * room];
        nameEnds = new int[room];
        words = new SaidWords(room);
    }

    int size() {
        return size;
    }

    int nameStart(int row) {
        return row == 0 ? 0 : nameEnds[row - 1];
    }

    /// Adds a record.
    ///
    /// @param area its number in the [AreaTable]
    /// @param yearFrom packed, as in [PackedYear]; [PackedYear#UNKNOWN] with `yearTo` the same
    void add(int area, PlaceKind kind, byte yearFrom, byte yearTo, int number) {
        if (size == areas.length) {
            grow();
        }
        areas[size] = area;
        kinds[size] = (byte) kind.ordinal();
        from[size] = yearFrom;
        to[size] = yearTo;
        numbers[size] = number;
        nameEnds[size] = nameStart(size);
        words.next();
        size++;
    }

    /// Says the name of the record that was added last.
    void name(byte[] bytes, int start, int end) {
        var at = nameStart(size - 1);
        if (at + 3 * (end - start) > names.length) {
            names = Arrays.copyOf(names, names.length + (names.length >> 1) + 3 * (end - start));
        }
        nameEnds[size - 1] = Folded.fold(bytes, start, end, names, at);
        words.addAll(names, at, nameEnds[size - 1]);
    }

    /// Says in which languages the record that was added last is told: `en es`, codes of two letters.
    void languages(byte[] bytes, int start, int end) {
        for (var at = start; at + 2 <= end; at += 3) {
            languageWord[1] = bytes[at];
            languageWord[2] = bytes[at + 1];
            words.add(languageWord, 0, languageWord.length);
        }
    }

    private void grow() {
        var room = size + (size >> 1);
        areas = Arrays.copyOf(areas, room);
        kinds = Arrays.copyOf(kinds, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        numbers = Arrays.copyOf(numbers, room);
        nameEnds = Arrays.copyOf(nameEnds, room);
    }
}
