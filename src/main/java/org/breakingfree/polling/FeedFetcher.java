package org.breakingfree.polling;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.breakingfree.polling.Polled.Why;

/// Asks somebody else's server for a feed, and lets it neither lead us astray nor keep us.
///
/// Says who asks and how to reach us, and nothing of any visitor: the site asks on its own account and at its own time.
final class FeedFetcher implements AutoCloseable {

    private static final int LINE_BYTES = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_CONNECTIONS = 64;

    /// While others are asked for that are on the same host, or lead there.
    private static final Duration MOST_WAITING = Duration.ofMinutes(2);

    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final PublicAddresses addresses;
    private final FetchLimits limits;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed deadlines").factory());
    private final Turns turns = new Turns();
    private final LongAdder received = new LongAdder();

    /// @param name who asks, for the header `User-Agent`
    FeedFetcher(PublicAddresses addresses, FetchLimits limits, String name, Clock clock) {
        this.addresses = addresses;
        this.limits = limits;
        this.clock = clock;
        var lines = Http1Config.custom()
                .setMaxLineLength(LINE_BYTES)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxEmptyLineCount(1)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(lines)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.silence()))
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(1)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(name)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setConnectionRequestTimeout(Timeout.of(limits.whole()))
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .build())
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                // A server is asked once an hour; what was left open until then fails more often than it helps.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
    }

    /// Asks, and follows redirects. Takes at most as long as the limits say.
    Fetched fetch(URI address, Fetched.Validators known) {
        return follow(address, known, HttpGet::new, _ -> {});
    }

    /// The addresses by which one comes to another, itself first, as far as they can be followed. Of the last one no
    /// more than its headers are asked for.
    List<URI> way(URI address) {
        var way = new ArrayList<URI>();
        follow(address, Fetched.Validators.NONE, HttpHead::new, way::add);
        return way.stream()
                .filter(each -> addresses.isForVisitors(each.toString()))
                .toList();
    }

    private Fetched follow(
            URI address, Fetched.Validators known, Function<URI, HttpUriRequestBase> method, Consumer<URI> passed) {
        var until = System.nanoTime() + limits.whole().toNanos();
        var at = address;
        var isLasting = true;
        for (var hop = 0; hop <= limits.redirects(); hop++) {
            passed.accept(at);
            var asked = System.nanoTime();
            Step step;
            try {
                addresses.check(at);
                var host = at.getHost().toLowerCase(Locale.ROOT);
                if (!turns.take(host, MOST_WAITING)) {
                    return new Fetched.Failed(Why.UNREACHABLE, "its server is busy with other feeds");
                }
                until += System.nanoTime() - asked;
                try {
                    step = ask(at, method.apply(at), isLasting ? at : address, known, until);
                } finally {
                    turns.giveBack(host);
                }
            } catch (PublicAddresses.NotPublic leadsAstray) {
                return new Fetched.Failed(Why.REFUSED, leadsAstray.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new Fetched.Failed(Why.UNREACHABLE, "this server is being stopped");
            }
            if (!(step instanceof Step.Elsewhere(var next, var isPermanent))) {
                return ((Step.End) step).what();
            }
            isLasting &= isPermanent;
            at = next;
        }
        return new Fetched.Failed(Why.UNREACHABLE, "it redirects more than " + limits.redirects() + " times");
    }

    /// How many bytes of bodies came so far, of all that was asked.
    long received() {
        return received.sum();
    }

    private sealed interface Step {

        record Elsewhere(URI next, boolean isPermanent) implements Step {}

        record End(Fetched what) implements Step {}
    }

    private Step ask(URI at, HttpUriRequestBase request, URI lasting, Fetched.Validators known, long until) {
        try {
            request.setHeader("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5");
            request.setHeader("Accept-Encoding", "gzip");
            if (!known.etag().isEmpty()) {
                request.setHeader("If-None-Match", known.etag());
            }
            if (!known.lastModified().isEmpty()) {
                request.setHeader("If-Modified-Since", known.lastModified());
            }
            var end = deadlines.schedule(request::cancel, until - System.nanoTime(), TimeUnit.NANOSECONDS);
            try {
                return client.execute(request, response -> step(response, at, lasting, known));
            } finally {
                end.cancel(false);
            }
        } catch (PublicAddresses.NotPublic leadsAstray) {
            return new Step.End(new Fetched.Failed(Why.REFUSED, leadsAstray.getMessage()));
        } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
            // The client tells of a request that was cancelled in every one of these ways.
            var reason = System.nanoTime() >= until
                    ? "it took longer than " + limits.whole().toSeconds() + " seconds"
                    : Broken.reason(broken);
            return new Step.End(new Fetched.Failed(Why.UNREACHABLE, reason));
        }
    }

    private Step step(ClassicHttpResponse response, URI at, URI lasting, Fetched.Validators known) throws IOException {
        var status = response.getCode();
        if (REDIRECTS.contains(status)) {
            var location = header(response, "Location");
            return location.isBlank()
                    ? new Step.End(new Fetched.Failed(Why.STATUS, "it redirects to nowhere"))
                    : new Step.Elsewhere(at.resolve(Location.asAddress(location)), PERMANENT.contains(status));
        }
        return new Step.End(
                switch (status) {
                    case 200 -> body(response, at, lasting);
                    case 304 ->
                        known.none()
                                ? new Fetched.Failed(
                                        Why.STATUS, "its server says that nothing changed, and it was never read")
                                : new Fetched.Unchanged(lasting, fresh(response));
                    case 410 -> new Fetched.Gone();
                    default ->
                        new Fetched.Failed(
                                Why.STATUS,
                                "its server answers with status " + status,
                                Freshness.retryAfter(header(response, "Retry-After"), clock.instant()));
                });
    }

    private Fetched body(ClassicHttpResponse response, URI at, URI lasting) throws IOException {
        var entity = response.getEntity();
        var content = entity == null ? InputStream.nullInputStream() : new Counted(entity.getContent(), received);
        return new Fetched.Body(
                at,
                lasting,
                Packed.of(content, header(response, "Content-Encoding"), limits),
                header(response, "Content-Type"),
                new Fetched.Validators(header(response, "ETag"), header(response, "Last-Modified")),
                fresh(response));
    }

    private Optional<Duration> fresh(ClassicHttpResponse response) {
        return Freshness.of(
                header(response, "Cache-Control"),
                header(response, "Expires"),
                header(response, "Date"),
                clock.instant());
    }

    private static String header(ClassicHttpResponse response, String name) {
        var found = response.getFirstHeader(name);
        return found == null || found.getValue() == null ? "" : found.getValue();
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
