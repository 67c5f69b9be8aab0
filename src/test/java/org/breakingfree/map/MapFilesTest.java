package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapFilesTest {

    private static final Path CONTENT = Path.of("src/main/content");

    @TempDir
    private Path folder;

    @Test
    void the_content_that_ships_has_no_mistakes() {
        var mistakes = new Mistakes();

        var content = Places.Content.read(CONTENT, mistakes);

        assertThat(mistakes.all()).isEmpty();
        assertThat(content.places()).hasSizeGreaterThan(900);
    }

    @Test
    void a_position_finer_than_two_decimals_is_refused() throws IOException {
        assertThat(after("areas.csv", "AT,country,Austria,,,47.74", "AT,country,Austria,,,47.7412"))
                .containsExactly("10: \"latitude\" is finer than two decimals, which is finer than anything on the map"
                        + " may be");
    }

    @Test
    void a_small_town_is_no_area() throws IOException {
        assertThat(after(
                        "areas.csv",
                        "us-mn-saint-paul,city,Saint Paul,US-MN,285068",
                        "us-mn-saint-paul,city,Saint Paul,US-MN,851"))
                .singleElement()
                .asString()
                .contains("a city needs at least 20000 people");
    }

    @Test
    void a_case_cannot_stand_in_a_county_or_a_city() throws IOException {
        assertThat(after("places.csv", "loc-0001,court_program,report,", "loc-0001,federal_case,report,"))
                .containsExactly("2: a federal_case may be placed in a state at the finest, not in a city");
        assertThat(after("places.csv", "UN case record USA113,US-AK", "UN case record USA113,us-27123"))
                .containsExactly("17: a federal_case may be placed in a state at the finest, not in a county");
    }

    @Test
    void a_count_under_eleven_is_refused_instead_of_withheld() throws IOException {
        assertThat(after("places.csv", ",,15,,Federal Bureau", ",,7,,Federal Bureau"))
                .singleElement()
                .asString()
                .contains("\"count\" is 7: a count under 11 can point at single people; write \"<11\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 651-555-0188 first",
                "At 45.0123, -93.4567",
                "770 University Avenue West",
                "Write to desk@example.org"
            })
    void what_leads_to_a_door_or_a_person_is_refused(String text) throws IOException {
        assertThat(after("places.csv", "Phoenix specialized trafficking court", "\"" + text + "\""))
                .singleElement()
                .asString()
                .startsWith("2: the text holds a");
    }

    @Test
    void unknown_kinds_areas_and_states_are_told_with_their_line() throws IOException {
        assertThat(after("places.csv", "us-az-phoenix,,,Listed", "us-az-nowhere,,,Listed"))
                .containsExactly("2: \"area\" is \"us-az-nowhere\", which areas.csv does not name");
        assertThat(after("places.csv", "loc-0001,court_program,", "loc-0001,court,"))
                .anyMatch(reason -> reason.startsWith("2: \"kind\" is \"court\"; expected one of [survivor_service"));
    }

    @Test
    void how_sure_we_are_is_one_of_three_words() throws IOException {
        assertThat(after("places.csv", ",,medium,in operation 2013", ",,sure,in operation 2013"))
                .containsExactly("2: \"confidence\" is \"sure\"; expected one of [high, medium, low]");
    }

    /// What is wrong after one text in one file was replaced, as `line: reason`.
    private List<String> after(String file, String what, String by) throws IOException {
        for (var name : List.of("areas.csv", "places.csv")) {
            var text = Files.readString(CONTENT.resolve(name));
            if (name.equals(file)) {
                assertThat(text).contains(what);
                var at = text.indexOf(what);
                text = text.substring(0, at) + by + text.substring(at + what.length());
            }
            Files.writeString(folder.resolve(name), text);
        }
        var mistakes = new Mistakes();
        Places.Content.read(folder, mistakes);
        return mistakes.all().stream()
                .map(mistake -> mistake.line() + ": " + mistake.reason())
                .toList();
    }
}
