package org.breakingfree.map;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
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
        var byName = CompletableFuture.supplyAsync(builder::byName);
        var words = builder.words();
        return new PlaceIndex(areas, builder.columns(byName.join()), words, builder.areaWords());
    }

    private int[] order() {
        var keys = new long[rows.size()];
        for (var row = 0; row < keys.length; row++) {
            var kind = rows.kinds[row];
            keys[row] = (long) rows.areas[row] << AREA_AT
                    | (long) KINDS[kind].layer().ordinal() << LAYER_AT
                    | (long) kind << KIND_AT
                    | (long) (Byte.MAX_VALUE - rows.to[row]) << YEAR_AT
                    | row;
        }
        Arrays.sort(keys);
        var sorted = new int[keys.length];
        for (var i = 0; i < keys.length; i++) {
            sorted[i] = (int) keys[i] & (1 << ROW_BITS) - 1;
        }
        return sorted;
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

    private int[] byName() {
        var place = new int[order.length];
        for (var i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        var sorted = TextOrder.of(rows.names, rows.nameEnds, rows.size());
        for (var i = 0; i < sorted.length; i++) {
            sorted[i] = place[sorted[i]];
        }
        return sorted;
    }

    /// Languages stand among the words, with a sign before them that no word begins with.
    private WordIndex words() {
        var spoken = new byte[rows.spoken.size()][][];
        for (var i = 1; i < spoken.length; i++) {
            var codes = new String(
                    rows.spoken.pool(),
                    rows.spoken.end(i - 1),
                    rows.spoken.end(i) - rows.spoken.end(i - 1),
                    StandardCharsets.UTF_8);
            spoken[i] = Arrays.stream(codes.split(" "))
                    .map(PlaceIndex::languageWord)
                    .toArray(byte[][]::new);
        }
        var words = new WordIndexBuilder();
        for (var row : order) {
            words.next();
            words.addAll(rows.names, rows.nameStart(row), rows.nameEnds[row]);
            var languages = rows.languages[row];
            if (languages > 0) {
                for (var language : spoken[languages]) {
                    words.add(language, 0, language.length);
                }
            }
        }
        return words.build();
    }

    /// The words of each area's name and its state's or country's, in both languages of the site.
    private WordIndex areaWords() {
        var words = new WordIndexBuilder();
        for (var i = 0; i < areas.size(); i++) {
            words.next();
            var region = areas.region(i);
            for (var language : Language.values()) {
                var text = new PlaceText(language);
                addAll(words, text.name(areas.area(i)));
                if (region != i && region != AreaTable.NOWHERE) {
                    addAll(words, text.name(areas.area(region)));
                }
            }
            addAll(words, areas.area(i).region());
        }
        return words.build();
    }

    private static void addAll(WordIndexBuilder words, String text) {
        var folded = Folded.bytes(text);
        words.addAll(folded, 0, folded.length);
    }
}
