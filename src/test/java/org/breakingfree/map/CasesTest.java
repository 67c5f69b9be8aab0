package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakingfree.shapes.Shapes;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.web.Language;
import org.breakingfree.web.Messages;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Wherever the site tells of a case, it tells the state and nothing finer.
class CasesTest extends SiteTest {

    private static final int CASES = 134;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_database_holds_no_county_for_a_case() {
        var kinds = db().read(handle -> handle.createQuery("select area_kind from place where kind = 'federal_case'")
                .mapTo(String.class)
                .list());

        assertThat(kinds).hasSize(CASES).containsOnly("state");
    }

    /// Were only those areas listed that have a record, the list itself would tell of one.
    @Test
    void no_area_is_listed_because_of_a_record() {
        var empty =
                db().read(handle -> handle.createQuery("""
                        select area.kind
                        from area
                        left join place on place.area_code = area.code
                        where area.kind in ('county', 'city') and area.within like 'US-%' and place.id is null
                        """).mapTo(String.class).list());

        assertThat(empty).filteredOn("county"::equals).hasSizeGreaterThan(1_000);
        assertThat(empty).filteredOn("city"::equals).hasSizeGreaterThan(1_500);
    }

    @Test
    void the_list_names_states_in_both_languages() {
        for (var language : Language.values()) {
            var told = new ArrayList<String>();
            for (var number = 1; number <= Math.ceilDiv(CASES, 25); number++) {
                var rows = page(language.prefix() + "/map?kind=cases&page=" + number)
                        .select("#places tbody tr");
                rows.forEach(
                        row -> told.add(row.select("td[data-label]").first().text()));
            }

            assertThat(told).hasSize(CASES).isSubsetOf(states(language));
        }
    }

    @Test
    void a_county_lists_no_case() {
        for (var county : List.of("us-06037", "us-36061", "us-51059")) {
            var answer = get("/map?kind=cases&in=" + county);

            assertThat(answer.statusCode() == 404 || !answer.body().contains("Docket"))
                    .as(county)
                    .isTrue();
        }
    }

    @Test
    void the_maps_own_data_counts_and_tells_cases_by_state() {
        for (var language : Language.values()) {
            for (var zoom = Groups.WIDEST_ZOOM; zoom <= Groups.CLOSEST_ZOOM; zoom++) {
                var groups = json(language.prefix() + "/map/groups/" + zoom + ".json?kind=cases")
                        .get("groups");
                var sum = 0;
                for (var i = 0; i < groups.get("counts").size(); i++) {
                    sum += groups.get("counts")
                            .get(i)
                            .get(Layer.CASES.ordinal())
                            .asInt();
                    assertThat(groups.get("names").get(i).asString()).isIn(states(language));
                    assertThat(groups.get("precision").get(i).asInt()).isEqualTo(AreaKind.STATE.ordinal());
                }
                assertThat(sum).isEqualTo(CASES);
            }
            var told = json(language.prefix() + "/map/places.json");
            for (var place : told.get("places")) {
                if (place.get(1).asInt() == Layer.CASES.ordinal()) {
                    assertThat(told.get("areas")
                                    .get(place.get(0).asString())
                                    .get(0)
                                    .asString())
                            .isIn(states(language));
                    assertThat(place.toString()).doesNotContain("County").doesNotContain("united_states_v");
                }
            }
        }
    }

    @Test
    void what_can_be_taken_along_has_cases_by_state() {
        var found = 0;
        for (var feature : json("/map/places.geojson").get("features")) {
            var properties = feature.get("properties");
            if (properties.get("kind").asString().equals("federal_case")) {
                found++;
                assertThat(properties.get("precision").asString()).isEqualTo("state");
                assertThat(properties.get("area").asString()).isIn(states(Language.EN));
                assertThat(properties.toString()).doesNotContain("County").doesNotContain("united_states_v");
            }
        }
        assertThat(found).isEqualTo(CASES);
        assertThat(get("/map/places.csv").body().lines().filter(line -> line.contains(",federal_case,")))
                .hasSize(CASES)
                .allMatch(line -> line.contains(",state,US-"));
    }

    @Test
    void a_case_cannot_be_searched_for_by_its_number() {
        var found =
                db().read(handle -> handle.createQuery("""
                        select count(*) from search_document where body like '%Docket %' or body like '%UN case record%'
                        """).mapTo(long.class).one());

        assertThat(found).isZero();
    }

    private static Set<String> states(Language language) {
        var names = new HashSet<String>();
        for (var shape : Shapes.usStates()) {
            names.add(Messages.text(language, "region." + shape.code()));
        }
        return names;
    }

    private static JsonNode json(String path) {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
