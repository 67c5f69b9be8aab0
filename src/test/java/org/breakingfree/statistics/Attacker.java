package org.breakingfree.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Knows everything that is published about a table and works out what it can about what is not. Shares nothing with
/// [Disclosure]: equations over named unknowns, solved without rounding by eliminating them one after another and by a
/// dictionary simplex of its own.
final class Attacker {

    /// Everything an unknown can be. No end when nothing limits it.
    record Range(Fraction least, Optional<Fraction> most) {

        boolean covers(long from, long to) {
            return least.compareTo(Fraction.of(from)) <= 0
                    && most.map(end -> end.compareTo(Fraction.of(to)) >= 0).orElse(true);
        }
    }

    private record Equation(Map<String, Long> coefficients, long total) {}

    private final List<Equation> equations = new ArrayList<>();
    private final Map<String, Integer> unknowns = new TreeMap<>();

    /// Learns that some unknowns, each times its coefficient, add up to a total.
    void learns(Map<String, Long> coefficients, long total) {
        equations.add(new Equation(Map.copyOf(coefficients), total));
        coefficients.keySet().forEach(name -> unknowns.putIfAbsent(name, 0));
    }

    List<String> unknowns() {
        return List.copyOf(unknowns.keySet());
    }

    /// What an unknown can be, if all of them are at least zero.
    ///
    /// @param limits what the attacker believes besides: name to least and most
    /// @return nothing when no numbers fit the belief
    Optional<Range> range(String unknown, Map<String, long[]> limits) {
        var least = optimum(unknown, limits, 1);
        if (least.isEmpty()) {
            return Optional.empty();
        }
        var most = optimum(unknown, limits, -1).orElseThrow();
        var end = most.end().map(value -> Fraction.ZERO.minus(value));
        return Optional.of(new Range(least.get().end().orElseThrow(), end));
    }

    /// @param end empty when there is none
    private record Optimum(Optional<Fraction> end) {}

    private Optional<Optimum> optimum(String unknown, Map<String, long[]> limits, int sign) {
        var names = unknowns();
        var rows = new ArrayList<Map<String, Fraction>>();
        for (var equation : equations) {
            var row = new TreeMap<String, Fraction>();
            equation.coefficients().forEach((name, coefficient) -> row.put(name, Fraction.of(coefficient)));
            var total = equation.total();
            for (var entry : equation.coefficients().entrySet()) {
                var limit = limits.get(entry.getKey());
                total -= limit == null ? 0 : entry.getValue() * limit[0];
            }
            row.put("=", Fraction.of(total));
            rows.add(row);
        }
        for (var name : names) {
            var limit = limits.get(name);
            if (limit != null && limit[1] < Long.MAX_VALUE) {
                var row = new TreeMap<String, Fraction>();
                row.put(name, Fraction.ONE);
                row.put("~" + name, Fraction.ONE);
                row.put("=", Fraction.of(limit[1] - limit[0]));
                rows.add(row);
            }
        }
        var start = limits.containsKey(unknown) ? limits.get(unknown)[0] : 0;
        var goal = new TreeMap<String, Fraction>();
        goal.put(unknown, Fraction.of(sign));
        return new Dictionary(rows)
                .minimize(goal)
                .map(end -> new Optimum(end.map(value -> value.plus(Fraction.of(sign * start)))));
    }

    /// Each row solved for a variable of its own.
    private static final class Dictionary {

        private final List<Map<String, Fraction>> rows;
        private final List<String> basic = new ArrayList<>();

        Dictionary(List<Map<String, Fraction>> rows) {
            this.rows = rows;
            for (var i = 0; i < rows.size(); i++) {
                if (at(i, "=").sign() < 0) {
                    rows.get(i).replaceAll((_, value) -> Fraction.ZERO.minus(value));
                }
                rows.get(i).put("!" + i, Fraction.ONE);
                basic.add("!" + i);
            }
        }

        private Fraction at(int row, String name) {
            return rows.get(row).getOrDefault(name, Fraction.ZERO);
        }

        /// Nothing when no numbers fit; an empty end when there is none.
        Optional<Optional<Fraction>> minimize(Map<String, Fraction> goal) {
            var help = new TreeMap<String, Fraction>();
            for (var i = 0; i < rows.size(); i++) {
                help.put("!" + i, Fraction.ONE);
            }
            if (descend(help, true).orElseThrow().sign() > 0) {
                return Optional.empty();
            }
            for (var i = 0; i < rows.size(); i++) {
                var row = i;
                if (basic.get(i).startsWith("!")) {
                    rows.get(i).keySet().stream()
                            .filter(name -> !name.startsWith("!")
                                    && !name.equals("=")
                                    && at(row, name).sign() != 0)
                            .findFirst()
                            .ifPresent(name -> pivot(row, name));
                }
            }
            return Optional.of(descend(goal, false));
        }

        private Optional<Fraction> descend(Map<String, Fraction> goal, boolean withHelp) {
            while (true) {
                var names = new TreeSet<String>();
                rows.forEach(row -> names.addAll(row.keySet()));
                names.remove("=");
                var entering = names.stream()
                        .filter(name -> (withHelp || !name.startsWith("!")) && !basic.contains(name))
                        .filter(name -> reduced(goal, name).sign() < 0)
                        .findFirst();
                if (entering.isEmpty()) {
                    var value = Fraction.ZERO;
                    for (var i = 0; i < rows.size(); i++) {
                        value = value.plus(
                                goal.getOrDefault(basic.get(i), Fraction.ZERO).times(at(i, "=")));
                    }
                    return Optional.of(value);
                }
                var leaving = -1;
                for (var i = 0; i < rows.size(); i++) {
                    if (at(i, entering.get()).sign() > 0) {
                        var better =
                                leaving < 0 ? -1 : ratio(i, entering.get()).compareTo(ratio(leaving, entering.get()));
                        if (better < 0 || better == 0 && basic.get(i).compareTo(basic.get(leaving)) < 0) {
                            leaving = i;
                        }
                    }
                }
                if (leaving < 0) {
                    return Optional.empty();
                }
                pivot(leaving, entering.get());
            }
        }

        private Fraction ratio(int row, String name) {
            return at(row, "=").over(at(row, name));
        }

        private Fraction reduced(Map<String, Fraction> goal, String name) {
            var value = goal.getOrDefault(name, Fraction.ZERO);
            for (var i = 0; i < rows.size(); i++) {
                value = value.minus(
                        goal.getOrDefault(basic.get(i), Fraction.ZERO).times(at(i, name)));
            }
            return value;
        }

        private void pivot(int row, String name) {
            var by = at(row, name);
            rows.get(row).replaceAll((_, value) -> value.over(by));
            for (var i = 0; i < rows.size(); i++) {
                var factor = at(i, name);
                if (i != row && factor.sign() != 0) {
                    var other = i;
                    rows.get(row)
                            .forEach((key, value) ->
                                    rows.get(other).put(key, at(other, key).minus(factor.times(value))));
                }
            }
            basic.set(row, name);
        }
    }
}
