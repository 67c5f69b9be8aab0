package org.breakingfree.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.breakingfree.http.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits every page of the site that is not finished, as any visitor would, so that no visitor is
/// the first and all pages are there when the database is not.
final class Warmup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

    /// Many changes at once are one round.
    private static final long GATHER_MILLIS = 300;

    private static final long RETRY_MILLIS = 3_000;

    private final Answers answers;
    private final Supplier<List<String>> addresses;
    private final HttpClient browser =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Semaphore wanted = new Semaphore(1);
    private final Thread thread;
    private final Runnable errors;
    private final Supplier<URI> self;

    /// @param addresses all paths worth having ready
    /// @param errors makes the pages ready that have no address
    /// @param self where this site listens
    Warmup(Answers answers, Supplier<List<String>> addresses, Runnable errors, Supplier<URI> self) {
        this.answers = answers;
        this.addresses = addresses;
        this.errors = errors;
        this.self = self;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("warmup")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Asks for another round, soon.
    void again() {
        wanted.release();
    }

    private void run() {
        try {
            while (true) {
                wanted.acquire();
                Thread.sleep(GATHER_MILLIS);
                wanted.drainPermits();
                if (!round()) {
                    Thread.sleep(RETRY_MILLIS);
                    wanted.release();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether every address could be visited
    private boolean round() throws InterruptedException {
        try {
            errors.run();
            for (var address : addresses.get()) {
                if (answers.find(address) == null) {
                    var request = HttpRequest.newBuilder(self.get().resolve(address))
                            .HEAD()
                            .timeout(Duration.ofSeconds(20))
                            .build();
                    browser.send(request, BodyHandlers.discarding());
                }
            }
            return true;
        } catch (IOException | RuntimeException problem) {
            LOG.debug("Not every page could be made ready: {}", problem.toString());
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        browser.shutdownNow();
    }
}
