package org.breakingfree.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands behind a command: numbers, and options with or without words of their own.
record Words(List<Long> numbers, Map<String, String> options) {

    /// @param withWords options that are followed by words
    /// @param alone options that are not
    /// @return empty when something else stands there, or an option twice
    static Optional<Words> of(List<String> arguments, List<String> withWords, List<String> alone) {
        var numbers = new ArrayList<Long>();
        var options = new HashMap<String, String>();
        for (var at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            if (argument.matches("[1-9]\\d{0,14}")) {
                numbers.add(Long.parseLong(argument));
            } else if (alone.contains(argument) && !options.containsKey(argument)) {
                options.put(argument, "");
            } else if (withWords.contains(argument) && !options.containsKey(argument) && at + 1 < arguments.size()) {
                options.put(argument, PlainWords.line(arguments.get(++at), 1_000));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Words(numbers.stream().distinct().toList(), Map.copyOf(options)));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /// The words behind an option; empty when it is not there.
    String option(String option) {
        return options.getOrDefault(option, "");
    }
}
