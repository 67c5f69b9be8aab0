package org.breakingfree.map;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakingfree.web.Visit;

/// Reads the parts of an address that a [Filter] is made of, and remembers whether one of them asks for what cannot be.
final class FilterQuestion {

    private final Visit visit;
    private final Atlas atlas;
    private boolean mistaken;

    FilterQuestion(Visit visit, Atlas atlas) {
        this.visit = visit;
        this.atlas = atlas;
    }

    boolean isMistaken() {
        return mistaken;
    }

    /// Those of the layers that are named as `kind`, or of all when none is. Of a layer in which a kind is named as
    /// `only`, none but such kinds.
    Set<PlaceKind> kinds() {
        var layers = named("kind", Layer::of);
        var only = named("only", PlaceKind::of);
        var narrowed = only.stream().map(PlaceKind::layer).collect(Collectors.toSet());
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> layers.isEmpty() || layers.contains(kind.layer()))
                .filter(kind -> only.contains(kind) || !narrowed.contains(kind.layer()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlaceKind.class)));
    }

    private <T> Set<T> named(String parameter, Function<String, Optional<T>> of) {
        var found = new HashSet<T>();
        for (var key : visit.parameters(parameter)) {
            if (!key.isBlank()) {
                known(of.apply(key)).ifPresent(found::add);
            }
        }
        return found;
    }

    Optional<Area> within() {
        return visit.parameter("in").flatMap(code -> known(atlas.find(code)));
    }

    Optional<Integer> year(String name) {
        return visit.parameter(name)
                .flatMap(text ->
                        known(number(text, 4).filter(year -> year >= PackedYear.FIRST && year <= PackedYear.LAST)));
    }

    /// A code that no record has is none that cannot be: tomorrow one may have it.
    Optional<String> language() {
        return visit.parameter("language")
                .flatMap(code -> known(Optional.of(code).filter(each -> each.matches("[a-z]{2}"))));
    }

    /// What was typed, cut to a length that anybody may type; nothing when there is no word in it.
    String text() {
        var typed = visit.parameter("text").orElse("");
        var cut = typed.codePointCount(0, typed.length()) > Filter.LONGEST_TEXT
                ? typed.substring(0, typed.offsetByCodePoints(0, Filter.LONGEST_TEXT))
                        .strip()
                : typed;
        return Folded.words(cut).isEmpty() ? "" : cut;
    }

    /// A list of a million records has forty thousand pages.
    static Optional<Integer> page(String text) {
        return number(text, 6);
    }

    private static Optional<Integer> number(String text, int digits) {
        return text.length() <= digits && text.matches("[1-9]\\d*")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private <T> Optional<T> known(Optional<T> value) {
        mistaken |= value.isEmpty();
        return value;
    }
}
