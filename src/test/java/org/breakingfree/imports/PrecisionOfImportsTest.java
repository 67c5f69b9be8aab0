package org.breakingfree.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakingfree.imports.ImportDatabase.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breakingfree.gazetteer.Gazetteer;
import org.breakingfree.imports.PlaceImport.Result;
import org.breakingfree.imports.PlaceImport.Wish;
import org.breakingfree.map.Area;
import org.breakingfree.map.AreaKind;
import org.breakingfree.map.PlaceChanges;
import org.breakingfree.map.PlaceKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever an editor brings, the database holds nothing finer than the map may show.
class PrecisionOfImportsTest {

    private static ImportDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = new ImportDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static Map<String, Area> areas() {
        return Locator.byCode(database.db().read(PlaceChanges::areas));
    }

    @Test
    void each_of_3231_counties_is_placed_in_itself_or_in_its_state_and_never_among_fewer_than_20000()
            throws IOException {
        var areas = areas();
        var file = folder.resolve("counties.csv");
        var counties = new ArrayList<String>();
        try (var lines = Files.lines(Path.of("src/main/resources/gazetteer/counties.csv"))) {
            lines.skip(1).map(line -> line.substring(0, 5)).forEach(counties::add);
        }
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER + ",county\n");
            for (var fips : counties) {
                out.write("c-" + fips + "x,training,Class " + fips.hashCode() + ",P,T,https://example.org/,2026-11-01,"
                        + fips + "\n");
            }
        }

        var result = database.file(new Wish(false, Map.of()), file);

        assertThat(result).isInstanceOf(Result.Imported.class);
        assertThat(counties).hasSize(3_231);
        var placed = database.areas();
        for (var fips : counties) {
            var area = areas.get(placed.get("c-" + fips + "x"));
            var county = Gazetteer.shipped().county(fips).orElseThrow();
            if (area.kind() == AreaKind.COUNTY) {
                assertThat(area.code()).isEqualTo("us-" + fips);
                assertThat(area.population()).isGreaterThanOrEqualTo(20_000);
            } else {
                assertThat(area.code()).isEqualTo(county.region());
                assertThat(areas).doesNotContainKey("us-" + fips);
            }
        }
        assertThat(placed.values()).filteredOn(code -> code.startsWith("us-")).hasSizeGreaterThan(1_000);
    }

    @Test
    void whatever_area_is_named_every_kind_is_placed_as_coarsely_as_it_must_be() {
        var areas = areas();
        var named = List.of("US", "US-MN", "us-27123", "us-mn-saint-paul");
        var rows = new ArrayList<String>();
        var kinds = new HashMap<String, PlaceKind>();
        for (var kind : PlaceKind.values()) {
            for (var area : named) {
                var id = "k-" + kind.ordinal() + "-" + named.indexOf(area);
                kinds.put(id, kind);
                var count = kind == PlaceKind.POLICE_RECORD ? "12" : "";
                rows.add(id + "," + kind.key() + ",Record " + id + ",P,T,https://example.org/,2026-11-01,2019," + count
                        + "," + area);
            }
        }

        var result = database.table(HEADER + ",year_from,count,area", rows.toArray(String[]::new));

        assertThat(result).isInstanceOf(Result.Imported.class);
        var placed = database.areas();
        kinds.forEach((id, kind) -> {
            var area = areas.get(placed.get(id));
            assertThat(area.kind()).as(id).isLessThanOrEqualTo(kind.finest());
            var finer = areas.get(named.get(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1))));
            assertThat(area.kind()).isEqualTo(finer.kind().compareTo(kind.finest()) > 0 ? kind.finest() : finer.kind());
        });
    }

    @Test
    void every_town_is_placed_in_itself_or_in_something_larger() {
        var areas = areas();
        var locator = new Locator(Gazetteer.shipped(), areas);
        for (var town : Gazetteer.shipped().towns()) {
            var codes = new ArrayList<String>();
            if (town.area() != null) {
                codes.add(town.area());
            }
            if (town.county() != null) {
                codes.add("us-" + town.county());
            }
            codes.add(town.region());

            var area = Objects.requireNonNull(locator.finest(codes, PlaceKind.SURVIVOR_SERVICE), town::toString);

            if (area.kind() == AreaKind.CITY || area.kind() == AreaKind.COUNTY) {
                assertThat(area.population()).as(town.toString()).isGreaterThanOrEqualTo(20_000);
                assertThat(area.within()).isEqualTo(town.region());
            } else {
                assertThat(area.code()).isEqualTo(town.region());
            }
        }
    }
}
