package org.breakingfree.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.breakingfree.statistics.Disclosure.Amount;
import org.breakingfree.statistics.Disclosure.Cell;
import org.breakingfree.statistics.Disclosure.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTest {

    @Test
    void a_small_count_is_withheld_and_so_is_none() {
        var table = states(0, 1, 10, 11, 12);

        assertThat(Disclosure.withheld(table, List.of())).containsExactly(state(0), state(1), state(2));
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    50 60 70             |
                    5 60 70              | 5 60
                    5 6 60 70            | 5 6 60
                    8 9 7 60             | 8 9 7 60
                    8 9 2 60             | 8 9 2
                    10 10 60 70          | 10 10 60
                    9 9 9 60             | 9 9 9 60
                    0 0 0 0 60           | 0 0 0 0 60
                    0 11 12 13 14 15     | 0 12 13 14 15
                    0 11 21 90           | 0 21
                    """)
    void another_count_is_kept_back_when_the_total_would_give_one_away(String counts, String withheld) {
        var numbers = numbers(counts);
        var table = states(numbers);

        var found = Disclosure.withheld(table, List.of(new Sum.Known(List.copyOf(table.keySet()))));

        assertThat(found.stream()
                        .map(cell -> ((Amount.Exact) table.get(cell)).number())
                        .sorted())
                .containsExactlyElementsOf(IntStream.of(numbers(withheld == null ? "" : withheld))
                        .asLongStream()
                        .boxed()
                        .sorted()
                        .toList());
    }

    @Test
    void what_is_left_of_a_whole_is_a_count_too() {
        assertThat(partOf(100, 89)).isEmpty();
        assertThat(partOf(100, 90)).containsExactly(new Cell("SE", 2020, "part"));
        assertThat(partOf(100, 100)).containsExactly(new Cell("SE", 2020, "part"));
        assertThat(partOf(100, 3)).containsExactly(new Cell("SE", 2020, "part"));
        // Whoever guesses that the part is small would know at least four of the rest.
        assertThat(partOf(14, 6))
                .containsExactlyInAnyOrder(new Cell("SE", 2020, "part"), new Cell("SE", 2020, "whole"));
    }

    @Test
    void a_part_cannot_be_more_than_its_whole() {
        assertThatThrownBy(() -> partOf(20, 30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_count_that_came_hidden_and_alone_gets_company() {
        var table = states(40, 60, 70);
        table.put(state(3), Amount.Hidden.SMALL);

        assertThat(Disclosure.withheld(table, List.of(new Sum.Known(List.copyOf(table.keySet())))))
                .containsExactly(state(0), state(3));
    }

    @Test
    void the_order_of_a_file_decides_nothing() {
        var table = random(new Random(7), 6, 3, 3, 40);
        var cells = new ArrayList<>(table.keySet());
        Collections.shuffle(cells, new Random(8));
        var shuffled = new LinkedHashMap<Cell, Amount>();
        cells.forEach(cell -> shuffled.put(cell, table.get(cell)));
        var sums = margins(table);
        var turned = new ArrayList<>(sums.reversed());

        assertThat(Disclosure.withheld(shuffled, turned)).isEqualTo(Disclosure.withheld(table, turned));
    }

    static List<Long> seeds() {
        return IntStream.range(0, 40).mapToObj(Long::valueOf).toList();
    }

    /// Areas by years by categories, with every total over areas, over years and over categories, and all of all.
    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_can_narrow_a_small_count_in_a_random_table(long seed) {
        var random = new Random(seed);
        var table = random(random, 3 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3), 60);

        attack(table, margins(table));
    }

    /// Areas by years, a total over areas for each year, and a part of each that leaves a rest.
    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_can_narrow_a_small_rest_in_a_random_table(long seed) {
        var random = new Random(seed);
        var whole = random(random, 3 + random.nextInt(5), 1 + random.nextInt(2), 1, 70);
        var table = new LinkedHashMap<>(whole);
        var sums = new ArrayList<>(margins(whole));
        whole.forEach((cell, amount) -> {
            var part = new Cell(cell.area(), cell.year(), "part");
            table.put(part, new Amount.Exact(random.nextLong(((Amount.Exact) amount).number() + 1)));
            sums.add(new Sum.Whole(cell, List.of(part)));
        });

        attack(table, sums);
    }

    /// Tells an attacker all that is published and asks for every small count and every small rest.
    private static void attack(Map<Cell, Amount> table, List<Sum> sums) {
        var withheld = Disclosure.withheld(table, sums);
        table.forEach((cell, amount) -> {
            if (((Amount.Exact) amount).number() < Disclosure.SMALLEST) {
                assertThat(withheld).contains(cell);
            }
        });
        var attacker = new Attacker();
        var truth = new TreeMap<String, Long>();
        var known = new HashMap<String, long[]>();
        for (var sum : sums) {
            var coefficients = new TreeMap<String, Long>();
            var total = 0L;
            var rest = 0L;
            for (var cell : sum.cells().toList()) {
                var sign = sum instanceof Sum.Whole all && all.whole().equals(cell) ? -1L : 1L;
                var number = ((Amount.Exact) table.get(cell)).number();
                rest -= sign * number;
                if (withheld.contains(cell)) {
                    coefficients.merge(cell.toString(), sign, Long::sum);
                    truth.put(cell.toString(), number);
                    known.put(
                            cell.toString(),
                            number < Disclosure.SMALLEST
                                    ? new long[] {0, Disclosure.SMALLEST - 1}
                                    : new long[] {Disclosure.SMALLEST, Long.MAX_VALUE});
                } else if (sum instanceof Sum.Whole) {
                    total -= sign * number;
                }
            }
            if (sum instanceof Sum.Whole) {
                coefficients.put("rest of " + sum, 1L);
                truth.put("rest of " + sum, rest);
            } else {
                total = coefficients.keySet().stream().mapToLong(truth::get).sum();
            }
            if (!coefficients.isEmpty()) {
                attacker.learns(coefficients, total);
            }
        }
        var everythingIsWithheld = withheld.containsAll(table.keySet());
        for (var unknown : attacker.unknowns()) {
            if (truth.get(unknown) < Disclosure.SMALLEST && !everythingIsWithheld) {
                assertThat(attacker.range(unknown, Map.of()).orElseThrow().covers(0, 11))
                        .as(unknown + " by sums and differences")
                        .isTrue();
                assertThat(attacker.range(unknown, known).orElseThrow().covers(0, 10))
                        .as(unknown + " knowing which are small")
                        .isTrue();
            }
        }
    }

    private static Map<Cell, Amount> random(Random random, int areas, int years, int categories, int most) {
        var table = new LinkedHashMap<Cell, Amount>();
        for (var area = 0; area < areas; area++) {
            for (var year = 0; year < years; year++) {
                for (var category = 0; category < categories; category++) {
                    // Two in five are small: real tables are full of them.
                    var limit = random.nextInt(5) < 2 ? Disclosure.SMALLEST : most;
                    table.put(
                            new Cell("A" + area, 2020 + year, "c" + category),
                            new Amount.Exact(random.nextLong(limit)));
                }
            }
        }
        return table;
    }

    private static List<Sum> margins(Map<Cell, Amount> table) {
        var groups = new TreeMap<String, List<Cell>>();
        for (var cell : table.keySet()) {
            for (var key : Set.of(
                    "areas of " + cell.year() + cell.category(),
                    "years of " + cell.area() + cell.category(),
                    "categories of " + cell.area() + cell.year(),
                    "all")) {
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell);
            }
        }
        return groups.values().stream()
                .filter(cells -> cells.size() > 1)
                .<Sum>map(Sum.Known::new)
                .toList();
    }

    private static Set<Cell> partOf(long whole, long part) {
        var table = new LinkedHashMap<Cell, Amount>();
        table.put(new Cell("SE", 2020, "whole"), new Amount.Exact(whole));
        table.put(new Cell("SE", 2020, "part"), new Amount.Exact(part));
        return Disclosure.withheld(
                table, List.of(new Sum.Whole(new Cell("SE", 2020, "whole"), List.of(new Cell("SE", 2020, "part")))));
    }

    private static Map<Cell, Amount> states(int... numbers) {
        var table = new LinkedHashMap<Cell, Amount>();
        for (var i = 0; i < numbers.length; i++) {
            table.put(state(i), new Amount.Exact(numbers[i]));
        }
        return table;
    }

    private static Cell state(int number) {
        return new Cell("S" + number, 2020, "cases");
    }

    private static int[] numbers(String text) {
        return text.isBlank()
                ? new int[0]
                : List.of(text.strip().split(" +")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }
}
