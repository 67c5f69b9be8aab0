package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breakingfree.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The index against a plain count over the same records.
class PlaceIndexTest {

    private final RandomPlaces random = new RandomPlaces(7);
    private final List<Area> areas = random.areas(300);
    private final List<RandomPlaces.Known> records = random.records(areas, 4_000);
    private final Atlas atlas = RandomPlaces.atlas(areas, records);
    private final Map<String, Area> byCode = Atlas.byCode(areas);
    private final Map<RandomPlaces.Known, List<String>> told = new HashMap<>();

    @Test
    void every_filter_lets_through_what_a_plain_count_does() {
        for (var i = 0; i < 150; i++) {
            var filter = random.filter(atlas, areas);
            var selection = atlas.select(filter);
            var wanted = records.stream().filter(record -> fits(record, filter)).toList();

            assertThat(selection.total()).as(filter.toString()).isEqualTo(wanted.size());
            assertThat(selection.areas())
                    .isEqualTo(wanted.stream()
                            .map(RandomPlaces.Known::area)
                            .distinct()
                            .count());
            assertThat(numbers(filter, 0, Integer.MAX_VALUE))
                    .containsExactlyInAnyOrderElementsOf(
                            wanted.stream().map(RandomPlaces.Known::number).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pages_have_every_record_once_in_the_same_order_as_the_whole(Sort sort) {
        for (var i = 0; i < 20; i++) {
            var filter = random.filter(atlas, areas).by(sort);
            var whole = numbers(filter, 0, Integer.MAX_VALUE);
            var paged = IntStream.rangeClosed(0, whole.size() / 25)
                    .mapToObj(page -> numbers(filter, 25 * page, 25))
                    .flatMap(List::stream)
                    .toList();

            assertThat(paged).isEqualTo(whole);
            assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
            assertThat(numbers(filter, whole.size(), 25)).isEmpty();
        }
    }

    @Test
    void each_sort_sorts() {
        var known = records.stream().collect(Collectors.toMap(RandomPlaces.Known::number, Function.identity()));
        var all = Filter.everything();

        assertThat(numbers(all.by(Sort.NAME), 0, 4_000).stream().map(number -> folded(known.get(number))))
                .isSorted();
        assertThat(numbers(all.by(Sort.NEWEST), 0, 4_000).stream().map(number -> -lastYear(known.get(number))))
                .isSorted();
        assertThat(numbers(all.by(Sort.KIND), 0, 4_000).stream()
                        .map(number -> known.get(number).kind()))
                .isSorted();
        assertThat(numbers(all, 0, 4_000).stream()
                        .map(number -> known.get(number).area().region())
                        .distinct()
                        .count())
                .as("the records of a state stand together")
                .isEqualTo(changes(numbers(all, 0, 4_000).stream()
                        .map(number -> known.get(number).area().region())
                        .toList()));
    }

    @Test
    void languages_and_years_that_there_are_can_be_chosen() {
        assertThat(atlas.index().languages()).containsExactly("en", "es", "hm");
        assertThat(atlas.index().years().min()).hasValue(1990);
        assertThat(atlas.index().years().max().orElseThrow()).isBetween(2026, 2034);
    }

    private List<Integer> numbers(Filter filter, int from, int most) {
        var order = new PlaceOrder(atlas.select(filter), atlas.names(Language.EN), filter.sort());
        return Arrays.stream(order.numbers(from, most)).boxed().toList();
    }

    private boolean fits(RandomPlaces.Known record, Filter filter) {
        var first = record.from();
        var last = record.to() == null ? first : record.to();
        return filter.shows(record.kind())
                && filter.within().map(area -> isWithin(record.area(), area)).orElse(true)
                && filter.from().map(year -> last != null && last >= year).orElse(true)
                && filter.to().map(year -> first != null && first <= year).orElse(true)
                && filter.language()
                        .map(code -> record.languages().contains(code))
                        .orElse(true)
                && Folded.words(filter.text()).stream().allMatch(word -> says(record, word));
    }

    private boolean isWithin(Area area, Area other) {
        return area.equals(other) || area.within() != null && isWithin(byCode.get(area.within()), other);
    }

    private boolean says(RandomPlaces.Known record, String beginning) {
        return told.computeIfAbsent(record, this::words).stream().anyMatch(word -> word.startsWith(beginning));
    }

    private List<String> words(RandomPlaces.Known record) {
        var region = byCode.get(record.area().region());
        var names = new StringBuilder(record.name()).append(' ').append(region.code());
        for (var language : Language.values()) {
            var text = new PlaceText(language);
            names.append(' ').append(text.name(record.area())).append(' ').append(text.name(region));
        }
        return Folded.words(names.toString());
    }

    private static String folded(RandomPlaces.Known record) {
        return String.join(" ", Folded.words(record.name()));
    }

    private static int lastYear(RandomPlaces.Known record) {
        var last = record.to() == null ? record.from() : record.to();
        return last == null ? 0 : last;
    }

    private static long changes(List<String> values) {
        return 1
                + IntStream.range(1, values.size())
                        .filter(i -> !values.get(i).equals(values.get(i - 1)))
                        .count();
    }
}
