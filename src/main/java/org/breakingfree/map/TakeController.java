package org.breakingfree.map;

import io.javalin.http.ServiceUnavailableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.breakingfree.http.Answer;
import org.breakingfree.http.Kind;
import org.breakingfree.web.PublicRoutes;
import org.breakingfree.web.Views;
import org.breakingfree.web.Visit;

/// The map of a filter to take along: as a table, as GeoJSON, as a sheet to print, as a frame for other sites' pages.
/// All of it is made from what the list shows under the same filter, and holds nothing that the list does not.
public final class TakeController {

    /// More records than these are written while they are sent.
    private static final int MOST_HELD = 5_000;

    /// Of more records than these a sheet does not name the sources.
    private static final int MOST_READ = 2_000;

    private static final int MOST_SOURCES = 8;

    /// Who reads slowly holds a thread: these many, of those that answer everything that is not finished.
    private static final int MOST_READERS = 3;

    /// Sheets drawn at once; drawing takes all of a processor.
    private static final int MOST_DRAWN = 2;

    private static final int WAIT_MILLIS = 2_000;

    private static final Set<String> TOPICS = Set.of(Places.TOPIC);

    private final Semaphore readers = new Semaphore(MOST_READERS);
    private final Semaphore drawers = new Semaphore(MOST_DRAWN);
    private final Places places;
    private final Views views;
    private final Clock clock;

    public TakeController(Places places, Views views, Clock clock) {
        this.places = places;
        this.views = views;
        this.clock = clock;
    }

    public void routes(PublicRoutes routes) {
        routes.file("/map/places.csv", visit -> records(visit, "text/csv; charset=utf-8; header=present", "csv"));
        routes.file("/map/places.geojson", visit -> records(visit, "application/geo+json", "geojson"));
        routes.page("/map/map.svg", visit -> picture(visit, "svg"));
        routes.page("/map/map.png", visit -> picture(visit, "png"));
        routes.page("/map/embed", this::embed);
    }

    private Filter filter(Visit visit, Atlas atlas) {
        return Filter.of(visit, atlas).orElseThrow(visit::notFound);
    }

    private Answer records(Visit visit, String type, String form) {
        var atlas = places.atlas();
        var filter = filter(visit, atlas);
        var export = new MapExport(atlas, places, filter);
        Answer.Writing writing = form.equals("csv") ? export::csv : export::geojson;
        var answer = atlas.select(filter).total() > MOST_HELD
                ? Answer.streamed(type, writing, readers)
                : Answer.openData(type, held(writing), TOPICS);
        return saved(visit, answer, form);
    }

    private static byte[] held(Answer.Writing writing) {
        try (var out = new ByteArrayOutputStream()) {
            writing.into(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With a name under which it is saved, when it is asked for with `download`. The name says nothing.
    private static Answer saved(Visit visit, Answer answer, String form) {
        return visit.query().containsKey("download")
                ? answer.withHeader("Content-Disposition", "attachment; filename=\"map." + form + "\"")
                : answer;
    }

    private Answer picture(Visit visit, String form) {
        var atlas = places.atlas();
        var sheet = sheet(visit, atlas, filter(visit, atlas));
        var answer = form.equals("svg")
                ? picture("image/svg+xml; charset=utf-8", sheet.svg())
                        .withHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors *")
                : picture("image/png", drawn(sheet));
        return saved(visit, answer, form);
    }

    private static Answer picture(String type, byte[] bytes) {
        return new Answer(200, type, Kind.MEDIA, new Answer.Body.Bytes(bytes), null, Map.of(), TOPICS);
    }

    private byte[] drawn(Sheet sheet) {
        try {
            if (!drawers.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new ServiceUnavailableResponse();
            }
            try {
                return sheet.png();
            } finally {
                drawers.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableResponse();
        }
    }

    private Sheet sheet(Visit visit, Atlas atlas, Filter filter) {
        var tally = Tally.of(atlas, filter);
        return new Sheet(
                visit.chrome(),
                atlas,
                filter,
                tally,
                tally.total() > MOST_READ ? List.of() : Sources.of(places, filter, MOST_SOURCES),
                LocalDate.now(clock));
    }

    private Answer embed(Visit visit) {
        var atlas = places.atlas();
        var filter = filter(visit, atlas);
        var page = new EmbedPage(visit.chrome(), atlas, filter, LocalDate.now(clock)).page();
        return views.page("map/embed", page, Places.TOPIC).as(Kind.EMBED);
    }
}
