package org.breakingfree.gazetteer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The names of towns in the order of the alphabet, folded, each in all its spellings.
final class TownNames {

    private record Entry(String name, Town town) {}

    private static final int SHORTEST_TO_GUESS = 4;

    private final Entry[] entries;

    /// For finding what is one letter away, which is one letter longer or shorter at most.
    private final Map<Integer, List<Entry>> byLength;

    TownNames(List<Town> towns) {
        entries = towns.stream()
                .flatMap(town -> FoldedName.spellings(town.name()).stream()
                        .map(FoldedName::of)
                        .distinct()
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Entry(name, town)))
                .sorted(Comparator.comparing(Entry::name))
                .toArray(Entry[]::new);
        byLength = Arrays.stream(entries)
                .collect(Collectors.groupingBy(
                        entry -> entry.name.length(), Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
    }

    Stream<Town> exactly(String name) {
        var folded = FoldedName.of(name);
        return from(folded).takeWhile(entry -> entry.name.equals(folded)).map(Entry::town);
    }

    Stream<Town> beginningWith(String start) {
        var folded = FoldedName.of(start);
        return folded.isEmpty()
                ? Stream.empty()
                : from(folded).takeWhile(entry -> entry.name.startsWith(folded)).map(Entry::town);
    }

    /// Those whose name is one letter away; nothing for a name too short to guess from.
    Stream<Town> almost(String name) {
        var folded = FoldedName.of(name);
        return folded.length() < SHORTEST_TO_GUESS
                ? Stream.empty()
                : IntStream.rangeClosed(folded.length() - 1, folded.length() + 1)
                        .mapToObj(length -> byLength.getOrDefault(length, List.of()))
                        .flatMap(List::stream)
                        .filter(entry -> FoldedName.isAlmost(folded, entry.name))
                        .map(Entry::town);
    }

    private Stream<Entry> from(String folded) {
        var low = 0;
        var high = entries.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (entries[middle].name.compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Arrays.stream(entries, low, entries.length);
    }
}
