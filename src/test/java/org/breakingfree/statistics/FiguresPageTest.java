package org.breakingfree.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.breakingfree.testing.PageQuestions;
import org.breakingfree.testing.SiteTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresPageTest extends SiteTest implements PageQuestions {

    private static final String WITHHELD = "Withheld";

    @Override
    public String path() {
        return "/map/figures";
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_shown_is_that_of_the_file(Measure measure) throws IOException {
        for (var year : years(measure)) {
            var page = page("/map/figures?count=" + measure.key() + "&year=" + year);
            var csv = csv("/map/figures.csv?count=" + measure.key() + "&year=" + year);
            var files = shipped(measure, year);

            assertThat(csv).hasSameSizeAs(files.keySet());
            for (var row : csv) {
                var value = files.get(row.get("area")).get("value");
                var isNumber = value.matches("\\d+");
                assertThat(row.get("value")).isEqualTo(isNumber ? value : "");
                assertThat(row.get("status")).isEqualTo(isNumber ? "published" : "withheld");
                assertThat(row.get("source_url"))
                        .isEqualTo(files.get(row.get("area")).get("source_url"));
                assertThat(row.get("what_it_is_not")).isNotBlank();
                assertThat(row.get("license")).contains("CC BY 4.0");
                var shown = page.select("#at-" + row.get("area") + " td.number")
                        .last()
                        .text();
                assertThat(shown.replaceAll("[$,]", "")).isEqualTo(isNumber ? value : WITHHELD);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_count_of_people_under_eleven_stands_anywhere(Measure measure) throws IOException {
        if (!measure.isAboutPeople()) {
            return;
        }
        for (var language : List.of("", "/es")) {
            for (var year : years(measure)) {
                var page = page(language + "/map/figures?count=" + measure.key() + "&year=" + year);

                assertThat(page.select("tbody td.number").eachText())
                        .noneMatch(text -> text.replace(",", "").matches("\\d|10"));
                assertThat(page.select(".areas title").eachText()).noneMatch(text -> text.matches(".*: (\\d|10)"));
                assertThat(page.select(".legend").text())
                        .doesNotContainPattern("(?<![\\d,])(\\d|10)(?![\\d,]) (or more|to under|a menos)");
            }
        }
        for (var year : years(measure)) {
            assertThat(csv("/map/figures.csv?count=" + measure.key() + "&year=" + year))
                    .noneMatch(row -> row.get("value").matches("\\d|10"));
        }
    }

    @Test
    void a_withheld_figure_says_so_in_the_map_in_the_key_and_in_the_table() {
        var page = page("/map/figures?count=hotline_cases&year=2016");

        assertThat(page.select("#at-US-VT td").text()).isEqualTo(WITHHELD);
        assertThat(page.select(".area--withheld a[href='#at-US-VT'] title").text())
                .isEqualTo("Vermont: " + WITHHELD);
        assertThat(page.select(".area--withheld").attr("fill")).isEqualTo("url(#withheld)");
        assertThat(page.select(".legend").text())
                .contains("Withheld: under 11 or none, or kept back so that another figure cannot be worked out");
        assertThat(page.select("[data-figure-summary]").text())
                .isEqualTo("47 of 51 states, with the District of Columbia, have a figure that can be shown, from 12 to"
                        + " 1,323. 4 are withheld.");
    }

    @Test
    void the_page_says_the_same_of_a_figure_kept_back_as_of_a_small_one() throws IOException {
        for (var value : List.of("<11", "withheld")) {
            var area = shipped(Measure.HOTLINE_CASES, 2016).entrySet().stream()
                    .filter(row -> row.getValue().get("value").equals(value))
                    .findFirst()
                    .orElseThrow()
                    .getKey();

            assertThat(page("/map/figures?count=hotline_cases&year=2016")
                            .select("#at-" + area + " td")
                            .text())
                    .isEqualTo(WITHHELD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_figure_has_its_year_its_source_and_what_it_is_not(Measure measure) {
        for (var language : List.of("", "/es")) {
            var page = page(language + "/map/figures?count=" + measure.key());

            assertThat(page.select("#figure h2").text()).matches(".*, 20\\d\\d");
            assertThat(page.select("#figure p strong").text()).isNotBlank();
            assertThat(page.select("#figure a[rel]")).isNotEmpty();
            assertThat(page.select("#figure p:has(a[rel])").text()).containsPattern("GitHub \\S+/");
        }
    }

    @Test
    void areas_stand_by_name_and_never_by_size() {
        assertThat(page("/map/figures").select("tbody th").eachText())
                .hasSize(51)
                .isSorted();
        assertThat(page("/map/figures?by=country").select("tbody th").eachText())
                .hasSizeGreaterThan(80)
                .isSortedAccordingTo(Collator.getInstance(Locale.US));
        assertThat(page("/map/figures").text())
                .doesNotContainIgnoringCase("highest")
                .doesNotContainIgnoringCase("worst state");
    }

    @Test
    void years_are_links_without_script() {
        var page = page("/map/figures?count=hotline_cases&year=2014");

        assertThat(page.select("[data-years] a").eachText())
                .containsExactly("2012", "2013", "2014", "2015", "2016", "2024");
        assertThat(page.select("[data-years] a[aria-current]").text()).isEqualTo("2014");
        for (var link : page.select(".figures__choices a")) {
            assertThat(get(link.attr("href")).statusCode())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
    }

    @Test
    void the_law_layer_says_what_the_law_tracker_says_and_leads_to_it() {
        var states = page("/map/figures?count=law");
        var countries = page("/map/figures?count=law&by=country");

        assertThat(states.select(".law-map a[href='/laws/US-ME'] title").text())
                .isEqualTo("Maine: Nordic Model, in part");
        assertThat(states.select("#at-US-ME").text()).startsWith("Maine Nordic Model, in part");
        assertThat(states.select("tbody tr")).hasSize(51);
        assertThat(countries.select("#at-SE a[href=/laws/SE]")).hasSize(1);
        assertThat(countries.select("#at-SE .swatch")).hasSize(1);
        assertThat(countries.select("#at-SE td").first().text()).startsWith("Nordic Model");
        assertThat(countries.select("tbody th").eachText()).isSortedAccordingTo(Collator.getInstance(Locale.US));
        assertThat(countries.select("a[href='/laws.csv?region=world']")).hasSize(1);
        assertThat(page("/es/map/figures?count=law").select("h2").first().text())
                .isEqualTo("Lo que dice la ley");
    }

    @Test
    void the_map_is_for_the_eye_and_the_table_says_the_same() {
        var page = page("/map/figures?by=country");

        assertThat(page.select("svg.areas").attr("aria-hidden")).isEqualTo("true");
        assertThat(page.select("svg.areas a")).allSatisfy(link -> {
            assertThat(link.attr("tabindex")).isEqualTo("-1");
            assertThat(page.select(link.attr("href"))).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map/figures?count=worst",
                "/map/figures?count=hotline_cases&year=1066",
                "/map/figures?count=hotline_cases&year=x",
                "/map/figures?count=hotline_cases&year=2017",
                "/map/figures?count=hotline_cases&by=country",
                "/map/figures?by=county",
                "/map/figures?as=percent",
                "/map/figures?count=federal_awards&as=rate",
                "/map/figures?count=law&year=2016",
                "/map/figures.csv?count=law",
                "/map/figures.csv?count=%00",
                "/es/map/figures?year=99999999999"
            })
    void what_there_is_not_is_told_with_a_page_that_helps(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void the_file_is_open_data_and_says_its_name() {
        var response = get("/map/figures.csv?count=people_convicted&year=2019");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"people_convicted-2019.csv\"");
    }

    @Test
    void the_map_leads_here_and_back() {
        assertThat(page("/map").select("#figures a[href=/map/figures]")).hasSize(1);
        assertThat(page("/es/map").select("#figures a[href='/es/map/figures?by=country']"))
                .hasSize(1);
        assertThat(page("/map/figures").select(".figures__more a[href=/map]")).hasSize(1);
        assertThat(get("/sitemap.xml").body()).contains("/map/figures<").contains("/es/map/figures<");
    }

    @Test
    void each_measure_can_be_found_and_no_single_figure() {
        assertThat(page("/search?q=people+prosecuted").select("main a[href='/map/figures?count=people_prosecuted']"))
                .isNotEmpty();
        assertThat(page("/es/search?q=personas+condenadas")
                        .select("main a[href='/es/map/figures?count=people_convicted']"))
                .isNotEmpty();
    }

    @Test
    void the_address_of_no_choice_betrays_a_reader() {
        var addresses = new ArrayList<String>();
        for (var by : List.of("state", "country")) {
            addresses.addAll(
                    page("/map/figures?by=" + by).select("a[href*=figures]").eachAttr("href"));
        }

        assertThat(addresses)
                .noneMatch(address -> Pattern.compile("traffick|prostit|escape|victim|sexual|trata")
                        .matcher(address)
                        .find());
    }

    private static List<String> years(Measure measure) {
        var page = page("/map/figures?count=" + measure.key());
        var years = page.select("[data-years] a").eachText();
        return years.isEmpty() ? List.of(newest(page)) : years;
    }

    private static String newest(Document page) {
        return page.select("#figure h2").text().replaceAll(".*, ", "");
    }

    private static List<CSVRecord> csv(String address) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new StringReader(get(address).body()))) {
            return rows.getRecords();
        }
    }

    private static Map<String, CSVRecord> shipped(Measure measure, Object year) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = Path.of("src/main/content", measure.level().key() + "-statistics.csv");
        var found = new HashMap<String, CSVRecord>();
        try (var rows = format.parse(Files.newBufferedReader(file))) {
            for (var row : rows) {
                if (row.get("measure").equals(measure.key()) && row.get("year").equals(year.toString())) {
                    found.put(row.get("area"), row);
                }
            }
        }
        return found;
    }
}
