package org.breakingfree.gazetteer;

import java.util.Map;
import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;

/// What the search for a town near by asks for.
///
/// Which letters somebody typed is nobody's business: the answer is stored neither by the browser nor among the
/// finished answers of this site.
public final class GazetteerController {

    private static final class Files {
        private static final GazetteerFiles SHIPPED = new GazetteerFiles(Gazetteer.shipped());
    }

    public void routes(PublicRoutes routes) {
        routes.file("/map/gazetteer/{prefix}", this::names);
    }

    private Answer names(Visit visit) {
        var file = visit.part("prefix");
        var prefix = file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : "";
        var bytes = Files.SHIPPED.file(prefix).orElseThrow(visit::notFound);
        var body = new Answer.Body.Bytes(bytes);
        return new Answer(200, "application/json; charset=utf-8", Kind.PASSING_DATA, body, null, Map.of(), Set.of());
    }
}
