package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The map under the map that is committed: what it weighs, whose data it is, and what it names.
final class BasemapFileTest {

    private static final Path FILE = Path.of("static/map/basemap.pmtiles");
    private static final Pattern PACKAGE = Pattern.compile("\"([a-z0-9-]+)\": \"(\\d+\\.\\d+\\.\\d+)\"");

    /// Too small for a name of their own at zoom 5.
    private static final Set<String> UNNAMED =
            Set.of("region.US-DC", "region.US-AS", "region.US-GU", "region.US-MP", "region.US-PR", "region.US-VI");

    private final PmTiles tiles = open();

    @Test
    void it_is_the_one_its_checksum_names_and_light_enough_to_carry() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FILE));
        assertThat(Files.readString(Path.of("static/map/basemap.sha256")))
                .isEqualTo(HexFormat.of().formatHex(digest) + "  basemap.pmtiles\n");
        assertThat(Files.size(FILE)).isLessThan(4_500_000);
    }

    @Test
    void the_notice_names_every_source_and_every_package_with_its_version() throws IOException {
        var notice = Files.readString(Path.of("static/map/NOTICE"));
        var packages = PACKAGE.matcher(Files.readString(Path.of("src/main/basemap/package.json")))
                .results()
                .toList();

        assertThat(packages).hasSizeGreaterThan(5);
        assertThat(packages).allSatisfy(each -> assertThat(notice).contains(each.group(1) + " " + each.group(2)));
        assertThat(notice)
                .contains("Natural Earth", "US Census Bureau", "2017 edition", "Connecticut", "GeoNames", "CC BY 4.0");
    }

    @Test
    void states_are_named_in_spanish_as_the_pages_name_them() throws IOException {
        var spanish = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/region_es.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            spanish.load(reader);
        }
        var america = new StringBuilder();
        for (var x = 0; x < 16; x++) {
            for (var y = 0; y < 32; y++) {
                america.append(text(new Tile(5, x, y)));
            }
        }

        for (var code : spanish.stringPropertyNames()) {
            if (!UNNAMED.contains(code)) {
                assertThat(america.indexOf(spanish.getProperty(code))).as(code).isNotNegative();
            }
        }
        assertThat(america).contains("Nueva York", "Ciudad de México", "Océano Pacífico", "Lago Superior");
    }

    @Test
    void it_knows_no_street_and_no_address() {
        for (var name : new String[] {"road", "street", "building", "poi", "transportation"}) {
            assertThat(text(new Tile(8, 61, 92))).doesNotContain(name);
        }
    }

    private String text(Tile tile) {
        return new String(tiles.tile(tile).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    private static PmTiles open() {
        try {
            return PmTiles.open(FILE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
