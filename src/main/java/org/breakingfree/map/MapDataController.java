package org.breakingfree.map;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;

/// The data behind the map: what its script draws, and the tiles.
public final class MapDataController {

    private static final String JSON = "application/json; charset=utf-8";
    private static final Set<String> TOPICS = Set.of(Places.TOPIC);

    /// Tiles change only with the file, whose fingerprint is in their address.
    private static final Set<String> TILE_TOPICS = Set.of("basemap");

    private final Places places;
    private final Basemap basemap;

    public MapDataController(Places places, Basemap basemap) {
        this.places = places;
        this.basemap = basemap;
    }

    public void routes(PublicRoutes routes) {
        routes.page("/map/groups/{zoom}.json", this::groups);
        routes.page("/map/groups/{zoom}/{x}/{y}.json", this::groupsInTile);
        routes.page("/map/places.json", this::listed);
        routes.file("/map/tiles/{edition}/{z}/{x}/{y}", this::tile);
        routes.file("/map/tiles/{edition}/{z}/{x}/{y}/below", this::below);
    }

    private Answer groups(Visit visit) {
        var atlas = places.atlas();
        return own(json(visit, atlas).whole());
    }

    /// Not kept: there are more tiles than anybody asks for.
    private Answer groupsInTile(Visit visit) {
        var tile = new Tile(Groups.TILE_ZOOM, Tile.number(visit, "x"), Tile.number(visit, "y"));
        if (!tile.exists()) {
            throw visit.notFound();
        }
        var bytes = json(visit, places.atlas()).tile(tile.x(), tile.y());
        return new Answer(200, JSON, Kind.OWN_DATA, new Answer.Body.Bytes(bytes), null, Map.of(), Set.of());
    }

    private GroupsJson json(Visit visit, Atlas atlas) {
        var zoom = Tile.number(visit, "zoom");
        if (zoom < Groups.WIDEST_ZOOM || zoom > Groups.CLOSEST_ZOOM) {
            throw visit.notFound();
        }
        var filter = Filter.of(visit, atlas).orElseThrow(visit::notFound);
        return new GroupsJson(
                atlas.groups(filter, zoom), atlas.names(visit.chrome().language()));
    }

    /// All records of a filter at once, when they are few enough to be told at once.
    private Answer listed(Visit visit) {
        var atlas = places.atlas();
        var filter = Filter.of(visit, atlas).orElseThrow(visit::notFound);
        var selection = atlas.select(filter);
        if (!selection.isListed()) {
            throw visit.notFound();
        }
        var language = visit.chrome().language();
        var all = places.part(atlas, filter, language, 0, selection.total());
        return own(new MapData(atlas, language).places(all));
    }

    private static Answer own(byte[] bytes) {
        return new Answer(200, JSON, Kind.OWN_DATA, new Answer.Body.Bytes(bytes), null, Map.of(), TOPICS);
    }

    private Answer tile(Visit visit) {
        var tile = asked(visit);
        if (tile.zoom() > Basemap.FINEST_ASKED) {
            throw visit.notFound();
        }
        return packed(basemap.tile(tile));
    }

    private Answer below(Visit visit) {
        var tile = asked(visit);
        if (tile.zoom() != Basemap.FINEST_ASKED) {
            throw visit.notFound();
        }
        return packed(basemap.below(tile));
    }

    /// Where there is nothing to draw the answer is empty: open sea is not a mistake.
    private static Answer packed(Optional<byte[]> bytes) {
        var body = new Answer.Body.Bytes(bytes.orElse(new byte[0]));
        return new Answer(200, Tile.TYPE, Kind.ASSET, body, null, Map.of(), TILE_TOPICS);
    }

    private Tile asked(Visit visit) {
        var tile = Tile.asked(visit);
        if (!visit.part("edition").equals(basemap.edition())) {
            throw visit.notFound();
        }
        return tile;
    }
}
