package org.breakingfree.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.breakingfree.http.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Streets of a region that an operator adds: a PMTiles file with the layers of Protomaps' basemap, version 4, made
/// from
/// OpenStreetMap (https://docs.protomaps.com/basemaps/layers).
///
/// A visitor who turns them on asks this server, square by square, for what is looked at; so they are off until then,
/// and no square asked for is kept or written down anywhere.
public final class Streets {

    /// Whoever shows these data says so: their license, the ODbL, asks for it.
    public static final String ATTRIBUTION = "© OpenStreetMap contributors";

    /// What can be drawn. One of them is enough.
    private static final Set<String> LAYERS = Set.of("earth", "water", "landuse", "roads", "boundaries", "places");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PmTiles tiles;
    private final String edition;

    private Streets(PmTiles tiles, String edition) {
        this.tiles = tiles;
        this.edition = edition;
    }

    /// Opens the file, whose size does not matter.
    ///
    /// @throws UnusableTiles when it cannot be drawn, with the reason
    /// @throws UncheckedIOException when it cannot be read
    public static Streets open(Path file) {
        try {
            var tiles = PmTiles.open(file);
            checkLayers(tiles.metadata());
            var stamp = Files.size(file) + " " + Files.getLastModifiedTime(file);
            return new Streets(
                    tiles,
                    Answer.sha256(Answer.utf8(stamp + tiles.header() + tiles.metadata()))
                            .substring(0, 12));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void checkLayers(String metadata) {
        var found = new TreeSet<String>();
        try {
            JSON.readTree(metadata)
                    .path("vector_layers")
                    .forEach(layer -> found.add(layer.path("id").asString("")));
        } catch (JacksonException _) {
            throw new UnusableTiles("it is damaged: what it says of itself is no JSON");
        }
        if (found.stream().noneMatch(LAYERS::contains)) {
            throw new UnusableTiles("it has none of the layers of Protomaps' basemap, version 4 (earth, water, landuse,"
                    + " roads, boundaries, places)");
        }
    }

    /// What changes when the file does.
    String edition() {
        return edition;
    }

    int deepestZoom() {
        return tiles.deepestZoom();
    }

    Optional<byte[]> tile(Tile tile) {
        return tiles.tile(tile);
    }
}
