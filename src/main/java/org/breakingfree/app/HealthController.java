package org.breakingfree.app;

import java.util.Map;
import java.util.Set;
import org.breakingfree.db.Database;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.web.PublicRoutes;

/// `/health/live` says that the program runs, `/health/ready` that it can do all of its work.
final class HealthController {

    private final Database db;

    HealthController(Database db) {
        this.db = db;
    }

    void routes(PublicRoutes routes) {
        routes.constant("/health/live", answer(200, "live\n"));
        routes.file(
                "/health/ready",
                _ -> db.answers() ? answer(200, "ready\n") : answer(503, "the database does not answer\n"));
    }

    private static Answer answer(int status, String words) {
        var body = new Answer.Body.Bytes(Answer.utf8(words));
        return new Answer(status, "text/plain; charset=utf-8", Kind.PAGE, body, null, Map.of(), Set.of());
    }
}
