package org.breakingfree.map;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// All records on the map, in columns, sorted by where they are: about twelve bytes and the words of its name for each.
/// It knows areas and never points, so nothing finer can be asked of it. It never changes: after a change there is
/// another one.
final class PlaceIndex {

    /// How many bytes of answers are kept for those who ask the same again.
    private static final int RECENT_BYTES = 6 << 20;

    private static final int LAYERS = Layer.values().length;

    /// One row for each record, in order.
    ///
    /// @param slots where the records of each area and layer start: `area * layers + layer`; one more for the end
    /// @param kinds as counted by [PlaceKind]
    /// @param from the first year, as in [PackedYear]
    /// @param to the last year
    /// @param numbers of the records in the database
    /// @param byName the rows by the names of their records
    record Columns(int[] slots, byte[] kinds, byte[] from, byte[] to, int[] numbers, int[] byName) {}

    private final AreaTable areas;
    private final Columns columns;
    private final WordIndex words;
    private final WordIndex areaWords;
    private final int firstYear;
    private final int lastYear;
    private final Recent<Filter, Selection> selections = new Recent<>(RECENT_BYTES, Selection::bytes);

    PlaceIndex(AreaTable areas, Columns columns, WordIndex words, WordIndex areaWords) {
        this.areas = areas;
        this.columns = columns;
        this.words = words;
        this.areaWords = areaWords;
        var first = PackedYear.LAST;
        var last = PackedYear.FIRST;
        for (var row = 0; row < size(); row++) {
            if (columns.to()[row] != PackedYear.UNKNOWN) {
                first = Math.min(first, PackedYear.year(columns.from()[row]));
                last = Math.max(last, PackedYear.year(columns.to()[row]));
            }
        }
        firstYear = first;
        lastYear = last;
    }

    AreaTable areas() {
        return areas;
    }

    Columns columns() {
        return columns;
    }

    int size() {
        return columns.kinds().length;
    }

    /// The languages that any record is told in, ISO 639-1, in alphabetical order.
    List<String> languages() {
        return words.words(languageWord("")).stream()
                .map(word -> word.substring(1))
                .toList();
    }

    /// From the earliest year that any record has to the latest.
    IntStream years() {
        return firstYear > lastYear ? IntStream.empty() : IntStream.rangeClosed(firstYear, lastYear);
    }

    static byte[] languageWord(String code) {
        return ("\u0001" + code).getBytes(StandardCharsets.UTF_8);
    }

    /// The records that a filter lets through.
    Selection select(Filter filter) {
        return selections.get(filter.withoutView(), this::work);
    }

    private Selection work(Filter filter) {
        var bits = filter.asksMoreThanKindAndArea() ? matching(filter) : null;
        var slots = columns.slots();
        var counts = new int[slots.length - 1];
        var shown = filter.layersShown();
        var within = filter.within().map(area -> areas.number(area.code())).orElse(AreaTable.NOWHERE);
        for (var area = 0; area < areas.size(); area++) {
            var inside = within == AreaTable.NOWHERE || areas.isWithin(area, within);
            for (var layer = 0; layer < LAYERS; layer++) {
                var slot = area * LAYERS + layer;
                if (inside && shown[layer]) {
                    counts[slot] = bits == null
                            ? slots[slot + 1] - slots[slot]
                            : Bits.count(bits, slots[slot], slots[slot + 1]);
                } else if (bits != null) {
                    Bits.removeAll(bits, slots[slot], slots[slot + 1]);
                }
            }
        }
        return new Selection(this, counts, bits);
    }

    private long[] matching(Filter filter) {
        var bits = filter.asksForYears() ? inYears(filter) : Bits.none(size());
        if (!filter.asksForYears()) {
            Bits.addAll(bits, 0, size());
        }
        filter.language().ifPresent(code -> Bits.retainAll(bits, words.exactly(languageWord(code))));
        for (var word : Folded.words(filter.text())) {
            Bits.retainAll(bits, saying(word.getBytes(StandardCharsets.UTF_8)));
        }
        return bits;
    }

    /// Records whose name, or the name of where they are, has a word that begins so.
    private long[] saying(byte[] beginning) {
        var found = words.beginning(beginning);
        var there = areaWords.beginning(beginning);
        var slots = columns.slots();
        for (var area = Bits.next(there, 0); area >= 0; area = Bits.next(there, area + 1)) {
            Bits.addAll(found, slots[area * LAYERS], slots[(area + 1) * LAYERS]);
        }
        return found;
    }

    /// Records with a year in the span that is asked for. One without any year is not among them.
    private long[] inYears(Filter filter) {
        var first = PackedYear.packed(filter.from().orElse(PackedYear.FIRST));
        var last = PackedYear.packed(filter.to().orElse(PackedYear.LAST));
        var from = columns.from();
        var to = columns.to();
        var bits = Bits.none(size());
        for (var word = 0; word < bits.length; word++) {
            var start = word * Long.SIZE;
            var end = Math.min(size(), start + Long.SIZE);
            var found = 0L;
            for (var i = start; i < end; i++) {
                // The sign says whether either year lies outside; no branch, since years come as they like.
                found |= (long) (((to[i] - first) | (last - from[i])) >>> 31 ^ 1) << i;
            }
            bits[word] = found;
        }
        return bits;
    }

    /// The memory it takes, in bytes, without the areas.
    int bytes() {
        return 4 * columns.slots().length + 11 * size() + words.bytes() + areaWords.bytes();
    }
}
