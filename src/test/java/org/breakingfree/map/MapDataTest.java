package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.web.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapDataTest extends SiteTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void geojson_has_nothing_finer_than_where_a_name_is_written() {
        var features = json("/map/places.geojson").get("features");

        assertThat(features).hasSize(964);
        for (var feature : features) {
            for (var degrees : feature.get("geometry").get("coordinates")) {
                assertThat(degrees.asString()).matches("-?\\d{1,3}(\\.\\d{1,2})?");
            }
            assertThat(feature.get("properties").get("precision").asString())
                    .isIn("country", "state", "county", "city");
        }
    }

    @Test
    void csv_has_the_same_records() throws IOException {
        var response = get("/map/places.csv");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();

        try (var rows = format.parse(new StringReader(response.body()))) {
            assertThat(rows.getRecords()).hasSize(964).allSatisfy(row -> {
                assertThat(row.get("source_url")).startsWith("http");
                assertThat(row.get("confidence")).isIn("high", "medium", "low");
                assertThat(row.get("told")).doesNotContainPattern("^([0-9]|10) offenses");
                assertThat(row.get("name"))
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("@");
            });
        }
    }

    @Test
    void where_records_were_read_is_told_in_each_form() {
        var copy = "GitHub cassiecorey/HumanTraffickingData (copy of humantraffickingdata.org)";

        assertThat(get("/map/places.csv").body()).contains(copy);
        assertThat(get("/map/places.geojson").body()).contains("\"obtained_from\":\"" + copy + "\"");
        assertThat(get("/map/places.json").body())
                .contains("Read in a copy at " + copy + ". How sure we are of it: medium.");
        assertThat(get("/es/map/places.json").body())
                .contains("Leído en una copia, en " + copy + ". Qué tan seguros estamos: media.");
    }

    @Test
    void open_data_can_be_read_from_any_site_and_is_sent_once() {
        for (var path : new String[] {"/map/places.geojson", "/map/places.csv"}) {
            var response = get(path);
            var tag = response.headers().firstValue("ETag").orElseThrow();

            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(tag).startsWith("\"");
            assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void what_the_script_draws_adds_up_to_all_records() {
        var sum = 0;
        for (var layer : json("/map/areas.json").get("counts")) {
            for (var count : layer) {
                sum += count.asInt();
            }
        }

        assertThat(sum).isEqualTo(964);
        assertThat(json("/map/places.json").get("places")).hasSize(964);
        assertThat(get("/map/areas.json").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    /// A map without an order is written in another one by each process: then two nodes give two ETags.
    @Test
    void the_same_data_are_the_same_bytes_on_every_node() {
        assertThat(keys(json("/map/places.json"))).containsExactly("kinds", "sources", "places");
        assertThat(keys(json("/map/areas.json")))
                .containsExactly("regions", "names", "in", "kinds", "latitudes", "longitudes", "sizes", "counts");
        var collection = json("/map/places.geojson");
        assertThat(keys(collection)).containsExactly("type", "license", "features");
        for (var feature : collection.get("features")) {
            assertThat(keys(feature)).containsExactly("type", "id", "geometry", "properties");
            assertThat(keys(feature.get("geometry"))).containsExactly("type", "coordinates");
            assertThat(keys(feature.get("properties"))).startsWith("id", "kind", "name", "area");
        }
        var atlas = db().read(handle -> Atlas.of(
                PlaceRepository.areas(handle), PlaceRepository.places(handle), PlaceRepository.statistics(handle)));
        assertThat(new String(new MapData(atlas, Language.EN).places(), StandardCharsets.UTF_8))
                .isEqualTo(get("/map/places.json").body());
        assertThat(new String(new MapExport(atlas).geojson(), StandardCharsets.UTF_8))
                .isEqualTo(get("/map/places.geojson").body());
    }

    @Test
    void the_script_is_told_in_spanish_too() {
        assertThat(get("/es/map/areas.json").body()).contains("Nueva York").doesNotContain("New York\"]");
        assertThat(get("/es/map/places.json").body()).contains("Caso federal");
    }

    @Test
    void tiles_finer_than_zoom_five_come_only_all_together() {
        var tiles = page("/map").select("[data-tiles]").attr("data-tiles");

        assertThat(get(tiles + "/4/3/6").statusCode()).isEqualTo(200);
        assertThat(get(tiles + "/5/7/11/below").statusCode()).isEqualTo(200);
        assertThat(get(tiles + "/4/3/6").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        for (var wrong :
                new String[] {"/6/15/23", "/6/15/23/below", "/4/16/0", "/4/-1/0", "/x/1/1", "/40/1/1", "/4/3/6/below"
                }) {
            assertThat(get(tiles + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        for (var second : new String[] {"/04/3/6", "/4/03/6", "/4/3/006", "/+4/3/6", "/4/3/6.0", "/05/7/11/below"}) {
            assertThat(get(tiles + second).statusCode()).as(second).isEqualTo(404);
        }
        assertThat(get(tiles + "/0/0/0").statusCode()).isEqualTo(200);
        assertThat(get("/map/tiles/another/4/3/6").statusCode()).isEqualTo(404);
        assertThat(get("/map/tiles/another/5/7/11/below").statusCode()).isEqualTo(404);
    }

    private static List<String> keys(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static JsonNode json(String path) {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
