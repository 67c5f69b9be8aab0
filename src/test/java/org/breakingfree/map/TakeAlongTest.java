package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.breakingfree.testing.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// What leaves the map as a file, under filters of every kind.
class TakeAlongTest extends SiteTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?kind=buyers&in=US-MN",
                "?kind=cases&kind=police&in=US-TX",
                "?from=2015&to=2016",
                "?text=saint",
                "?in=NG",
                "?in=us-mn-saint-paul",
                "?language=es",
                "?kind=services&from=1900&to=1901"
            })
    void every_file_has_the_records_of_the_list_and_no_other(String query) throws IOException {
        var listed = listed(query);

        assertThat(csv(query).stream().map(row -> unquoted(row.get("name"))).sorted())
                .containsExactlyElementsOf(listed.stream().sorted().toList());
        var names = new ArrayList<String>();
        JSON.readTree(get("/map/places.geojson" + query).body())
                .get("features")
                .forEach(feature ->
                        names.add(feature.get("properties").get("name").asString()));
        assertThat(names.stream().sorted())
                .containsExactlyElementsOf(listed.stream().sorted().toList());
        assertThat(svg(query).select("desc").text())
                .startsWith((listed.size() == 1 ? "1 record" : listed.size() + " records") + " in");
        assertThat(page("/map/embed" + query).select("title").last().text())
                .startsWith((listed.size() == 1 ? "1 record" : listed.size() + " records") + " in");
    }

    /// The names on all pages of the list, as readers see them.
    private static List<String> listed(String query) {
        var names = new ArrayList<String>();
        for (var number = 1; ; number++) {
            var response = get("/map" + query + (query.isEmpty() ? "?" : "&") + "page=" + number);
            if (response.statusCode() == 404) {
                return names;
            }
            names.addAll(
                    parsed(response).select("#places tbody th > span[lang]").eachText());
        }
    }

    private static List<CSVRecord> csv(String query) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows =
                format.parse(new StringReader(get("/map/places.csv" + query).body()))) {
            return rows.getRecords();
        }
    }

    private static String unquoted(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static Document svg(String query) {
        return Jsoup.parse(get("/map/map.svg" + query).body(), Parser.xmlParser());
    }

    @Test
    void a_case_is_never_told_more_finely_than_by_its_state() throws IOException {
        assertThat(csv("?kind=cases"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("precision")).isIn("state", "country"));
        var positions = new ArrayList<String>();
        JSON.readTree(get("/map/places.geojson?kind=cases").body())
                .get("features")
                .forEach(feature -> positions.add(feature.get("properties").get("region") + " "
                        + feature.get("geometry").get("coordinates")));
        assertThat(positions.stream().distinct().count())
                .isEqualTo(positions.stream()
                        .map(position -> position.substring(0, position.indexOf(' ')))
                        .distinct()
                        .count());
        var alone = page("/map/embed?kind=cases&in=US-NY").select("circle");
        assertThat(alone)
                .hasSize(1)
                .allSatisfy(
                        circle -> assertThat(circle.hasClass("embed__whole")).isTrue());
        assertThat(svg("?kind=cases&in=US-NY").select("circle")).hasSize(1);
    }

    @Test
    void a_cell_is_never_a_formula() throws IOException {
        for (var hostile : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
            assertThat(MapExport.harmless(hostile)).isEqualTo("'" + hostile);
        }
        assertThat(MapExport.harmless(-93.09)).isEqualTo(-93.09);
        assertThat(MapExport.harmless("Saint Paul")).isEqualTo("Saint Paul");
        assertThat(csv("")).allSatisfy(row -> {
            assertThat(row.get("license")).contains("CC BY 4.0");
            assertThat(row.get("position")).contains("never an address");
            assertThat(Double.parseDouble(row.get("longitude"))).isBetween(-180.0, 180.0);
        });
    }

    @Test
    void a_saved_file_has_a_name_that_says_nothing() {
        for (var file : List.of("/map/places.csv", "/map/places.geojson", "/map/map.svg", "/map/map.png")) {
            var form = file.substring(file.lastIndexOf('.') + 1);

            assertThat(get(file + "?in=US-MN&download").headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"map." + form + "\"");
            assertThat(get(file + "?in=US-MN").headers().firstValue("Content-Disposition"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map/places.csv",
                "/map/places.geojson",
                "/map/map.svg",
                "/map/map.png",
                "/map/embed",
                "/es/map/map.png"
            })
    void what_there_is_not_is_told_and_nothing_can_be_sent(String path) {
        assertThat(get(path + "?in=US-XX").statusCode()).isEqualTo(404);
        assertThat(get(path + "?kind=%00").statusCode()).isEqualTo(404);
        assertThat(site().post(path, "x=1").statusCode()).isEqualTo(405);
        var head = site().send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get(path).headers().firstValue("Content-Length"));
    }

    @Test
    void the_sheet_says_all_that_must_be_known_in_both_languages() {
        var english = svg("?kind=buyers&in=US-MN");
        var spanish = Jsoup.parse(get("/es/map/map.svg?kind=buyers&in=US-MN").body(), Parser.xmlParser());

        assertThat(english.select("svg").attr("role")).isEqualTo("img");
        assertThat(english.select("title").text()).isEqualTo("Work with men who buy · Minnesota");
        assertThat(english.select("desc").text()).contains("Minnesota: 5 records");
        assertThat(english.select("text").text())
                .contains("November 20, 2026")
                .contains("Sources, the most frequent first: ")
                .contains("CC BY 4.0")
                .contains("not for a spot in it")
                .contains("Minneapolis 2");
        assertThat(spanish.select("svg").attr("lang")).isEqualTo("es");
        assertThat(spanish.select("text").text())
                .contains("20 de noviembre de 2026")
                .contains("Qué se cuenta");
    }

    @Test
    void the_sheet_is_nothing_but_a_drawing() {
        var response = get("/map/map.svg");

        assertThat(svg("").select("script, style, image, use, a, foreignObject, [style], [onload]"))
                .isEmpty();
        assertThat(response.body()).doesNotContain("href").doesNotContain("data:");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; sandbox"));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/svg+xml; charset=utf-8");
    }

    @Test
    void what_somebody_typed_is_in_no_picture_and_in_no_frame() {
        for (var path : List.of("/map/map.svg", "/map/embed", "/es/map/embed")) {
            var shown = Jsoup.parse(get(path + "?text=Call+555-0134+now").body());

            assertThat(shown.select("title, desc, text, h1, p").text())
                    .as(path)
                    .doesNotContain("555")
                    .doesNotContainIgnoringCase("call");
        }
    }

    @Test
    void circles_on_the_sheet_never_lie_on_each_other_and_add_up() {
        for (var query : List.of("", "?in=US-MN", "?in=US-MA", "?kind=police", "?in=US-TX", "?in=NG")) {
            var circles = page("/map/embed" + query).select("circle");
            for (var i = 0; i < circles.size(); i++) {
                for (var j = i + 1; j < circles.size(); j++) {
                    var one = circles.get(i);
                    var other = circles.get(j);
                    var apart = Math.hypot(
                            number(one.attr("cx")) - number(other.attr("cx")),
                            number(one.attr("cy")) - number(other.attr("cy")));
                    assertThat(apart)
                            .as(query + " " + one + other)
                            .isGreaterThan(number(one.attr("r")) + number(other.attr("r")) - 0.3);
                }
            }
        }
        var all = page("/map/embed");
        var sum = all.select("svg text").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(all.select(".embed__summary").text())
                .startsWith("964 records in ")
                .contains("(" + (964 - sum) + " of them not drawn here)");
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    @Test
    void the_picture_is_the_sheet_with_two_dots_to_the_pixel() throws Exception {
        var response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(site().uri("/map/map.png?in=US-MN"))
                                .build(),
                        BodyHandlers.ofByteArray());
        var image = ImageIO.read(new ByteArrayInputStream(response.body()));

        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(image.getWidth()).isEqualTo(2 * Sheet.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * Sheet.HEIGHT);
        var colors = IntStream.range(0, image.getWidth())
                .map(x -> image.getRGB(x, image.getHeight() / 2))
                .distinct()
                .count();
        assertThat(colors).isGreaterThan(3);
        assertThat(image.getRGB(2, 2)).isEqualTo(0xffffffff);
    }

    @Test
    void many_records_are_written_while_they_are_sent() throws IOException {
        var places = new Places(db(), org.breakingfree.testing.TestSite.CLOCK);
        var out = new ByteArrayOutputStream();
        new MapExport(places.atlas(), places, Filter.everything()).csv(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(get("/map/places.csv").body());
    }

    @Test
    void the_page_offers_what_it_shows_with_its_filter() {
        var take = page("/es/map?kind=buyers&in=US-MN&page=1").select("#take");

        assertThat(take.select("a").eachAttr("href"))
                .contains(
                        "/map/places.csv?kind=buyers&in=US-MN&download",
                        "/map/places.geojson?kind=buyers&in=US-MN&download",
                        "/es/map/map.svg?kind=buyers&in=US-MN&download",
                        "/es/map/map.png?kind=buyers&in=US-MN&download",
                        "/es/map/embed?kind=buyers&in=US-MN");
        var code = Jsoup.parseBodyFragment(take.select("textarea").text()).select("iframe");
        assertThat(URI.create(code.attr("src")).getPath()).isEqualTo("/es/map/embed");
        assertThat(code.attr("sandbox")).doesNotContain("allow-scripts").doesNotContain("allow-forms");
        assertThat(code.attr("title")).isNotBlank();
        assertThat(get("/map/embed?" + URI.create(code.attr("src")).getQuery()).statusCode())
                .isEqualTo(200);
    }
}
