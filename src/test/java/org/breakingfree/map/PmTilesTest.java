package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PmTilesTest {
    private static final Path FILE = Path.of("static/map/basemap.pmtiles");

    private final PmTiles tiles;

    PmTilesTest() throws IOException {
        tiles = PmTiles.open(FILE);
    }

    @Test
    void ids_follow_the_curve_of_the_specification() {
        assertThat(new Tile(0, 0, 0).id()).isZero();
        assertThat(new Tile(1, 0, 0).id()).isEqualTo(1);
        assertThat(new Tile(1, 0, 1).id()).isEqualTo(2);
        assertThat(new Tile(1, 1, 1).id()).isEqualTo(3);
        assertThat(new Tile(1, 1, 0).id()).isEqualTo(4);
        assertThat(new Tile(12, 3423, 1763).id()).isEqualTo(19_078_479);
    }

    @Test
    void the_whole_world_is_there_down_to_zoom_six_and_north_america_to_eight() {
        assertThat(tiles.deepestZoom()).isEqualTo(8);
        assertThat(names(new Tile(0, 0, 0))).contains("land", "border");
        assertThat(names(new Tile(4, 3, 6))).contains("land", "admin1", "label");
        assertThat(names(new Tile(8, 61, 92))).contains("admin2", "Hennepin");
        assertThat(tiles.tile(new Tile(8, 140, 88))).as("Poland").isEmpty();
    }

    @Test
    void a_tile_that_cannot_be_is_nothing() {
        assertThat(tiles.tile(new Tile(2, 4, 0))).isEmpty();
        assertThat(tiles.tile(new Tile(2, -1, 0))).isEmpty();
        assertThat(tiles.tile(new Tile(-1, 0, 0))).isEmpty();
        assertThat(tiles.tile(new Tile(9, 0, 0))).isEmpty();
        assertThat(tiles.tile(new Tile(40, 0, 0))).isEmpty();
    }

    @Test
    void finer_tiles_come_only_with_all_their_neighbors() {
        var basemap = Basemap.open(FILE);
        assertThat(basemap.tile(new Tile(5, 7, 11))).isPresent();
        assertThat(basemap.tile(new Tile(6, 15, 23))).isEmpty();
        assertThat(basemap.below(new Tile(6, 15, 23))).isEmpty();
        var below = ByteBuffer.wrap(basemap.below(new Tile(5, 7, 11)).orElseThrow());
        for (var i = 0; i < 4 + 16 + 64; i++) {
            var length = below.getInt();
            below.position(below.position() + length);
        }
        assertThat(below.hasRemaining()).isFalse();
    }

    @Test
    void another_file_is_refused_with_its_name(@TempDir Path folder) throws IOException {
        var other = Files.writeString(folder.resolve("other.pmtiles"), "x".repeat(200));
        assertThatThrownBy(() -> PmTiles.open(other))
                .isInstanceOf(UnusableTiles.class)
                .hasMessage("it is not a PMTiles file of version 3");
        var half = folder.resolve("half.pmtiles");
        Files.write(half, Arrays.copyOf(Files.readAllBytes(FILE), 1_000_000));
        assertThatThrownBy(() -> PmTiles.open(half)).hasMessage("it is cut short");
    }

    private String names(Tile tile) {
        return new String(tiles.tile(tile).orElseThrow(), StandardCharsets.UTF_8);
    }
}
