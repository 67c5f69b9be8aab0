package org.breakingfree.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Decides which counts of people may be published, so that no small count can be read or worked out.
///
/// A count of less than [#SMALLEST] is withheld, and so is none at all, for a zero says of everybody that it was not
/// they. That alone does not help when a sum gives the count away, so other counts are withheld with it, until nobody
/// can narrow a withheld small count to less than "fewer than eleven, or none": not by any sum or difference of what
/// is published ([Unknowns] tries them all at once), and not by somebody who knows in addition which of the withheld
/// counts are the small ones. What is left of a whole when its parts are taken away is guarded like a count.
final class Disclosure {

    /// The least count of people that may be read.
    static final int SMALLEST = 11;

    /// A withheld count of this size or more hides any small one behind it by itself.
    private static final int ENOUGH = 2 * SMALLEST - 1;

    /// One figure of a table.
    record Cell(String area, int year, String category) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::category).thenComparing(Cell::year).thenComparing(Cell::area);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /// What is known of a cell when it comes here.
    sealed interface Amount {

        record Exact(long number) implements Amount {}

        /// Withheld already by its source or before it came here, so that its number is not known.
        enum Hidden implements Amount {
            /// Fewer than eleven, or none.
            SMALL,
            /// Eleven or more, kept back to hide a small one.
            KEPT
        }
    }

    /// What anyone can know of several cells besides the cells.
    sealed interface Sum {

        List<Cell> parts();

        /// The parts add up to a number that is published, here or elsewhere.
        record Known(List<Cell> parts) implements Sum {}

        /// The parts belong to a cell that may hold more than they do; nobody publishes the rest.
        record Whole(Cell whole, List<Cell> parts) implements Sum {}

        default Stream<Cell> cells() {
            return this instanceof Whole sum
                    ? Stream.concat(Stream.of(sum.whole()), parts().stream())
                    : parts().stream();
        }
    }

    private final Map<Cell, Amount> table;
    private final Set<Cell> withheld = new TreeSet<>();

    private Disclosure(Map<Cell, Amount> table) {
        this.table = table;
    }

    /// The cells that must not be published. The same table gives the same answer, in whatever order it comes.
    ///
    /// @param sums cells of a sum that are not in the table are passed over
    /// @throws IllegalArgumentException when parts are more than their whole
    static Set<Cell> withheld(Map<Cell, Amount> table, Collection<Sum> sums) {
        var disclosure = new Disclosure(table);
        table.forEach((cell, amount) -> {
            if (!(amount instanceof Amount.Exact(var number)) || number < SMALLEST) {
                disclosure.withheld.add(cell);
            }
        });
        for (var together : together(within(table, sums))) {
            disclosure.guard(together);
        }
        return disclosure.withheld;
    }

    private static List<Sum> within(Map<Cell, Amount> table, Collection<Sum> sums) {
        var known = new ArrayList<Sum>();
        for (var sum : sums) {
            var parts = sum.parts().stream().filter(table::containsKey).toList();
            switch (sum) {
                case Sum.Known _ -> known.add(new Sum.Known(parts));
                case Sum.Whole all -> {
                    if (table.containsKey(all.whole()) && !parts.isEmpty()) {
                        known.add(new Sum.Whole(all.whole(), parts));
                    }
                }
            }
        }
        return known;
    }

    /// The sums in groups that have no cell in common: what is known in one says nothing about another.
    private static List<List<Sum>> together(List<Sum> sums) {
        var byCell = new HashMap<Cell, List<Sum>>();
        sums.forEach(sum -> sum.cells()
                .forEach(cell ->
                        byCell.computeIfAbsent(cell, _ -> new ArrayList<>()).add(sum)));
        var groups = new ArrayList<List<Sum>>();
        var seen = new LinkedHashSet<Sum>();
        for (var first : sums) {
            if (!seen.add(first)) {
                continue;
            }
            var group = new ArrayList<Sum>();
            var next = new ArrayDeque<>(List.of(first));
            while (!next.isEmpty()) {
                var sum = next.remove();
                group.add(sum);
                sum.cells()
                        .flatMap(cell -> byCell.get(cell).stream())
                        .filter(seen::add)
                        .forEach(next::add);
            }
            groups.add(group);
        }
        return groups;
    }

    /// Withholds more until nothing small can be worked out, or nothing is left to withhold.
    private void guard(List<Sum> sums) {
        while (true) {
            var exposing = new Inference(table, withheld, sums).exposing();
            if (exposing.isEmpty()) {
                return;
            }
            var candidates = published(exposing);
            if (candidates.isEmpty()) {
                candidates = published(sums);
            }
            if (candidates.isEmpty()) {
                return;
            }
            withheld.add(cover(candidates));
        }
    }

    private List<Cell> published(List<Sum> sums) {
        return sums.stream()
                .flatMap(Sum::cells)
                .filter(cell -> !withheld.contains(cell))
                .distinct()
                .sorted(Comparator.comparing(this::number).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The smallest that is enough by itself, so that little is lost; otherwise the largest.
    private Cell cover(List<Cell> rising) {
        return rising.stream()
                .filter(cell -> number(cell) >= ENOUGH)
                .findFirst()
                .orElseGet(rising::getLast);
    }

    private long number(Cell cell) {
        return table.get(cell) instanceof Amount.Exact(var number) ? number : 0;
    }
}
