package org.breakingfree.podcast;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a WebSub hub that feeds changed, so that apps hear of a new episode, and of a withdrawal, at once.
///
/// Nothing waits for it: a thread of its own asks the hub after the change is there for all to see, and again, later
/// and later, while the hub does not answer. Without a hub nothing is done and nobody is asked.
public final class Hub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    /// Many changes at once are told once.
    private static final Duration GATHER = Duration.ofSeconds(1);

    private final Optional<URI> hub;
    private final String site;
    private final Supplier<List<FeedDocuments.Address>> feeds;
    private final Map<String, Instant> told = new HashMap<>();
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread;

    /// @param hub empty when nobody is told
    /// @param site scheme and host of the site
    /// @param feeds all feeds that apps subscribe to
    public Hub(Optional<URI> hub, String site, Supplier<List<FeedDocuments.Address>> feeds) {
        this.hub = hub;
        this.site = site;
        this.feeds = feeds;
        this.thread = Thread.ofPlatform().daemon().name("hub").unstarted(this::run);
    }

    public void start() {
        if (hub.isPresent()) {
            thread.start();
        }
    }

    /// The address for the feeds; empty when there is no hub.
    public String address() {
        return hub.map(URI::toString).orElse("");
    }

    /// Something of a show changed, here or on another node.
    public void tell() {
        wanted.release();
    }

    private void run() {
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            var failures = 0;
            while (true) {
                // After a failure it is tried again when the pause is over, or when something else changed.
                if (failures == 0) {
                    wanted.acquire();
                } else {
                    var pause = PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
                    var isNews = wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                    LOG.debug(isNews ? "The hub is told of more." : "The hub is tried again.");
                }
                Thread.sleep(GATHER);
                wanted.drainPermits();
                failures = isTold(client) ? 0 : failures + 1;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether the hub knows of every change
    private boolean isTold(HttpClient client) throws InterruptedException {
        try {
            var changed = new ArrayList<FeedDocuments.Address>();
            for (var feed : feeds.get()) {
                if (!feed.changedAt().equals(told.get(feed.path()))) {
                    changed.add(feed);
                }
            }
            for (var feed : changed) {
                var status = ping(client, site + feed.path());
                if (status / 100 != 2) {
                    LOG.warn("The WebSub hub answers with {}; it is told again later.", status);
                    return false;
                }
                told.put(feed.path(), feed.changedAt());
            }
            return true;
        } catch (IOException | RuntimeException problem) {
            LOG.warn("The WebSub hub cannot be told of news ({}); it is tried again later.", problem.toString());
            return false;
        }
    }

    private int ping(HttpClient client, String feed) throws IOException, InterruptedException {
        var form = "hub.mode=publish&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(hub.orElseThrow())
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
