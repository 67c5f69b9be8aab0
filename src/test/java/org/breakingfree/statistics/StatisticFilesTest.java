package org.breakingfree.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakingfree.statistics.Disclosure.Amount;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticFilesTest {

    private static final Path CONTENT = Path.of("src/main/content");

    @TempDir
    private Path folder;

    @Test
    void the_content_that_ships_has_no_mistakes() {
        var mistakes = new Mistakes();

        var content = Statistics.Content.read(CONTENT, mistakes);

        assertThat(mistakes.all()).isEmpty();
        assertThat(content.statistics()).hasSizeGreaterThan(5000);
    }

    @Test
    void the_files_that_ship_hold_no_small_count_of_people() {
        assertThat(shipped().stream()
                        .filter(reading -> reading.statistic().measure().isAboutPeople())
                        .filter(reading -> reading.amount() instanceof Amount.Exact(var number) && number < 11))
                .isEmpty();
    }

    @Test
    void what_ships_was_controlled_already_so_that_nothing_more_is_withheld() {
        var readings = shipped();

        var stored = Release.of(readings, new Mistakes());

        for (var i = 0; i < readings.size(); i++) {
            assertThat(stored.get(i)).isEqualTo(readings.get(i).statistic());
        }
    }

    /// Nobody finds out more from the files, which anyone can read, than from the pages.
    @Test
    void a_part_and_its_whole_never_leave_a_small_rest() {
        var counts = new TreeMap<String, Long>();
        for (var reading : shipped()) {
            if (reading.amount() instanceof Amount.Exact(var number)) {
                counts.put(key(reading.statistic(), reading.statistic().measure()), number);
            }
        }
        var pairs = 0;
        for (var reading : shipped()) {
            var whole =
                    reading.statistic().measure().whole().map(measure -> counts.get(key(reading.statistic(), measure)));
            var part = counts.get(key(reading.statistic(), reading.statistic().measure()));
            if (part != null && whole.isPresent()) {
                assertThat(whole.get() - part).isGreaterThanOrEqualTo(11);
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(300);
    }

    /// The attacker of [DisclosureTest], set on the files: of every small count that is a part or a whole.
    @Test
    void nobody_can_narrow_a_small_count_of_the_files() {
        var byPlace = new TreeMap<String, Map<Measure, Amount>>();
        for (var reading : shipped()) {
            var statistic = reading.statistic();
            if (statistic.measure().whole().isPresent() || statistic.measure() == Measure.PEOPLE_DETECTED) {
                byPlace.computeIfAbsent(statistic.year() + " " + statistic.area(), _ -> new TreeMap<>())
                        .put(statistic.measure(), reading.amount());
            }
        }
        var attacked = 0;
        for (var place : byPlace.entrySet()) {
            var amounts = place.getValue();
            if (amounts.size() < 2) {
                continue;
            }
            var coefficients = new TreeMap<>(Map.of("rest", 1L));
            var known = new TreeMap<String, long[]>();
            var total = 0L;
            for (var amount : amounts.entrySet()) {
                var sign = amount.getKey() == Measure.PEOPLE_DETECTED ? -1L : 1L;
                switch (amount.getValue()) {
                    case Amount.Exact(var number) -> total -= sign * number;
                    case Amount.Hidden hidden -> {
                        coefficients.put(amount.getKey().key(), sign);
                        known.put(
                                amount.getKey().key(),
                                hidden == Amount.Hidden.SMALL ? new long[] {0, 10} : new long[] {11, Long.MAX_VALUE});
                    }
                }
            }
            var attacker = new Attacker();
            attacker.learns(coefficients, total);
            for (var amount : amounts.entrySet()) {
                if (amount.getValue() == Amount.Hidden.SMALL) {
                    var name = amount.getKey().key();
                    assertThat(attacker.range(name, Map.of()).orElseThrow().covers(0, 11))
                            .as(place.getKey())
                            .isTrue();
                    assertThat(attacker.range(name, known).orElseThrow().covers(0, 10))
                            .as(place.getKey())
                            .isTrue();
                    attacked++;
                }
            }
        }
        assertThat(attacked).isGreaterThan(300);
    }

    /// Two small ones alone could be bounded by their sum.
    @Test
    void small_states_are_withheld_in_company() {
        var gaps = new TreeMap<String, List<Amount>>();
        for (var reading : shipped()) {
            var statistic = reading.statistic();
            if (statistic.withheld() && statistic.measure().level() == Level.STATE) {
                gaps.computeIfAbsent(statistic.measure() + " " + statistic.year(), _ -> new ArrayList<>())
                        .add(reading.amount());
            }
        }

        assertThat(gaps).hasSize(5);
        assertThat(gaps.values()).allMatch(amounts -> amounts.size() > 2 || amounts.contains(Amount.Hidden.KEPT));
    }

    @Test
    void no_state_is_withheld_alone() {
        Map<String, Integer> gaps = new TreeMap<>();
        shipped().stream()
                .map(StatisticFile.Reading::statistic)
                .filter(statistic -> statistic.withheld() && statistic.measure().level() == Level.STATE)
                .forEach(statistic -> gaps.merge(statistic.measure() + " " + statistic.year(), 1, Integer::sum));

        assertThat(gaps).isNotEmpty().allSatisfy((_, count) -> assertThat(count).isGreaterThan(1));
    }

    @Test
    void a_small_count_in_a_file_is_taken_out_before_anything_is_stored() throws IOException {
        var content = read("state-statistics.csv", "hotline_cases,2012,US-AK,<11", "hotline_cases,2012,US-AK,7");

        assertThat(content.statistics().stream()
                        .filter(each -> each.measure() == Measure.HOTLINE_CASES && each.year() == 2012)
                        .filter(each -> each.area().equals("US-AK")))
                .singleElement()
                .satisfies(each -> assertThat(each.value()).isNull())
                .satisfies(each -> assertThat(each.withheld()).isTrue());
    }

    @Test
    void another_state_is_kept_back_with_a_single_small_one() throws IOException {
        var content = read("state-statistics.csv", "hotline_cases,2024,US-AK,22", "hotline_cases,2024,US-AK,9");

        assertThat(content.statistics().stream()
                        .filter(each -> each.measure() == Measure.HOTLINE_CASES && each.year() == 2024)
                        .filter(Statistic::withheld)
                        .map(Statistic::area))
                .hasSize(2)
                .contains("US-AK");
    }

    @Test
    void each_mistake_is_told_with_its_line() throws IOException {
        assertThat(after("country-statistics.csv", "people_convicted,2012,AE,", "people_convicted,2012,XX,"))
                .containsExactly("2: \"area\" is \"XX\", not the code of a country");
        assertThat(after("country-statistics.csv", "people_convicted,2012,AE,", "hotline_cases,2012,AE,"))
                .anyMatch(reason -> reason.startsWith("2: \"measure\" is \"hotline_cases\"; expected one of"));
        assertThat(after(
                        "state-statistics.csv",
                        "federal_award_value,2024,US-AK,3976914",
                        "federal_award_value,2024,US-AK,<11"))
                .containsExactly("2: \"value\" is \"<11\", but federal_award_value counts no people");
        assertThat(after(
                        "state-statistics.csv",
                        "federal_award_value,2024,US-AK,3976914",
                        "federal_award_value,2024,US-AK,many"))
                .contains("2: \"value\" is \"many\", not a whole number");
        assertThat(after(
                        "state-statistics.csv",
                        "federal_award_value,2024,US-AK,3976914",
                        "federal_award_value,2024,US-AK,-5"))
                .contains("2: \"value\" is -5, and nothing can be counted less than never");
        assertThat(after("state-statistics.csv", "federal_award_value,2024,US-AL", "federal_award_value,2024,US-AK"))
                .containsExactly("3: this measure, year and area stand there twice");
        assertThat(after("state-statistics.csv", "yes,medium,active", "yes,sure,active"))
                .anyMatch(reason -> reason.contains("\"confidence\" is \"sure\"; expected one of [high, medium, low]"));
        assertThat(after("state-statistics.csv", "https://www.usaspending.gov/", ""))
                .isNotEmpty();
    }

    @Test
    void a_part_that_is_more_than_its_whole_is_a_mistake() throws IOException {
        var whole = line("people_detected,2022,US,");
        assertThat(after("country-statistics.csv", whole, whole.replaceFirst("US,\\d+,", "US,12,")))
                .singleElement()
                .asString()
                .contains("it counts a part of people_detected and is more");
    }

    @Test
    void a_population_needs_people_a_source_and_a_license() throws IOException {
        var header = Files.readString(CONTENT.resolve("populations.csv"))
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(after(
                        "populations.csv",
                        header,
                        header + "\nUS-MN,2016,5522744,Someone,Some table,https://example.org/,2020,PD"))
                .isEmpty();
        assertThat(after(
                        "populations.csv",
                        header,
                        header + "\nUS-MN,2016,0,Someone,Some table,https://example.org/,2020,"))
                .containsExactlyInAnyOrder("2: \"people\" must be at least 1", "2: \"license\" is empty");
    }

    private static List<StatisticFile.Reading> shipped() {
        var mistakes = new Mistakes();
        var readings =
                new ArrayList<>(StatisticFile.read(CONTENT.resolve("state-statistics.csv"), Level.STATE, mistakes));
        readings.addAll(StatisticFile.read(CONTENT.resolve("country-statistics.csv"), Level.COUNTRY, mistakes));
        assertThat(mistakes.all()).isEmpty();
        return readings;
    }

    private static String key(Statistic statistic, Measure measure) {
        return measure + " " + statistic.year() + " " + statistic.area();
    }

    private static String line(String start) throws IOException {
        return Files.readAllLines(CONTENT.resolve("country-statistics.csv")).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private Statistics.Content read(String file, String what, String by) throws IOException {
        var mistakes = new Mistakes();
        var content = Statistics.Content.read(replaced(file, what, by), mistakes);
        assertThat(mistakes.all()).isEmpty();
        return content;
    }

    /// What is wrong after one text in one file was replaced, as `line: reason`.
    private List<String> after(String file, String what, String by) throws IOException {
        var mistakes = new Mistakes();
        Statistics.Content.read(replaced(file, what, by), mistakes);
        return mistakes.all().stream()
                .map(mistake -> mistake.line() + ": " + mistake.reason())
                .toList();
    }

    private Path replaced(String file, String what, String by) throws IOException {
        for (var name : List.of("state-statistics.csv", "country-statistics.csv", "populations.csv")) {
            var text = Files.readString(CONTENT.resolve(name));
            if (name.equals(file)) {
                assertThat(text).contains(what);
                var at = text.indexOf(what);
                text = text.substring(0, at) + by + text.substring(at + what.length());
            }
            Files.writeString(folder.resolve(name), text);
        }
        return folder;
    }
}
