package org.breakingfree.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.breakingfree.privacy.Finding.Kind;
import org.breakingfree.text.CsvTable;
import org.breakingfree.text.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenAwayTest {

    private static final Path CONTENT = Path.of("src/main/content");
    private static final int MANY = 3_000;

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"STREET_ADDRESS", "POSITION", "LICENSE_PLATE", "TELEPHONE", "MAIL"})
    void of_a_hundred_planted_at_least_ninety_nine_are_found(Kind kind) {
        var planted = new Planted(20_261_120);
        Supplier<String> next = switch (kind) {
            case STREET_ADDRESS -> planted::streetAddress;
            case POSITION -> planted::position;
            case LICENSE_PLATE -> planted::plate;
            case TELEPHONE -> planted::telephone;
            default -> planted::mail;
        };
        var missed = Stream.generate(next)
                .limit(MANY)
                .filter(text -> GivenAway.in(text).stream()
                        .noneMatch(found -> found.kind() == kind || found.kind() == Kind.MAP_LINK))
                .toList();

        assertThat(missed).hasSizeLessThanOrEqualTo(MANY / 100);
    }

    @Test
    void nothing_is_found_in_the_records_that_ship() {
        var false_alarms = new ArrayList<String>();
        var records = CsvTable.read(CONTENT.resolve("places.csv"), new Mistakes(), List.of())
                .rows();
        for (var record : records) {
            for (var column : List.of("name", "detail", "note", "obtained_from", "source_publisher", "source_title")) {
                var text = record.textOrEmpty(column);
                GivenAway.in(text).forEach(found -> false_alarms.add(found + " in: " + text));
            }
            GivenAway.inLink(record.text("source_url")).forEach(found -> false_alarms.add(found + " in " + record));
        }

        assertThat(records).hasSizeGreaterThan(900);
        assertThat(false_alarms).isEmpty();
    }

    @Test
    void nothing_is_found_in_the_ordinary_sentences_of_our_pages_and_of_what_we_say() {
        var sentences = sentences();
        var false_alarms = new ArrayList<String>();
        for (var sentence : sentences) {
            GivenAway.in(sentence).forEach(found -> false_alarms.add(found + " in: " + sentence));
        }

        assertThat(sentences).hasSizeGreaterThan(500);
        assertThat(false_alarms).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2019 Lake Street Outreach opened its doors.",
                "114 offenses in 2013-2020, Street Outreach",
                "A 12 Step Court program for 30 women",
                "Docket 1:06-cr-20734",
                "22 U.S.C. 7102 and Minn. Stat. 609.322",
                "Between 2015 and 2019 the 4th Judicial District Court heard 45 cases.",
                "The 2 hour drive to the county seat",
                "30 women and 12 men finished the course in 2021.",
                "About 24 percent of the US$ 1,250,000 award",
                "A 4 lane highway crosses the reservation.",
                "It serves 14 counties in Northwest Minnesota.",
                "The program has 3 full-time staff and 2 Court Advocates.",
                "They held 10 monthly street outreach nights.",
                "One Stop Center for youth",
                "1 in 5 people, 2.5 times as many",
                "Version 1.25.3 of the form",
                "from 9.5 to 12.75 hours a week",
                "At 5 Park staff called the police.",
                "Award 2015-VT-BX-K049 of the Office for Victims of Crime",
                "The van ran to 3 towns a day in 2019.",
                "Call 911.",
                "Text HELP to 233733",
                "Durante 2020, la calle estuvo vacía",
                "En 2018 abrió el Camino a Casa, con 20 camas.",
                "Sur de Florida, 35 agencias en 6 condados",
                "Fiscal years 2019-2022: 3 awards",
                "Grant numbers 15POVC-21-GG-03954-HT",
                "Section 8 vouchers, Title IX, and 501(c)(3) status",
                "5 Task Forces, 3 Broadway shows",
                "Two hundred and twelve people came in one year.",
                "Twenty-five women, and thirty-one men",
                "one hundred percent of Main Street shops",
                "Hope and Grace Street Outreach",
                "Ramsey and Hennepin County attorneys",
                "On May 5th and June 6th the group met.",
                "The 4th and 5th Judicial Districts",
                "Route 9 passes by.",
                "Interstate 35 runs through ten counties.",
                "H.F. 1234 and S.F. 55104",
                "Via Rail took 12 trains."
            })
    void ordinary_sentences_are_left_alone(String text) {
        assertThat(GivenAway.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "770 University Avenue West",
                "770 university ave w",
                "at 45 oak street behind the church",
                "12 West Street",
                "100 Avenue of the Americas, New York",
                "One Liberty Plaza",
                "four hundred twelve Main Street",
                "one twenty-three Oak Avenue",
                "Twelve Oh Five Cedar Road",
                "two thousand and ten Lake Street, upstairs",
                "5th Ave and Hennepin",
                "Lake St. & Bloomington",
                "She waits at Hennepin at 5th.",
                "Hennepin and Lake Street, behind the bank",
                "Highway 61, mile 12",
                "exit 42 off I-35",
                "near mile marker 118",
                "12 rue de la Paix",
                "Hauptstraße 12",
                "Via Roma 5",
                "Sveavägen 44",
                "221B Baker Street",
                "Calle Ocho 123",
                "Avenida de la Paz #45",
                "the corner of Lake Street and Chicago Avenue",
                "7 Rosa Parks Ct.",
                "1200 Broadway, Oakland",
                "county road 12, fire number 4411 County Road 12",
                "350 Fifth Ave",
                "PO Box 1234, Duluth",
                "１２３ Main Street",
                "\u0661\u0662\u0663 Main Street",
                "123\u00a0Main\u00a0Street",
                "123 Ma\u200bin Street"
            })
    void addresses_are_found_however_they_are_written(String text) {
        assertThat(GivenAway.in(text)).extracting(Finding::kind).contains(Kind.STREET_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saint Paul, MN 55104",
                "in ZIP code 55104",
                "55104-1234",
                "Saint Paul, Minnesota 55104",
                "C.P. 06600",
                "SW1A 1AA",
                "Toronto M5V 2T6",
                "55104"
            })
    void a_zip_code_is_found(String text) {
        assertThat(GivenAway.in(text)).extracting(Finding::kind).contains(Kind.POSTAL_CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.google.com/maps/place/x/@44.95,-93.1,17z",
                "https://goo.gl/maps/AbCdEf",
                "https://maps.app.goo.gl/abc",
                "https://w3w.co/filled.count.soap",
                "https://plus.codes/86P8XVHG+8Q",
                "https://example.org/find?lat=44.95376&lng=-93.08996",
                "https://example.org/spot/44.95376,-93.08996",
                "https://example.org/?geohash=9zvxvsm"
            })
    void a_link_into_a_map_is_found_in_a_link_and_in_a_text(String link) {
        assertThat(GivenAway.inLink(link)).isNotEmpty();
        assertThat(GivenAway.in("See " + link + " there.")).isNotEmpty();
    }

    @Test
    void what_is_said_of_a_finding_does_not_repeat_it() {
        var findings = GivenAway.in("Ask Ana at 770 University Avenue West, 651-555-0188, ana@example.org");

        assertThat(findings)
                .hasToString("[a street address (### Xxxxxxxxxx Xxxxxx), a telephone number (###-###-####),"
                        + " a mail address (xxx@xxxxxxx.xxx)]");
    }

    @Test
    void a_long_text_made_to_be_slow_is_read_in_passing() {
        for (var piece : List.of(
                "1 a ", "12.345 ", "+1 ", "a@", "1 N ", "A1 ", "call 1 ", "((((", "a.", "44° ", "9-", "12 Oak ")) {
            assertThat(GivenAway.in(piece.repeat(10_000))).hasSizeLessThan(8);
        }
    }

    /// All sentences of our pages in both languages and of our podcasts.
    private static List<String> sentences() {
        return Stream.of(CONTENT.resolve("en"), CONTENT.resolve("es"), Path.of("podcasts"), Path.of("seminar-kit"))
                .flatMap(GivenAwayTest::texts)
                .flatMap(text -> Stream.of(text.split("(?<=[.?!])\\s+|\\n\\s*\\n|\\|")))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> sentence.length() > 20)
                // Helplines are read aloud there, and are telephone numbers.
                .filter(sentence -> !sentence.matches(".*1-8\\d\\d-\\d{3}-\\d{4}.*"))
                .toList();
    }

    private static Stream<String> texts(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).map(GivenAwayTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
