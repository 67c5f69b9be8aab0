package org.breakingfree.polling;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/// Asks somebody else's server for a feed, and lets it neither lead us astray nor keep us.
///
/// Says who asks and how to reach us, and nothing of any visitor: the site asks on its own account and at its own time.
final class FeedFetcher implements AutoCloseable {

    private static final int LINE_BYTES = 16 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final PublicAddresses addresses;
    private final FetchLimits limits;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed deadlines").factory());

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
                .setMaxConnTotal(64)
                .setMaxConnPerRoute(1)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(name)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .build())
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .build();
    }

    /// Asks, and follows redirects. Takes at most as long as the limits say.
    Fetched fetch(URI address, Fetched.Validators known) {
        var until = System.nanoTime() + limits.whole().toNanos();
        var at = address;
        var lasting = address;
        for (var hop = 0; hop <= limits.redirects(); hop++) {
            var step = ask(at, lasting, known, until);
            if (!(step instanceof Step.Elsewhere(var next, var isPermanent))) {
                return ((Step.End) step).what();
            }
            // The first hop that is not permanent ends what may be kept.
            lasting = isPermanent && lasting.equals(at) ? next : lasting;
            at = next;
        }
        return new Fetched.Failed("it redirects more than " + limits.redirects() + " times");
    }

    private sealed interface Step {

        record Elsewhere(URI next, boolean isPermanent) implements Step {}

        record End(Fetched what) implements Step {}
    }

    private Step ask(URI at, URI lasting, Fetched.Validators known, long until) {
        try {
            addresses.check(at);
            var request = new HttpGet(at);
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
            return new Step.End(new Fetched.Refused(leadsAstray.getMessage()));
        } catch (IOException | IllegalArgumentException broken) {
            var reason = System.nanoTime() >= until
                    ? "it took longer than " + limits.whole().toSeconds() + " seconds"
                    : "its server could not be read: " + broken.getMessage();
            return new Step.End(new Fetched.Failed(reason));
        }
    }

    private Step step(ClassicHttpResponse response, URI at, URI lasting, Fetched.Validators known) throws IOException {
        var status = response.getCode();
        if (REDIRECTS.contains(status)) {
            var location = header(response, "Location");
            return location.isBlank()
                    ? new Step.End(new Fetched.Failed("it redirects to nowhere"))
                    : new Step.Elsewhere(at.resolve(location.strip()), PERMANENT.contains(status));
        }
        return new Step.End(
                switch (status) {
                    case 200 -> body(response, at, lasting);
                    case 304 ->
                        known.none()
                                ? new Fetched.Failed("it says that nothing changed, and was never read")
                                : new Fetched.Unchanged();
                    case 410 -> new Fetched.Gone();
                    default ->
                        new Fetched.Failed(
                                "its server answers with status " + status,
                                RetryAfter.parse(header(response, "Retry-After"), clock.instant()));
                });
    }

    private Fetched body(ClassicHttpResponse response, URI at, URI lasting) throws IOException {
        var entity = response.getEntity();
        var bytes = entity == null
                ? new byte[0]
                : Unpacked.of(entity.getContent(), header(response, "Content-Encoding"), limits);
        return new Fetched.Body(
                at,
                lasting,
                bytes,
                header(response, "Content-Type"),
                new Fetched.Validators(header(response, "ETag"), header(response, "Last-Modified")),
                maxAge(header(response, "Cache-Control")));
    }

    private static String header(ClassicHttpResponse response, String name) {
        var found = response.getFirstHeader(name);
        return found == null || found.getValue() == null ? "" : found.getValue();
    }

    private static Optional<Duration> maxAge(String cacheControl) {
        var found =
                java.util.regex.Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,9})").matcher(cacheControl);
        return found.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(found.group(1)))) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
