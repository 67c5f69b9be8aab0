package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.testing.TestSite;
import org.breakingfree.web.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapDataTest extends SiteTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COLUMNS =
            List.of("x", "y", "radius", "counts", "names", "near", "precision", "regions", "areas");

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
    void what_the_script_draws_adds_up_to_all_records_at_every_zoom() {
        for (var zoom = Groups.WIDEST_ZOOM; zoom <= Groups.CLOSEST_ZOOM; zoom++) {
            var answer = json("/map/groups/" + zoom + ".json");
            var groups = answer.get("groups");
            var sum = 0;
            for (var counts : groups.get("counts")) {
                for (var count : counts) {
                    sum += count.asInt();
                }
            }

            assertThat(answer.get("total").asInt()).isEqualTo(964);
            assertThat(answer.get("listed").asBoolean()).isTrue();
            assertThat(sum).isEqualTo(964);
            for (var column : COLUMNS) {
                assertThat(groups.get(column)).hasSameSizeAs(groups.get("x"));
            }
        }
        assertThat(json("/map/places.json").get("places")).hasSize(964);
        assertThat(get("/map/groups/4.json").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void groups_and_records_are_those_of_the_filter_and_of_the_list() {
        for (var filter : List.of("in=US-MN", "kind=buyers&in=US-MN", "text=saint+paul", "from=2015&to=2016")) {
            var total = json("/map/groups/6.json?" + filter).get("total").asInt();
            var places = json("/map/places.json?" + filter);

            assertThat(total).as(filter).isBetween(1, 963);
            assertThat(places.get("places")).hasSize(total);
            assertThat(page("/map?" + filter).select("#places p").first().text())
                    .contains("of " + total + ".");
            for (var place : places.get("places")) {
                assertThat(places.get("areas").has(place.get(0).asString())).isTrue();
            }
        }
    }

    @Test
    void a_tile_has_the_groups_that_stand_in_it() {
        var whole = json("/map/groups/7.json").get("groups").get("x").size();
        var found = 0;
        for (var x = 0; x < 32; x++) {
            for (var y = 0; y < 32; y++) {
                var groups = json("/map/groups/7/" + x + "/" + y + ".json").get("groups");
                found += groups.get("x").size();
                for (var at : groups.get("x")) {
                    assertThat(at.asInt() / 1024).isEqualTo(x);
                }
            }
        }
        assertThat(found).isEqualTo(whole);
    }

    @Test
    void what_cannot_be_asked_for_is_not_found() {
        for (var path : List.of(
                "/map/groups/1.json",
                "/map/groups/10.json",
                "/map/groups/05.json",
                "/map/groups/x.json",
                "/map/groups/5/32/0.json",
                "/map/groups/5/0/-1.json",
                "/map/groups/5/00/1.json",
                "/map/groups/10/1/1.json",
                "/map/groups/5.json?in=US-XX",
                "/map/groups/5.json?kind=nothing",
                "/map/places.json?from=66",
                "/map/areas.json")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(get("/es" + path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of("/map/groups/5.json", "/map/groups/5/7/11.json", "/map/places.json")) {
            assertThat(site().send("POST", path).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void any_text_may_be_asked_for() {
        for (var text :
                List.of("%00", "%27%3B+drop+table+place%3B--", "%25", "x".repeat(3000), "%F0%9F%92%9C", "%E2%80%AE")) {
            assertThat(get("/map/groups/5.json?text=" + text).statusCode())
                    .as(text)
                    .isEqualTo(200);
            assertThat(get("/map?text=" + text).statusCode()).as(text).isEqualTo(200);
        }
    }

    /// Groups stand where areas do; not even adding what is sent for different filters tells of anything finer.
    @Test
    void nothing_is_sent_that_is_finer_than_an_area() {
        var areas = db().read(handle -> PlaceRepository.areas(handle)).stream()
                .map(area -> (Mercator.x(area.longitude()) >> 13) + " " + (Mercator.y(area.latitude()) >> 13))
                .toList();
        for (var filter : List.of("", "?kind=police", "?text=police", "?in=US-CA&from=2014")) {
            var groups = json("/map/groups/9.json" + filter).get("groups");
            for (var i = 0; i < groups.get("x").size(); i++) {
                assertThat(areas)
                        .contains(groups.get("x").get(i).asInt() + " "
                                + groups.get("y").get(i).asInt());
            }
        }
    }

    /// A map without an order is written in another one by each process: then two nodes give two ETags.
    @Test
    void the_same_data_are_the_same_bytes_on_every_node() throws IOException {
        assertThat(keys(json("/map/places.json"))).containsExactly("kinds", "sources", "areas", "places");
        assertThat(keys(json("/map/groups/5.json"))).containsExactly("total", "areas", "listed", "groups");
        assertThat(keys(json("/map/groups/5.json").get("groups"))).containsExactlyElementsOf(COLUMNS);
        var collection = json("/map/places.geojson");
        assertThat(keys(collection)).containsExactly("type", "license", "position", "features");
        for (var feature : collection.get("features")) {
            assertThat(keys(feature)).containsExactly("type", "id", "geometry", "properties");
            assertThat(keys(feature.get("geometry"))).containsExactly("type", "coordinates");
            assertThat(keys(feature.get("properties"))).startsWith("id", "kind", "name", "area");
        }
        var places = new Places(db(), TestSite.CLOCK);
        var atlas = places.atlas();
        var all = Filter.everything();
        assertThat(new String(
                        new MapData(atlas, Language.EN).places(places.part(atlas, all, Language.EN, 0, 964)),
                        StandardCharsets.UTF_8))
                .isEqualTo(get("/map/places.json").body());
        assertThat(new String(
                        new GroupsJson(atlas.groups(all, 5), atlas.names(Language.EN)).whole(), StandardCharsets.UTF_8))
                .isEqualTo(get("/map/groups/5.json").body());
        var export = new ByteArrayOutputStream();
        new MapExport(atlas, places, all).geojson(export);
        assertThat(export.toString(StandardCharsets.UTF_8))
                .isEqualTo(get("/map/places.geojson").body());
    }

    @Test
    void the_script_is_told_in_spanish_too() {
        assertThat(get("/es/map/groups/9.json").body())
                .contains(", Nueva York\"")
                .doesNotContain(", New York\"");
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
