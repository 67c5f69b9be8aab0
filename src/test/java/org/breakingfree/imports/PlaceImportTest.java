package org.breakingfree.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.breakingfree.imports.ImportDatabase.HEADER;
import static org.breakingfree.imports.ImportDatabase.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.breakingfree.imports.PlaceImport.Result;
import org.breakingfree.imports.PlaceImport.Wish;
import org.breakingfree.map.PlaceChanges.Count;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceImportTest {

    private static final Wish ACCEPT_VALID = new Wish(true, Map.of());

    private static ImportDatabase database;

    @BeforeAll
    static void open() {
        database = new ImportDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.execute("delete from place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area | us-mn-saint-paul | survivor_service | us-mn-saint-paul",
                "area | us-mn-saint-paul | federal_case | US-MN",
                "city,state | St. Paul,MN | survivor_service | us-mn-saint-paul",
                "city,state | saint paul,Minnesota | federal_case | US-MN",
                "city,state | Anoka,MN | survivor_service | us-27003",
                "city,state | Bemidji,MN | survivor_service | US-MN",
                "city,state | Browns Valley,MN | survivor_service | ",
                "city,state,county | Nowhere,MN,27053 | task_force | us-27053",
                "city,county | Springfield,17167 | task_force | us-il-springfield",
                "city,country | Malmö,Sweden | buyer_program | se-malmo",
                "city,country | Kiruna,SE | buyer_program | SE",
                "zip | 55104 | survivor_service | us-27123",
                "zip | 2138 | survivor_service | us-25017",
                "zip | 55104-1234 | federal_case | US-MN",
                "county | 27053 | court_program | us-27053",
                "county | 1001 | court_program | us-01001",
                "county,state | Hennepin,MN | court_program | us-27053",
                "county | 31005 | court_program | US-NE",
                "county | 31005 | federal_case | US-NE",
                "latitude,longitude | 44.9537,-93.0900 | survivor_service | us-27123",
                "latitude,longitude | 44.9537,-93.0900 | federal_case | US-MN",
                "lat,lng | 41.91,-101.69 | survivor_service | US-NE",
                "latitude,longitude,country | 59.33,18.06,SE | buyer_program | SE",
                "latitude,longitude | 18.40,-66.07 | survivor_service | us-72127",
                "state | MN | training | US-MN",
                "country | Sweden | training | SE",
                "country | US | training | US"
            })
    void wherever_it_was_given_it_is_placed_in_an_area_that_its_kind_may_stand_in(
            String columns, String cells, String kind, String area) {
        var more = kind.equals("federal_case") ? ",year_from" : "";
        var result = database.table(
                HEADER + more + "," + columns, row("a-1", kind, (more.isEmpty() ? "" : "2019,") + cells));

        if (area == null) {
            assertThat(result).isInstanceOf(Result.Refused.class);
        } else {
            assertThat(result).isEqualTo(new Result.Imported(new Count(1, 0, 0), List.of(), 0));
            assertThat(database.areas()).containsEntry("a-1", area);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latitude,longitude | -93.09,44.95 | swapped",
                "latitude,longitude | -80.19,25.77 | swapped",
                "latitude,longitude | 30,-40 | lies in the sea",
                "latitude,longitude | 44.95,93.09 | is a minus sign missing?",
                "latitude,longitude | 144.95,193.09 | not on the globe",
                "latitude,longitude | 44.95, | needs both",
                "latitude,longitude | 44°57'N,-93.09 | not a number of degrees",
                "latitude,longitude,state | 44.95,-93.09,WI | does not lie in the state",
                "city | Saint Paul | needs its \"state\"",
                "city,state | Sant Paul,MN | (perhaps Saint Paul)",
                "city,state | Zzyzx,CA | a small one is placed by its \"county\"",
                "city,state | Albany,MO | towns of the name",
                "zip | 00000 | no ZIP code that is known",
                "zip | SW1A 1AA | no ZIP code that is known",
                "county | 99999 | neither a FIPS number",
                "county | Hennepin | neither a FIPS number",
                "state | Ontario | no state of the United States",
                "country | Narnia | no country that is known",
                "area | US-ZZ | no code of an area",
                "country | PW | fewer than 20,000 people",
                "city,state | , | nothing says where it is"
            })
    void where_nobody_can_tell_the_area_the_reason_is_told_and_not_the_cell(
            String columns, String cells, String reason) {
        var result = database.table(HEADER + "," + columns, row("a-1", "survivor_service", cells));

        assertThat(result).isInstanceOfSatisfying(Result.Refused.class, refused -> {
            assertThat(refused.refusals()).hasSize(1);
            assertThat(refused.refusals().getFirst().toString())
                    .startsWith("Row 2: ")
                    .contains(reason);
            assertThat(refused.toString().replace("such as 44.95", "").replace("20,000", ""))
                    .doesNotContainPattern("\\d\\d\\.\\d|93|00000|Zzyzx|Narnia|Ontario");
        });
        assertThat(database.areas()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | brothel | \"kind\" is none of the words that are known: use one of survivor_service,",
                "kind | confidential_service | a confidential service is not placed on the map",
                "id | Court 1 | \"id\" must be small letters",
                "id | 5510455104 | \"id\" is a long number",
                "name | '' | \"name\" is empty",
                "checked_on | 2026-11-21 | \"checked_on\" lies in the future",
                "checked_on | 11/01/2026 | \"checked_on\" is not a day such as 2026-11-20",
                "checked_on | -5000-01-01 | \"checked_on\" is not a day such as 2026-11-20",
                "checked_on | 2025-11-20 | \"checked_on\" lies so long ago that the record would not be shown",
                "name | Name\u202Egnp.exe | \"name\" holds characters that cannot be seen",
                "detail | Read\u200Bhere | \"detail\" holds characters that cannot be seen",
                "source_url | javascript:alert(1) | \"source_url\" is not a web address",
                "source_url | https://maps.app.goo.gl/x | \"source_url\" holds a link into a map",
                "source_date | 2027 | \"source_date\" lies in the future",
                "source_date | 2020-13 | \"source_date\" is not a date",
                "source_date | 2021-02-29 | \"source_date\" is not a date",
                "source_date | soon | \"source_date\" is not a date",
                "year_from | 2027 | \"year_from\" lies in the future",
                "year_from | 19 | \"year_from\" is not a year",
                "year_to | 2015 | \"year_to\" lies before \"year_from\"",
                "expires_on | 2028-01-01 | \"expires_on\" must lie within 12 months",
                "count | 12 | \"count\" belongs to police_record",
                "count | <11 | \"count\" belongs to police_record",
                "languages | English | \"languages\" are not codes of two letters",
                "confidence | sure | \"confidence\" is none of the words",
                "basis | rumor | \"basis\" is none of the words",
                "detail | 770 University Avenue West | \"detail\" holds a street address (### Xxxxxxxxxx Xxxxxx): take it out",
                "note | Call 651-555-0188 | \"note\" holds a telephone number (###-###-####)",
                "name | ana@example.org | \"name\" holds a mail address",
                "detail | plate ABC-1234 | \"detail\" holds a license plate"
            })
    void each_mistake_of_a_row_is_told_with_its_column_and_what_to_do(String column, String cell, String reason) {
        var columns =
                HEADER + ",state,year_from,year_to,detail,note,count,languages,confidence,basis,source_date,expires_on";
        var cells = new ArrayList<>(
                List.of(row("a-1", "survivor_service", "MN,2019,,,,,,,,,").split(",", -1)));
        cells.set(List.of(columns.split(",")).indexOf(column), cell);

        var result = database.table(columns, String.join(",", cells));

        assertThat(result).isInstanceOfSatisfying(Result.Refused.class, refused -> {
            assertThat(refused.right()).isZero();
            assertThat(refused.refusals())
                    .singleElement()
                    .asString()
                    .contains(reason)
                    .doesNotContain("brothel", "rumor");
        });
        assertThat(database.areas()).isEmpty();
    }

    @Test
    void a_case_needs_its_year_and_a_police_record_its_count() {
        assertThat(refusals(database.table(HEADER + ",state", row("a-1", "federal_case", "MN"))))
                .singleElement()
                .asString()
                .contains("a case needs \"year_from\"");
        var records = database.table(
                HEADER + ",state,count",
                row("a-1", "police_record", "MN", ""),
                row("a-2", "police_record", "MN", "7"),
                row("a-3", "police_record", "MN", "<11"),
                row("a-4", "police_record", "MN", "12"));
        assertThat(refusals(records)).extracting(Refusal::row).containsExactly(2, 3);
    }

    @Test
    void nothing_is_imported_unless_all_rows_are_right_or_the_right_ones_are_wanted() {
        var rows =
                new String[] {row("a-1", "training", "MN"), row("a-2", "training", "XX"), row("a-3", "training", "WI")};

        var refused = database.table(HEADER + ",state", rows);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        result -> assertThat(result.right()).isEqualTo(2));
        assertThat(database.areas()).isEmpty();

        var accepted = database.table(ACCEPT_VALID, HEADER + ",state", rows);

        assertThat(accepted).isInstanceOfSatisfying(Result.Imported.class, result -> {
            assertThat(result.count()).isEqualTo(new Count(2, 0, 0));
            assertThat(result.refusals()).extracting(Refusal::row).containsExactly(3);
        });
        assertThat(database.areas()).containsOnlyKeys("a-1", "a-3");
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_changed_row_changes_its_record() {
        database.table(HEADER + ",state", row("a-1", "training", "MN"), row("a-2", "training", "MN"));
        var numbers = database.column("select number::text from place order by id");

        var again = database.table(HEADER + ",state", row("a-1", "training", "MN"), row("a-2", "training", "WI"));

        assertThat(again).isEqualTo(new Result.Imported(new Count(0, 1, 1), List.of(), 0));
        assertThat(database.areas()).isEqualTo(Map.of("a-1", "US-MN", "a-2", "US-WI"));
        assertThat(database.column("select number::text from place order by id"))
                .isEqualTo(numbers);
    }

    @Test
    void doubles_are_refused_within_the_file_and_against_the_map() {
        var twice = database.table(
                HEADER + ",state",
                row("a-1", "training", "MN"),
                row("a-1", "training", "WI"),
                row("a-1", "training", "MN").replaceFirst("a-1", "a-9"));
        assertThat(refusals(twice))
                .extracting(Refusal::toString)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("Row 3: row 2 has the same \"id\""),
                        reason -> assertThat(reason)
                                .contains("Row 4: row 2 has the same kind, name, area and first year"));

        database.table(HEADER + ",state", row("a-1", "training", "MN"));
        var other =
                database.table(HEADER + ",state", row("a-1", "training", "MN").replaceFirst("a-1", "a-9"));
        assertThat(refusals(other)).singleElement().asString().contains("is on the map with the id a-1");
    }

    @Test
    void what_gives_something_away_may_stand_with_a_reason_and_the_reason_is_kept() {
        var row = row("a-1", "training", "MN", "A class at 770 University Avenue West");
        var allowed = new Wish(false, Map.of(2, "A public library gave its address itself"));

        var result = database.table(allowed, HEADER + ",state,detail", row);

        assertThat(result).isEqualTo(new Result.Imported(new Count(1, 0, 0), List.of(), 1));
        assertThat(database.column("select override_reason from place"))
                .containsExactly("A public library gave its address itself");
        assertThat(database.column("select subject from audit_log where action = 'place.override'"))
                .containsExactly("place:a-1");
    }

    @Test
    void a_reason_does_not_let_the_position_of_the_row_be_repeated_in_its_note() {
        var everything = new Wish(false, Map.of(2, "I want it all the same"));

        assertThat(refusals(database.table(
                        everything,
                        HEADER + ",latitude,longitude,note",
                        row("a-1", "training", "44.953702", "-93.089958", "near 44.9537"))))
                .singleElement()
                .asString()
                .contains("\"note\" repeats the position of the row");
        assertThat(refusals(database.table(
                        everything, HEADER + ",zip,note", row("a-1", "training", "55104", "serves 55104 too"))))
                .singleElement()
                .asString()
                .contains("\"note\" repeats the ZIP code of the row");
    }

    @Test
    void one_that_was_hidden_is_not_brought_back() {
        database.table(HEADER + ",state", row("a-1", "training", "MN"));
        database.execute("update place set hidden_at = now(), hidden_reason = 'asked to'");

        var again = database.table(HEADER + ",state", row("a-1", "training", "WI"));

        assertThat(refusals(again)).singleElement().asString().contains("was hidden");
    }

    @Test
    void an_import_that_breaks_half_way_changes_nothing() {
        database.execute("""
                create function break_half_way() returns trigger language plpgsql as $$
                begin
                    if new.id = 'a-700' then perform pg_terminate_backend(pg_backend_pid()); end if;
                    return new;
                end $$
                """);
        database.execute(
                "create trigger half_way before insert on place for each row execute function break_half_way()");
        try {
            var rows = IntStream.rangeClosed(1, 1_200)
                    .mapToObj(i -> row("a-" + i, "training", "MN"))
                    .toArray(String[]::new);
            var before = database.column("select count(*)::text from audit_log");

            assertThatThrownBy(() -> database.table(HEADER + ",state", rows)).isNotNull();

            assertThat(database.areas()).isEmpty();
            assertThat(database.column("select count(*)::text from audit_log")).isEqualTo(before);
            assertThat(database.column("select count(*)::text from search_document where subject like 'place:%'"))
                    .containsExactly("0");
        } finally {
            database.execute("drop trigger half_way on place");
            database.execute("drop function break_half_way()");
        }
    }

    @Test
    void an_import_is_written_down_once_and_can_be_searched_for() {
        database.table(HEADER + ",state", row("a-1", "training", "MN"), row("a-2", "training", "MN"));

        assertThat(database.column(
                        "select actor || ' ' || action || ' ' || subject from audit_log order by id desc limit 1"))
                .containsExactly("job:import place.import place");
        assertThat(database.column(
                        "select body from search_document where subject = 'place:US-MN' and language = 'en'"))
                .singleElement()
                .asString()
                .contains("Program a-1", "Program a-2");
    }

    @Test
    void the_example_of_the_handbook_can_be_imported() {
        var result = database.file(new Wish(false, Map.of()), Path.of("docs/places-example.csv"));

        assertThat(result).isEqualTo(new Result.Imported(new Count(4, 0, 0), List.of(), 0));
        assertThat(database.areas())
                .isEqualTo(Map.of(
                        "example-class", "us-mn-duluth",
                        "example-seminar", "us-27003",
                        "example-court", "us-27123",
                        "example-case", "US-MN"));
    }

    @Test
    void geojson_is_read_as_a_table_with_points() {
        var json = """
                {"type": "FeatureCollection", "name": "x", "crs": {"a": [1, {"b": 2}]}, "features": [
                  {"type": "Feature", "id": "g-1", "geometry": {"type": "Point", "coordinates": [-93.0900, 44.9537]},
                   "properties": {"kind": "federal_case", "name": "Case 1", "year_from": 2019, "source_publisher": "P",
                     "source_title": "T", "source_url": "https://example.org/", "checked_on": "2026-11-01",
                     "languages": ["en", "es"], "street": "770 University Avenue West", "nothing": null}},
                  {"type": "Feature", "geometry": null,
                   "properties": {"id": "g-2", "kind": "training", "name": "Class", "source_publisher": "P", "city": "Duluth",
                     "state": "MN", "source_title": "T", "source_url": "https://example.org/", "checked_on": "2026-11-01"}}
                ], "more": [1, 2]}
                """;

        assertThat(json(json)).isEqualTo(new Result.Imported(new Count(2, 0, 0), List.of(), 0));
        assertThat(database.areas()).isEqualTo(Map.of("g-1", "US-MN", "g-2", "us-mn-duluth"));
        assertThat(database.column("select languages::text from place where id = 'g-1'"))
                .containsExactly("{en,es}");
        assertThat(database.dump()).doesNotContain("University Avenue", "44.953", "93.0900");
    }

    @Test
    void a_feature_with_a_line_or_swapped_degrees_or_nothing_in_it_is_refused_by_its_number() {
        var json = """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]},
                   "properties": {"id": "g-1", "kind": "training", "name": "A", "source_publisher": "P", "state": "MN",
                     "source_title": "T", "source_url": "https://example.org/", "checked_on": "2026-11-01"}},
                  {"type": "Feature", "geometry": {"type": "Point", "coordinates": [44.95, -93.09]},
                   "properties": {"id": "g-2", "kind": "training", "name": "B", "source_publisher": "P",
                     "source_title": "T", "source_url": "https://example.org/", "checked_on": "2026-11-01"}},
                  {}
                ]}
                """;

        var refusals = refusals(json(json));

        assertThat(refusals).extracting(Refusal::row).startsWith(1, 2, 3).contains(3);
        assertThat(refusals.get(0).reason()).contains("a line or an area");
        assertThat(refusals.get(1).reason()).contains("are swapped");
        assertThat(database.areas()).isEmpty();
    }

    private static Result json(String json) {
        return database.bytes(new Wish(false, Map.of()), json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Refusal> refusals(Result result) {
        return switch (result) {
            case Result.Refused refused -> refused.refusals();
            case Result.Imported imported -> imported.refusals();
            case Result.Unreadable(var why, var _) -> throw new AssertionError(why);
        };
    }
}
