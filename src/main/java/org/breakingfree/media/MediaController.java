package org.breakingfree.media;

import io.javalin.http.GoneResponse;
import java.util.Set;
import org.breakingfree.http.Answer;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Visit;

/// `/m/{name}`: a file by its random name; with `?download`, to be saved.
public final class MediaController {

    private final Media media;

    public MediaController(Media media) {
        this.media = media;
    }

    public void routes(PublicRoutes routes) {
        routes.file("/m/{name}", this::show);
    }

    private Answer show(Visit visit) {
        return switch (media.find(visit.part("name"))) {
            case Stored.Available(var file, var path, var storedAt) -> {
                var answer = Answer.media(file.type(), path, file.sha256(), storedAt, Set.of(file.topic()));
                yield visit.context().queryParamMap().containsKey("download")
                        ? answer.withHeader(
                                "Content-Disposition", "attachment; filename=\"" + file.downloadName() + "\"")
                        : answer;
            }
            case Stored.Withdrawn() -> throw new GoneResponse();
            case Stored.Lacking(), Stored.Unknown() -> throw visit.notFound();
        };
    }
}
