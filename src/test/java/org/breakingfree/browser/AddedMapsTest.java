package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breakingfree.map.ExternalTiles;
import org.breakingfree.map.StreetFile;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator may add to the map. Nothing is asked for before a visitor turns it on, and the other host, for
/// which
/// a second server stands, is asked for pictures only and told as little as can be.
class AddedMapsTest extends BrowserTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private record Asked(String path, Headers headers) {}

    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;

    private static HttpServer host;
    private static TestSite site;

    @BeforeAll
    static void addBoth() throws IOException {
        host = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        host.createContext("/", exchange -> {
            ASKED.add(new Asked(exchange.getRequestURI().getPath(), exchange.getRequestHeaders()));
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        host.start();
        site = TestSite.withMaps(
                Optional.of(StreetFile.gzipped().write(folder.resolve("region.pmtiles"))),
                Optional.of(new ExternalTiles(other() + "/{z}/{x}/{y}.png", "Pictures: Example Maps")));
    }

    @AfterAll
    static void close() {
        site.close();
        host.stop(0);
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
    }

    @Test
    void nothing_is_asked_for_before_it_is_turned_on() {
        var requests = new CopyOnWriteArrayList<Request>();
        var page = visitor(Device.DESKTOP);
        page.onRequest(requests::add);
        open(page, "/map");
        page.click("[data-zoom='1']");
        page.click("[data-zoom='1']");
        page.waitForTimeout(500);

        assertThat(ASKED).isEmpty();
        assertThat(requests.stream().map(Request::url))
                .allMatch(url -> url.startsWith(site.uri("/").toString()))
                .noneMatch(url -> url.contains("/map/streets/"));
        assertThat(page.textContent("#added-pictures")).contains("localhost:", "leave it off");
        assertThat(page.textContent("#added-streets")).contains("which neighborhood");
        assertThat(page.textContent("[data-map-added]"))
                .contains("© OpenStreetMap contributors", "Pictures: Example Maps");
    }

    @Test
    void another_host_is_asked_once_its_map_is_turned_on_and_told_nothing_else() {
        var page = visitor(Device.DESKTOP);
        var complaints = new CopyOnWriteArrayList<String>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        open(page, "/map");
        page.click("[data-added=pictures] button");
        page.waitForCondition(() -> page.locator("img.leaflet-tile-loaded").count() > 3);

        assertThat(ASKED).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.path()).matches("/\\d+/\\d+/\\d+\\.png");
            assertThat(asked.headers()).doesNotContainKeys("Referer", "Cookie", "Origin");
        });
        assertThat(complaints).isEmpty();
        assertThat(page.getAttribute("[data-added=pictures] button", "aria-pressed"))
                .isEqualTo("true");

        page.click("[data-added=pictures] button");
        page.waitForTimeout(300);
        ASKED.clear();
        page.click("[data-zoom='1']");
        page.waitForTimeout(600);
        assertThat(ASKED).as("after it was turned off").isEmpty();
    }

    @Test
    void no_other_page_may_show_the_other_hosts_pictures() {
        for (var path : List.of("/help", "/es/help", "/safety", "/", "/laws", "/nowhere")) {
            assertThat(site.get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("localhost"));
            assertThat(site.get(path).body()).as(path).doesNotContain("localhost:" + port());
        }
        assertThat(site.get("/map").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("img-src 'self' data: " + other() + ";"));

        var page = visitor(Device.DESKTOP);
        page.navigate(site.uri("/help").toString());
        page.evaluate(
                "address => { const image = new Image(); image.src = address; document.body.append(image); }",
                other() + "/1/0/0.png");
        page.waitForTimeout(300);
        assertThat(ASKED).as("the help page forbids it").isEmpty();
    }

    @Test
    void streets_come_from_this_site_and_records_stay_away_from_them() {
        var page = visitor(Device.DESKTOP);
        var requests = new CopyOnWriteArrayList<Request>();
        page.onRequest(requests::add);
        page.addInitScript(LISTEN);
        open(page, "/es/map");
        page.click("[data-added=streets] button");
        page.evaluate(
                "([lat, lng]) => window.theMap.setView([lat, lng], 14, { animate: false })",
                List.of(StreetFile.LATITUDE, StreetFile.LONGITUDE));
        page.waitForFunction("() => window.written.has('Villa del Río') && window.written.has('Main Street')");

        assertThat(requests.stream().map(Request::url)).anyMatch(url -> url.contains("/map/streets/"));
        assertThat(requests.stream().map(Request::url))
                .allMatch(url -> url.startsWith(site.uri("/").toString()));
        assertThat(ASKED).isEmpty();
        assertThat(page.locator(".symbol-button:visible").count()).isZero();
        assertThat(page.textContent("[data-map-status]")).startsWith("Tan cerca no se muestra");

        page.click("[data-added=streets] button");
        page.waitForCondition(() -> page.locator(".symbol-button:visible").count() > 0);
        assertThat(page.evaluate("window.theMap.getZoom()")).isEqualTo(9);
    }

    /// Keeps Leaflet's map within reach, and what is written on its canvas.
    private static final String LISTEN = """
            window.written = new Set();
            const { fillText } = CanvasRenderingContext2D.prototype;
            CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
                window.written.add(text);
                return fillText.call(this, text, ...place);
            };
            let leaflet;
            Object.defineProperty(window, 'L', {
                get: () => leaflet,
                set(value) {
                    leaflet = value;
                    const { map } = value;
                    value.map = (...asked) => (window.theMap = map(...asked));
                },
            });""";

    private static void open(Page page, String path) {
        page.navigate(site.uri(path).toString());
        page.waitForSelector(".symbol-button");
        page.waitForSelector("[data-map-added] button");
    }

    private static String other() {
        return "http://localhost:" + port();
    }

    private static int port() {
        return host.getAddress().getPort();
    }
}
