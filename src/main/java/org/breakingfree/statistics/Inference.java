package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.breakingfree.statistics.Disclosure.Amount;
import org.breakingfree.statistics.Disclosure.Cell;
import org.breakingfree.statistics.Disclosure.Sum;

/// What a careful reader can work out about withheld counts, from everything that is published about one group of sums.
///
/// The reader is granted more than anyone has: the numbers that were hidden before they came to us, and in a second
/// attempt which of the withheld counts are small.
final class Inference {

    private static final int MOST_OF_A_SMALL_COUNT = Disclosure.SMALLEST - 1;

    /// For comparing sums of whole numbers that were worked out with fractions.
    private static final double NOTHING = 1e-4;

    /// A number the reader does not have.
    ///
    /// @param isRest what is left of a whole; it is never published, so nothing shows whether it is small
    private record Unknown(long number, boolean isRest, int index, List<Sum> sums) {

        boolean isSmall() {
            return number < Disclosure.SMALLEST;
        }
    }

    private final Map<Cell, Amount> table;
    private final Set<Cell> withheld;
    private final Map<Object, Unknown> unknowns = new LinkedHashMap<>();
    private final List<Map<Integer, Integer>> rows = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private List<Sum> loneGap = List.of();

    Inference(Map<Cell, Amount> table, Set<Cell> withheld, List<Sum> sums) {
        this.table = table;
        this.withheld = withheld;
        for (var sum : sums) {
            switch (sum) {
                case Sum.Known known -> add(known);
                case Sum.Whole whole -> add(whole);
            }
        }
    }

    /// The sums that give a small count away, or none when all of them are safe.
    List<Sum> exposing() {
        if (!loneGap.isEmpty()) {
            return loneGap;
        }
        var small = unknowns.values().stream().filter(Unknown::isSmall).toList();
        if (small.isEmpty()) {
            return List.of();
        }
        var unaware = attempt(false);
        var aware = attempt(true);
        for (var each : small) {
            // One more than a small count can be: otherwise a group of small counts could be told as a whole.
            if (!spans(unaware, each, Disclosure.SMALLEST) || !spans(aware, each, MOST_OF_A_SMALL_COUNT)) {
                return each.sums();
            }
        }
        return List.of();
    }

    private static boolean spans(Unknowns attempt, Unknown unknown, int upTo) {
        return attempt.least(unknown.index()) <= NOTHING && attempt.most(unknown.index()) >= upTo - NOTHING;
    }

    /// @param knowsWhichAreSmall of the withheld counts
    private Unknowns attempt(boolean knowsWhichAreSmall) {
        var lower = new double[unknowns.size()];
        var upper = new double[unknowns.size()];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        for (var unknown : unknowns.values()) {
            if (knowsWhichAreSmall && !unknown.isRest()) {
                lower[unknown.index()] = unknown.isSmall() ? 0 : Disclosure.SMALLEST;
                upper[unknown.index()] = unknown.isSmall() ? MOST_OF_A_SMALL_COUNT : Double.POSITIVE_INFINITY;
            }
        }
        var coefficients = new double[rows.size()][unknowns.size()];
        for (var i = 0; i < rows.size(); i++) {
            var line = coefficients[i];
            rows.get(i).forEach((unknown, coefficient) -> line[unknown] = coefficient);
        }
        return new Unknowns(
                coefficients, totals.stream().mapToDouble(Long::doubleValue).toArray(), lower, upper);
    }

    /// Hidden parts count as known to the reader, but for one that is hidden alone.
    private void add(Sum.Known sum) {
        var gaps = sum.parts().stream().filter(withheld::contains).toList();
        if (gaps.size() == 1 && table.get(gaps.getFirst()) instanceof Amount.Hidden) {
            loneGap = List.of(sum);
            return;
        }
        var row = new LinkedHashMap<Integer, Integer>();
        var total = 0L;
        for (var cell : gaps) {
            if (table.get(cell) instanceof Amount.Exact(var number)) {
                row.put(unknown(cell, number, false, sum), 1);
                total += number;
            }
        }
        add(row, total);
    }

    /// Nothing follows from a whole of which we do not have every number ourselves.
    private void add(Sum.Whole sum) {
        if (!sum.cells().allMatch(cell -> table.get(cell) instanceof Amount.Exact)) {
            return;
        }
        var row = new LinkedHashMap<Integer, Integer>();
        var total = 0L;
        var rest = 0L;
        for (var cell : sum.cells().toList()) {
            var sign = cell.equals(sum.whole()) ? -1 : 1;
            var number = ((Amount.Exact) table.get(cell)).number();
            rest -= sign * number;
            if (withheld.contains(cell)) {
                row.put(unknown(cell, number, false, sum), sign);
            } else {
                total -= sign * number;
            }
        }
        if (rest < 0) {
            throw new IllegalArgumentException("the parts are more than the whole of " + sum.whole());
        }
        row.put(unknown(sum, rest, true, sum), 1);
        add(row, total);
    }

    private void add(Map<Integer, Integer> row, long total) {
        if (!row.isEmpty()) {
            rows.add(row);
            totals.add(total);
        }
    }

    private int unknown(Object what, long number, boolean isRest, Sum sum) {
        var unknown =
                unknowns.computeIfAbsent(what, _ -> new Unknown(number, isRest, unknowns.size(), new ArrayList<>()));
        unknown.sums().add(sum);
        return unknown.index();
    }
}
