package org.breakingfree.map;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.breakingfree.web.Language;

/// Sorts records by area, layer, kind, newest year and number, and writes their columns in that order.
final class PlaceIndexBuilder {

    /// The bits of a sorting key, from the highest: area 20, layer 3, kind 5, year 8, row 27.
    private static final int ROW_BITS = 27;

    private static final int YEAR_AT = ROW_BITS;
    private static final int KIND_AT = YEAR_AT + 8;
    private static final int LAYER_AT = KIND_AT + 5;
    private static final int AREA_AT = LAYER_AT + 3;

    private static final PlaceKind[] KINDS = PlaceKind.values();
    private static final int LAYERS = Layer.values().length;

    private final AreaTable areas;
    private final PlaceRows rows;
    private final int[] order;

    private PlaceIndexBuilder(AreaTable areas, PlaceRows rows) {
        this.areas = areas;
        this.rows = rows;
        this.order = order();
    }

    /// Names are put in order beside everything else, on a second processor.
    static PlaceIndex build(AreaTable areas, PlaceRows rows) {
        var builder = new PlaceIndexBuilder(areas, rows);
        var byName = CompletableFuture.supplyAsync(() -> TextOrder.of(rows.names, rows.nameEnds, builder.order));
        var words = WordIndexBuilder.build(rows.words, builder.order);
        return new PlaceIndex(areas, builder.columns(byName.join()), words, areaWords(areas));
    }

    private int[] order() {
        var keys = new long[rows.size()];
        for (var row = 0; row < keys.length; row++) {
            var kind = rows.kinds[row];
            keys[row] = (long) rows.areas[row] << AREA_AT
                    | (long) KINDS[kind].layer().ordinal() << LAYER_AT
                    | (long) kind << KIND_AT
                    | (long) (PackedYear.CODES - 1 - PackedYear.code(rows.to[row])) << YEAR_AT
                    | row;
        }
        Arrays.parallelSort(keys);
        settleTies(keys);
        var sorted = new int[keys.length];
        for (var i = 0; i < keys.length; i++) {
            sorted[i] = row(keys[i]);
        }
        return sorted;
    }

    private static int row(long key) {
        return (int) key & (1 << ROW_BITS) - 1;
    }

    /// The database hands records over in any order: those that are alike so far are put in that of their numbers.
    private void settleTies(long[] keys) {
        for (int start = 0, end; start < keys.length; start = end) {
            var isRising = true;
            for (end = start + 1; end < keys.length && keys[end] >>> ROW_BITS == keys[start] >>> ROW_BITS; end++) {
                isRising &= rows.numbers[row(keys[end - 1])] < rows.numbers[row(keys[end])];
            }
            if (!isRising) {
                var alike = keys[start] >>> ROW_BITS << ROW_BITS;
                for (var i = start; i < end; i++) {
                    keys[i] = (long) rows.numbers[row(keys[i])] << 32 | row(keys[i]);
                }
                Arrays.sort(keys, start, end);
                for (var i = start; i < end; i++) {
                    keys[i] = alike | (int) keys[i];
                }
            }
        }
    }

    private PlaceIndex.Columns columns(int[] byName) {
        var size = order.length;
        var columns = new PlaceIndex.Columns(
                new int[areas.size() * LAYERS + 1],
                new byte[size],
                new byte[size],
                new byte[size],
                new int[size],
                byName);
        for (var i = 0; i < size; i++) {
            var row = order[i];
            var kind = rows.kinds[row];
            columns.kinds()[i] = kind;
            columns.from()[i] = rows.from[row];
            columns.to()[i] = rows.to[row];
            columns.numbers()[i] = rows.numbers[row];
            columns.slots()[rows.areas[row] * LAYERS + KINDS[kind].layer().ordinal() + 1]++;
        }
        Arrays.parallelPrefix(columns.slots(), Integer::sum);
        return columns;
    }

    /// The words of each area's name and its state's or country's, in both languages of the site.
    private static WordIndex areaWords(AreaTable areas) {
        var words = new SaidWords(Math.max(1, areas.size()));
        for (var i = 0; i < areas.size(); i++) {
            words.next();
            var region = areas.region(i);
            for (var language : Language.values()) {
                var text = new PlaceText(language);
                words.addAll(text.name(areas.area(i)));
                if (region != i && region != AreaTable.NOWHERE) {
                    words.addAll(text.name(areas.area(region)));
                }
            }
            words.addAll(areas.area(i).region());
        }
        return WordIndexBuilder.build(words, IntStream.range(0, areas.size()).toArray());
    }
}
