package org.breakingfree.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.breakingfree.gazetteer.Gazetteer.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saint Paul, MN | US-MN Saint Paul",
                "st. paul, minnesota | US-MN Saint Paul",
                "ST PAUL, US-MN | US-MN Saint Paul",
                "Saint Louis, MO | US-MO St. Louis",
                "Coeur d'Alene | US-ID Coeur d'Alene",
                "Coeur d’Alene, Idaho | US-ID Coeur d'Alene",
                "San José, CA | US-CA San Jose",
                "minneap | US-MN Minneapolis",
                "Mineapolis | US-MN Minneapolis",
                "Philadelhpia | ",
                "Philadelpia | US-PA Philadelphia",
                "Malmö, Sweden | SE Malmö",
                "Mumbai, IN | IN Mumbai",
                "Gary, IN | US-IN Gary",
                "malmo, Suecia | SE Malmö",
                "Washington, DC | US-DC Washington",
                "Nueva York | ",
                "Manhattan, KS | US-KS Manhattan",
                "Brooklyn, NY | US-NY Brooklyn",
                "San Juan, PR | US-PR San Juan",
                "Springfield, Missouri | US-MO Springfield"
            })
    void a_town_is_found_as_people_write_it(String text, String expected) {
        var found = GAZETTEER.find(text, 5);

        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.getFirst())
                    .satisfies(town ->
                            assertThat(town.region() + " " + town.name()).isEqualTo(expected));
        }
    }

    @Test
    void of_many_towns_of_one_name_the_largest_comes_first_and_all_are_told() {
        var found = GAZETTEER.find("Springfield", 50);

        assertThat(found)
                .extracting(Town::region)
                .startsWith("US-MO", "US-MA", "US-IL")
                .contains("US-OR");
        assertThat(GAZETTEER.named("Springfield", "US-IL"))
                .singleElement()
                .satisfies(town -> assertThat(town.county()).isEqualTo("17167"));
    }

    @Test
    void a_zip_code_leads_to_its_county_and_the_towns_of_it() {
        assertThat(GAZETTEER.countyOfZip("55104"))
                .get()
                .extracting(County::fips)
                .isEqualTo("27123");
        assertThat(GAZETTEER.find("55104", 1).getFirst().name()).isEqualTo("Saint Paul");
        assertThat(GAZETTEER.countyOfZip("00000")).isEmpty();
    }

    @Test
    void a_county_is_found_by_its_name() {
        assertThat(GAZETTEER.county("Hennepin", "US-MN"))
                .get()
                .extracting(County::fips)
                .isEqualTo("27053");
        assertThat(GAZETTEER.county("hennepin county", "US-MN"))
                .get()
                .extracting(County::fips)
                .isEqualTo("27053");
        assertThat(GAZETTEER.county("Orleans", "US-LA"))
                .get()
                .extracting(County::fips)
                .isEqualTo("22071");
        assertThat(GAZETTEER.county("Baltimore city", "US-MD"))
                .get()
                .extracting(County::fips)
                .isEqualTo("24510");
        assertThat(GAZETTEER.county("Hennepin", "US-WI")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "44.95, -93.09, 27123",
        "44.98, -93.27, 27053",
        "40.71, -74.00, 36061",
        "61.20, -149.90, 02020",
        "51.88, -176.65, 02016",
        "21.31, -157.86, 15003",
        "18.40, -66.07, 72127",
        "59.33, 18.06, SE",
        "19.43, -99.13, MX",
        "48.86, 2.35, FR",
        "-8.83, 13.23, AO",
        "25.77, -80.13, 12086",
        "37.81, -122.48, 06075"
    })
    void a_point_lies_in_a_county_or_a_country(double latitude, double longitude, String code) {
        switch (GAZETTEER.at(latitude, longitude)) {
            case Spot.InCounty(var county) -> assertThat(county.fips()).isEqualTo(code);
            case Spot.InCountry(var country) -> assertThat(country).isEqualTo(code);
            case Spot.AtSea() -> assertThat("sea").isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"30,-40", "0,0", "42,-69", "25.5,-86", "35,-125", "-40,-100"})
    void a_point_in_the_sea_lies_nowhere(String point) {
        var degrees =
                Arrays.stream(point.split(",")).mapToDouble(Double::parseDouble).toArray();

        assertThat(GAZETTEER.at(degrees[0], degrees[1])).isEqualTo(new Spot.AtSea());
    }

    @Test
    void nearly_every_town_lies_in_the_county_that_its_row_names() {
        var own = GAZETTEER.towns().stream()
                .filter(town -> town.county() != null)
                .filter(town -> GAZETTEER.at(town.latitude() / 100.0, town.longitude() / 100.0)
                                instanceof Spot.InCounty(var county)
                        && county.fips().equals(town.county()))
                .count();
        var all =
                GAZETTEER.towns().stream().filter(town -> town.county() != null).count();

        // The rest lies so near a border that two decimals move it across.
        assertThat(own).isGreaterThan(all * 97 / 100);
        assertThat(all).isGreaterThan(16_000);
    }

    @Test
    void each_row_belongs_to_a_county_of_its_own_state() {
        assertThat(GAZETTEER.counties()).hasSize(3_231);
        assertThat(GAZETTEER.towns())
                .allSatisfy(town -> GAZETTEER
                        .county(town.county())
                        .ifPresent(county -> assertThat(county.region()).isEqualTo(town.region())));
    }

    @Test
    void one_letter_more_less_or_other_is_almost_the_same() {
        assertThat(FoldedName.isAlmost("duluth", "dulth")).isTrue();
        assertThat(FoldedName.isAlmost("dulth", "duluth")).isTrue();
        assertThat(FoldedName.isAlmost("duluth", "duloth")).isTrue();
        assertThat(FoldedName.isAlmost("duluth", "duluthx")).isTrue();
        assertThat(FoldedName.isAlmost("duluth", "dlouth")).isFalse();
        assertThat(FoldedName.isAlmost("duluth", "duluth")).isTrue();
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++) {
            var name = Integer.toString(random.nextInt(1_000_000_000), 36).toLowerCase(Locale.ROOT);
            var at = random.nextInt(name.length());
            assertThat(FoldedName.isAlmost(name, name.substring(0, at) + "?" + name.substring(at)))
                    .isTrue();
            assertThat(FoldedName.isAlmost(name, name.substring(0, at) + name.substring(at + 1)))
                    .isTrue();
        }
    }
}
