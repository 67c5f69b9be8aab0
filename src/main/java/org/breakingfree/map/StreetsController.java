package org.breakingfree.map;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;

/// The squares of an operator's streets, for visitors who turned them on. Which were asked for is kept by no cache,
/// ours included.
public final class StreetsController {

    private final Optional<Streets> streets;

    /// @param streets empty where no operator added any; every square is then not found
    public StreetsController(Optional<Streets> streets) {
        this.streets = streets;
    }

    public void routes(PublicRoutes routes) {
        routes.file("/map/streets/{edition}/{z}/{x}/{y}", this::tile);
    }

    private Answer tile(Visit visit) {
        var tile = Tile.asked(visit);
        var known = streets.filter(all -> all.edition().equals(visit.part("edition")))
                .filter(all -> tile.zoom() <= all.deepestZoom())
                .orElseThrow(visit::notFound);
        var bytes = known.tile(tile).orElse(new byte[0]);
        return new Answer(200, Tile.TYPE, Kind.PASSING_DATA, new Answer.Body.Bytes(bytes), null, Map.of(), Set.of());
    }
}
