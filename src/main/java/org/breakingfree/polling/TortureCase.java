package org.breakingfree.polling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.breakingfree.feeds.ChaptersReader;
import org.breakingfree.transcripts.TranscriptFormat;
import org.breakingfree.transcripts.TranscriptReader;
import org.jspecify.annotations.Nullable;

/// One feed of a hostile server, and what should become of it.
///
/// @param outcome `ok`, `unchanged`, `error`, `gone`, `moved`, `kept` (its address), `refused` or `salvage` (anything
/// but
///     a crash)
/// @param steps how often it is polled
/// @param items how many episodes are there afterwards
/// @param target where it has moved to, or must not seem to have moved to
/// @param canary a word that may stand in nothing we keep, unless it is an address
@JsonIgnoreProperties(ignoreUnknown = true)
record TortureCase(
        URI url,
        @JsonProperty("case") String name,
        String outcome,
        double maxSeconds,
        long maxBytes,
        int steps,
        @Nullable Integer items,
        @Nullable String target,
        @Nullable String canary) {

    record Result(String name, String expected, String got, double seconds, long bytes, boolean isRight) {}

    Result run(PublicAddresses addresses, FetchLimits limits) {
        var start = System.nanoTime();
        var bytes = 0L;
        String got;
        try (var poller =
                new Poller(addresses, limits, "Breaking Free Movement (feedcheck)", Clock.systemUTC(), () -> 0)) {
            var shelf = new Shelf(URI.create(url + (url.getQuery() == null ? "?" : "&") + "id=" + UUID.randomUUID()));
            Polled last = shelf.poll(poller);
            for (var step = 1; step < Math.max(steps, outcome.equals("unchanged") ? 2 : 1); step++) {
                last = shelf.poll(poller);
            }
            got = isAttached(last, poller) ? "ok" : got(last, shelf);
            bytes = poller.received();
        } catch (Exception | StackOverflowError | OutOfMemoryError crash) {
            got = "crash: " + crash;
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var isRight = got.equals(outcome) || outcome.equals("salvage") && !got.startsWith("crash");
        return new Result(name, outcome, got, seconds, bytes, isRight && seconds <= maxSeconds && bytes <= maxBytes);
    }

    /// Whether it is no feed, and something that feeds point to: a transcript, or chapters.
    private boolean isAttached(Polled last, Poller poller) {
        if (!(last instanceof Polled.Failed failed)
                || failed.why() != Polled.Why.UNREADABLE
                || !(poller.attached(url) instanceof Attached.Taken taken)) {
            return false;
        }
        return taken.contentType().startsWith("application/json+chapters")
                ? ChaptersReader.read(taken.bytes()).isPresent()
                : TranscriptFormat.ofMediaType(taken.contentType())
                        .filter(format -> format == TranscriptFormat.VTT || format == TranscriptFormat.SRT)
                        .map(format -> TranscriptReader.read(taken.bytes(), format))
                        .filter(TranscriptReader.Read.class::isInstance)
                        .isPresent();
    }

    private String got(Polled last, Shelf shelf) {
        var wrong = shelf.wrong(items);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (canary != null && !canary.startsWith("/") && last.toString().contains(canary)) {
            return "holds " + canary;
        }
        return switch (last) {
            case Polled.Gone _ -> "gone";
            case Polled.Unchanged _ -> shelf.isRead() && outcome.equals("ok") ? "ok" : "unchanged";
            case Polled.Failed failed -> failed.why() == Polled.Why.REFUSED ? "refused" : "error";
            case Polled.Read read ->
                switch (outcome) {
                    case "refused" -> isRefused(read) ? "refused" : "ok";
                    case "moved", "kept" -> address(read.feed().address());
                    default -> "ok";
                };
        };
    }

    private static boolean isRefused(Polled.Read read) {
        return read.feed().terms() != KnownFeed.Terms.FREE || !read.refused().isEmpty();
    }

    private String address(URI now) {
        var path = now.getPath();
        return path.equals(url.getPath()) ? "kept" : path.equals(target) ? "moved" : "moved to " + path;
    }
}
