package org.breakingfree.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An operator's file of streets: read where it is, believed in nothing, asked for by nobody who did not turn it on.
class StreetsTest {

    private static final Tile KNOWN = new Tile(13, 1973, 2946);

    @TempDir
    private Path folder;

    @Test
    void a_file_is_read_gzipped_and_not() throws IOException {
        var gzipped = Streets.open(StreetFile.gzipped().write(folder.resolve("a.pmtiles")));
        var unpacked = Streets.open(StreetFile.unpacked().write(folder.resolve("b.pmtiles")));

        assertThat(gzipped.deepestZoom()).isEqualTo(StreetFile.DEEPEST);
        assertThat(gzipped.tile(KNOWN)).contains(StreetTile.bytes());
        assertThat(unpacked.tile(KNOWN)).contains(StreetTile.bytes());
        assertThat(gzipped.tile(new Tile(13, 0, 0))).isEmpty();
        assertThat(gzipped.tile(new Tile(14, 3946, 5892))).isEmpty();
        assertThat(gzipped.edition()).isNotEqualTo(unpacked.edition());
    }

    @Test
    void a_file_of_many_gigabytes_takes_no_memory() throws IOException {
        var file = StreetFile.gzipped().write(folder.resolve("large.pmtiles"));
        var size = Files.size(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Sparse: the disk holds none of it.
            channel.write(ByteBuffer.wrap(new byte[1]), 8L << 30);
            var length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            var from = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            try (var reading = FileChannel.open(file)) {
                reading.read(from, 56);
            }
            length.putLong((8L << 30) - from.flip().getLong()).flip();
            channel.write(length, 64);
        }
        assertThat(Files.size(file)).isGreaterThan(size);

        assertThat(Streets.open(file).tile(KNOWN)).contains(StreetTile.bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 88 | it is not a PMTiles file of version 3",
                "7 | 2 | it is not a PMTiles file of version 3",
                "97 | 3 | it is packed with brotli, and only gzip can be read",
                "98 | 4 | it is packed with zstd, and only gzip can be read",
                "98 | 0 | it does not say how it is packed",
                "99 | 2 | it holds pictures, not vector tiles",
                "101 | 99 | it is damaged: it claims to reach zoom 99",
                "15 | 127 | it is cut short",
                "15 | 255 | it is cut short",
                "44 | 120 | it is cut short",
                "66 | 127 | it is cut short",
            })
    void what_the_header_gets_wrong_is_told(int at, int value, String reason) throws IOException {
        var bytes = StreetFile.gzipped().bytes();
        bytes[at] = (byte) value;
        refused(bytes, reason);
    }

    @Test
    void a_file_that_was_cut_off_or_is_empty_is_refused() throws IOException {
        var bytes = StreetFile.gzipped().bytes();
        refused(new byte[0], "it is not a PMTiles file of version 3");
        refused(Arrays.copyOf(bytes, 126), "it is not a PMTiles file of version 3");
        refused(Arrays.copyOf(bytes, 127), "it is cut short");
        refused(Arrays.copyOf(bytes, bytes.length - 1), "it is cut short");
    }

    @Test
    void a_directory_that_lies_is_refused() throws IOException {
        var bytes = StreetFile.unpacked().bytes();
        var claimsTooMany = bytes.clone();
        claimsTooMany[127] = 127;
        refused(claimsTooMany, "it is damaged: a directory claims more tiles than it has");

        var pointsAway = bytes.clone();
        // The root: how many, two ids, two runs, two lengths of two bytes each, then where.
        var rootLength = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(16);
        pointsAway[127 + (int) rootLength - 1] = 127;
        refused(pointsAway, "it is damaged: a directory points past its end");

        var spoiled = StreetFile.gzipped().bytes();
        spoiled[127] = 0;
        refused(spoiled, "a part of it cannot be unpacked");
    }

    @Test
    void another_kind_of_map_is_refused() throws IOException {
        refused(StreetFile.gzipped().sayingOfItself("{").bytes(), "it is damaged: what it says of itself is no JSON");
        refused(
                StreetFile.gzipped()
                        .sayingOfItself("{\"vector_layers\": [{\"id\": \"transportation\"}]}")
                        .bytes(),
                "it has none of the layers of Protomaps' basemap, version 4 (earth, water, landuse, roads, boundaries,"
                        + " places)");
        refused(
                StreetFile.gzipped().sayingOfItself("[]").bytes(),
                "it has none of the layers of Protomaps' basemap,"
                        + " version 4 (earth, water, landuse, roads, boundaries, places)");
    }

    @Test
    void whatever_is_flipped_it_is_read_or_refused_and_nothing_else() throws IOException {
        var random = new Random(4);
        for (var file : new StreetFile[] {StreetFile.unpacked(), StreetFile.gzipped()}) {
            var bytes = file.bytes();
            for (var times = 0; times < 400; times++) {
                var spoiled = bytes.clone();
                for (var flips = 0; flips < 6; flips++) {
                    spoiled[random.nextInt(flips < 4 ? 400 : spoiled.length)] = (byte) random.nextInt();
                }
                var path = Files.write(folder.resolve("spoiled"), spoiled);
                assertThatCode(() -> Streets.open(path).tile(KNOWN))
                        .satisfiesAnyOf(
                                thrown -> assertThat(thrown).isNull(),
                                thrown -> assertThat(thrown).isInstanceOf(UnusableTiles.class));
                Files.delete(path);
            }
        }
    }

    @Test
    void squares_are_sent_to_no_cache_and_kept_nowhere() throws IOException {
        var file = StreetFile.gzipped().write(folder.resolve("region.pmtiles"));
        try (var site = TestSite.withMaps(Optional.of(file), Optional.empty())) {
            var edition = Streets.open(file).edition();
            var square = "/map/streets/" + edition + "/13/1973/2946";
            var answer = site.get(square);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("First Street");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(site.site().kept()).noneMatch(address -> address.contains("streets"));
            assertThat(site.get("/map/streets/" + edition + "/13/0/0").body()).isEmpty();
            for (var wrong : new String[] {"/14/0/0", "/13/8192/0", "/13/01/0", "/13/-1/0", "/x/0/0"}) {
                assertThat(site.get("/map/streets/" + edition + wrong).statusCode())
                        .as(wrong)
                        .isEqualTo(404);
            }
            assertThat(site.get("/map/streets/another/13/1973/2946").statusCode())
                    .isEqualTo(404);
            assertThat(site.get("/map").body()).contains("© OpenStreetMap contributors", edition);
            assertThat(site.get("/map").headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("img-src 'self' data:;"));
        }
    }

    private void refused(byte[] bytes, String reason) throws IOException {
        var file = Files.write(folder.resolve("file-" + Arrays.hashCode(bytes)), bytes);
        assertThatThrownBy(() -> Streets.open(file))
                .isInstanceOf(UnusableTiles.class)
                .hasMessage(reason);
    }
}
