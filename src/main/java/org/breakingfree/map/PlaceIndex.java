package org.breakingfree.map;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// All records on the map, in columns, sorted by where they are: about twelve bytes and the words of its name for each.
/// It knows areas and never points, so nothing finer can be asked of it. It never changes: after a change there is
/// another one.
final class PlaceIndex {

    /// How many bytes of answers are kept for those who ask the same again.
    private static final int RECENT_BYTES = 6 << 20;

    private static final int LAYERS = Layer.values().length;

    private static final byte[] SAINT = "saint".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ST = "st".getBytes(StandardCharsets.UTF_8);

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
    private final long[][] byKind;
    private final int firstYear;
    private final int lastYear;
    private final Recent<Filter, Selection> selections = new Recent<>(RECENT_BYTES, Selection::bytes);

    PlaceIndex(AreaTable areas, Columns columns, WordIndex words, WordIndex areaWords) {
        this.areas = areas;
        this.columns = columns;
        this.words = words;
        this.areaWords = areaWords;
        byKind = byKind(columns.kinds());
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

    /// Whether the record of a number stands on the map.
    boolean has(int number) {
        return Arrays.stream(columns.numbers()).anyMatch(each -> each == number);
    }

    /// The records that a filter lets through.
    Selection select(Filter filter) {
        return selections.get(filter.withoutView(), this::work);
    }

    private Selection work(Filter filter) {
        var rows = filter.asksMoreThanLayerAndArea() ? matching(filter) : null;
        var within = filter.within().map(area -> areas.number(area.code())).orElse(AreaTable.NOWHERE);
        var shown = filter.layersShown();
        var selection = new Selection(this, rows);
        for (var area = 0; area < areas.size(); area++) {
            if (within == AreaTable.NOWHERE || areas.isWithin(area, within)) {
                selection.count(area, shown);
            }
        }
        return selection;
    }

    private long[] matching(Filter filter) {
        var bits = filter.asksForYears()
                ? PackedYear.inSpan(
                        columns.from(),
                        columns.to(),
                        filter.from().orElse(PackedYear.FIRST),
                        filter.to().orElse(PackedYear.LAST))
                : Bits.all(size());
        if (filter.asksForPartOfLayer()) {
            Bits.retainAll(bits, ofKinds(filter.kinds()));
        }
        filter.language().ifPresent(code -> Bits.retainAll(bits, words.exactly(languageWord(code))));
        for (var word : Folded.words(filter.text())) {
            Bits.retainAll(bits, saying(word));
        }
        return bits;
    }

    /// For each kind the rows that are of it.
    private static long[][] byKind(byte[] kinds) {
        var byKind = new long[PlaceKind.values().length][];
        Arrays.setAll(byKind, kind -> Bits.none(kinds.length));
        for (var row = 0; row < kinds.length; row++) {
            Bits.add(byKind[kinds[row]], row);
        }
        return byKind;
    }

    long[] rowsOf(PlaceKind kind) {
        return byKind[kind.ordinal()];
    }

    private long[] ofKinds(Set<PlaceKind> kinds) {
        var rows = Bits.none(size());
        kinds.forEach(kind -> Bits.addAll(rows, rowsOf(kind)));
        return rows;
    }

    /// Records that say a word. Saints are written in two ways.
    private long[] saying(String word) {
        var found = beginning(word.getBytes(StandardCharsets.UTF_8));
        if (word.equals("st")) {
            Bits.addAll(found, beginning(SAINT));
        } else if (word.equals("saint")) {
            Bits.addAll(found, words.exactly(ST));
            addAreas(found, areaWords.exactly(ST));
        }
        return found;
    }

    /// Records whose name, or the name of where they are, has a word that begins so.
    private long[] beginning(byte[] beginning) {
        var found = words.beginning(beginning);
        addAreas(found, areaWords.beginning(beginning));
        return found;
    }

    private void addAreas(long[] found, long[] there) {
        var slots = columns.slots();
        for (var area = Bits.next(there, 0); area >= 0; area = Bits.next(there, area + 1)) {
            Bits.addAll(found, slots[area * LAYERS], slots[(area + 1) * LAYERS]);
        }
    }

    /// The memory it takes, in bytes, without the areas.
    int bytes() {
        return 4 * columns.slots().length
                + 11 * size()
                + 8 * byKind.length * byKind[0].length
                + words.bytes()
                + areaWords.bytes();
    }
}
