package org.breakingfree.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GazetteerFilesTest extends SiteTest {

    @Test
    void names_that_begin_alike_come_together_the_largest_first() {
        var answer = get("/map/gazetteer/sa.json");
        var towns = JsonMapper.builder().build().readTree(answer.body());
        var names = texts(towns.get("names"));

        assertThat(names).startsWith("São Paulo").contains("Saint Paul", "Saint Louis", "San Antonio");
        assertThat(List.of("in", "latitudes", "longitudes", "sizes"))
                .allSatisfy(column -> assertThat(towns.get(column)).hasSameSizeAs(towns.get("names")));
        var at = names.indexOf("Saint Paul");
        assertThat(towns.get("in").get(at).asString()).isEqualTo("US-MN");
        assertThat(towns.get("latitudes").get(at).asInt()).isEqualTo(4494);
        assertThat(towns.get("longitudes").get(at).asInt()).isEqualTo(-9309);
        assertThat(towns.get("sizes").get(at).asInt()).isEqualTo(9);
    }

    @Test
    void a_saint_is_found_in_both_spellings() {
        assertThat(names("/map/gazetteer/st.json")).contains("St. Paul", "St. Louis", "Stockton");
        assertThat(names("/map/gazetteer/ft.json")).contains("Ft. Worth");
    }

    @Test
    void zip_codes_come_by_their_first_two_digits() {
        assertThat(names("/map/gazetteer/55.json")).contains("55104", "55403").allMatch(zip -> zip.startsWith("55"));
    }

    @Test
    void where_no_name_begins_so_the_lists_are_empty() {
        assertThat(get("/map/gazetteer/xq.json").body())
                .isEqualTo("{\"names\":[],\"in\":[],\"latitudes\":[],\"longitudes\":[],\"sizes\":[]}");
        assertThat(names("/map/gazetteer/y_.json")).allMatch(name -> name.length() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s.json", "sai.json", "SA.json", "5.json", "551.json", "..json", "sa", "s%C3%A4.json", "_a.json"
            })
    void whoever_asks_for_more_than_two_letters_is_told_nothing(String file) {
        assertThat(get("/map/gazetteer/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void what_somebody_typed_is_stored_nowhere() {
        var answer = get("/map/gazetteer/du.json", "Accept-Encoding", "br");

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(site().site().kept()).noneMatch(address -> address.contains("gazetteer"));
    }

    @Test
    void nothing_is_finer_than_two_decimals_and_nothing_large() {
        for (var prefix : List.of("sa", "st", "ch", "la", "ma", "55", "77")) {
            var answer = get("/map/gazetteer/" + prefix + ".json").body();

            assertThat(answer).doesNotContainPattern("\\d\\.\\d").hasSizeLessThan(120_000);
        }
    }

    private static List<String> names(String path) {
        return texts(JsonMapper.builder().build().readTree(get(path).body()).get("names"));
    }

    private static List<String> texts(JsonNode column) {
        return column.valueStream().map(JsonNode::asString).toList();
    }
}
