package org.breakingfree.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.breakingfree.audit.Actor;
import org.breakingfree.media.Media;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.testing.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A hub is told of every change of a feed, after it is there for all to see.
class HubTest {

    private static final UUID EPISODE = UUID.fromString("1d1fab8b-1941-47de-973d-92f11560219c");
    private static final String FEED = "http://127.0.0.1/podcasts/feed.xml";
    private static final String SEASON = "http://127.0.0.1/podcasts/understanding-the-nordic-model/season/1.xml";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer hub = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void open() {
        hub.createContext("/", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var isRefused = refusals.getAndDecrement() > 0;
            if (!isRefused) {
                told.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(isRefused ? 503 : 204, -1);
            exchange.close();
        });
        hub.start();
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @Test
    void a_hub_is_told_of_an_episode_and_of_its_withdrawal_and_told_again_when_it_was_away() throws IOException {
        var address = URI.create("http://127.0.0.1:" + hub.getAddress().getPort() + "/");
        var folder = TestSite.temporaryFolder();
        refusals.set(1);
        try (var site = TestSite.withHub(TestDatabase.migrated(), folder, address)) {
            Patience.until("the hub is told again of the first episodes", () -> times(FEED) == 1);
            Patience.until("and of their season", () -> times(SEASON) == 1);
            var feed = site.get("/podcasts/feed.xml");
            assertThat(feed.headers().firstValue("Link"))
                    .hasValue("<" + address + ">; rel=\"hub\", <" + FEED + ">; rel=\"self\"");
            assertThat(Jsoup.parse(feed.body(), "", Parser.xmlParser())
                            .selectFirst("atom|link[rel=hub]")
                            .attr("href"))
                    .isEqualTo(address.toString());

            new Podcasts(site.db(), new Media(site.db(), folder.resolve("media")), TestSite.CLOCK)
                    .withdraw(new Actor.Editor(7), EPISODE);

            Patience.until("the hub is told of the withdrawal", () -> times(FEED) == 2);
        }
    }

    private long times(String feed) {
        return told.stream()
                .filter(("hub.mode=publish&hub.url=" + feed)::equals)
                .count();
    }
}
