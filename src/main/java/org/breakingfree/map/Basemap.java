package org.breakingfree.map;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.breakingfree.http.Answer;

/// The map under the map, cut so that the server does not learn where a visitor looks more exactly than to a tile of
/// zoom 5, about 780 miles wide at the equator: down to that zoom tiles are asked for one by one, and all finer tiles
/// inside one of them come together.
public final class Basemap {
    /// The finest zoom whose tiles may be asked for one by one.
    static final int FINEST_ASKED = 5;

    private final PmTiles tiles;

    private final String edition;

    private Basemap(PmTiles tiles, String edition) {
        this.tiles = tiles;
        this.edition = edition;
    }

    /// Opens the archive that comes with the site; without it there is no site.
    public static Basemap open(Path file) {
        try {
            return new Basemap(
                    PmTiles.open(file), Answer.sha256(Files.readAllBytes(file)).substring(0, 12));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// What changes when the tiles do.
    public String edition() {
        return edition;
    }

    /// A vector tile of zoom 0 to 5.
    Optional<byte[]> tile(Tile tile) {
        return tile.zoom() > FINEST_ASKED ? Optional.empty() : tiles.tile(tile);
    }

    /// All tiles below one tile of zoom 5: zoom 6 by row and column, then 7, then 8, each as its length in four bytes,
    /// most significant first, and its own bytes; the length is 0 where there is no tile.
    /// Nothing for another zoom, or when all are missing.
    Optional<byte[]> below(Tile tile) {
        if (tile.zoom() != FINEST_ASKED || !tile.exists()) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        var found = false;
        try (var out = new DataOutputStream(bytes)) {
            for (var zoom = FINEST_ASKED + 1; zoom <= tiles.deepestZoom(); zoom++) {
                var across = 1 << zoom - FINEST_ASKED;
                for (var row = 0; row < across; row++) {
                    for (var column = 0; column < across; column++) {
                        var inside = new Tile(zoom, tile.x() * across + column, tile.y() * across + row);
                        var data = tiles.tile(inside).orElse(new byte[0]);
                        found |= data.length > 0;
                        out.writeInt(data.length);
                        out.write(data);
                    }
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }
}
