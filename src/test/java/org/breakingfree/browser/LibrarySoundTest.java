package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.breakingfree.library.CarriedShows;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Other people's shows in a browser: who is asked for what, and when.
class LibrarySoundTest extends BrowserTest {

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer theirs;
    private static TestSite site;
    private static List<String> pages;
    private static String episode;
    private static String led;

    @BeforeAll
    static void start() throws IOException {
        var sound = Files.readAllBytes(sound());
        theirs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        theirs.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        theirs.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().get("Referer") + " "
                    + exchange.getRequestHeaders().get("Cookie"));
            if (exchange.getRequestURI().getPath().equals("/led.mp3")) {
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://localhost:" + theirs.getAddress().getPort() + "/1.mp3");
                exchange.sendResponseHeaders(302, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "audio/mpeg");
                exchange.sendResponseHeaders(200, sound.length);
                exchange.getResponseBody().write(sound);
            }
            exchange.close();
        });
        theirs.start();
        var host = "http://127.0.0.1:" + theirs.getAddress().getPort();
        site = TestSite.withStartingContent();
        pages = new CarriedShows(site.db(), TestSite.CLOCK)
                .unasked()
                .carry(
                        "https://feeds.show.example/hedges.xml",
                        CarriedShows.feed(
                                        "Hedges and what lives in them, week by week",
                                        item("1", "Juniper, yew and box: how old a hedge can get"),
                                        item("led", "A sound that has moved"))
                                .replace("http://sound.example", host));
        episode = address("Juniper, yew");
        led = address("has moved");
        Patience.until(
                "they are on the site", () -> site.get("/listen/library").body().contains("Hedges"));
        ASKED.clear();
    }

    private static Path sound() throws IOException {
        try (var files = Files.walk(Path.of("podcasts"))) {
            return files.filter(file -> file.toString().endsWith(".mp3"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String item(String guid, String title) {
        return CarriedShows.item(
                guid,
                title,
                "<p>Two gardeners talk about the oldest hedges in the county, and about what a <b>law</b> of 1997 says."
                        + "</p><p>In this episode:</p><ul><li>how to count species</li><li><a"
                        + " href='https://away.example/a/very/long/address/that/does/not/break/anywhere/at/all'>"
                        + "away.example/a/very/long/address/that/does/not/break/anywhere/at/all</a></li></ul>");
    }

    private static String address(String title) {
        return pages.stream()
                .filter(path -> path.split("/").length == 5)
                .filter(path -> site.get(path).body().contains(title))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        site.close();
        theirs.stop(0);
    }

    @Test
    void nobody_is_asked_before_the_press_on_the_button_that_names_them() {
        var page = visitor(Device.PHONE);
        page.navigate(here(episode));
        page.locator(".elsewhere__ways a").first().click();
        assertThat(page.url()).endsWith("/sound");
        page.waitForLoadState();
        assertThat(ASKED).isEmpty();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });

        page.locator("[data-load]").click();

        Patience.until("it plays", () -> (boolean) page.evaluate("document.querySelector('audio').currentTime > 0"));
        assertThat(ASKED).isNotEmpty().allSatisfy(asked -> assertThat(asked).isEqualTo("/1.mp3 null null"));
        assertThat(complaints).isEmpty();
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("AUDIO");
        assertThat(page.evaluate("navigator.mediaSession.metadata.title")).isEqualTo("Sound");
        ASKED.clear();
    }

    @Test
    void leaving_stops_the_sound() {
        var page = visitor(Device.DESKTOP);
        page.navigate(here(episode + "/sound"));
        page.locator("[data-load]").click();
        Patience.until("it plays", () -> (boolean) page.evaluate("document.querySelector('audio').currentTime > 0"));
        page.evaluate("() => { window.sound = document.querySelector('audio'); }");
        page.route("**/leave", route -> {});

        page.evaluate("() => document.querySelector('.exit').click()");

        assertThat(page.evaluate("window.sound.paused && !window.sound.currentSrc.length || window.sound.paused"))
                .isEqualTo(true);
        ASKED.clear();
    }

    /// The page may ask the servers it names; one to which these lead it, and which it does not name, is not asked.
    @Test
    void a_server_that_the_page_does_not_name_is_not_asked() {
        var page = visitor(Device.DESKTOP);
        page.navigate(here(led + "/sound"));
        page.locator("[data-load]").click();

        page.locator("[data-failed]").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        assertThat(ASKED).containsOnly("/led.mp3 null null");
        ASKED.clear();
    }

    @Test
    void without_a_script_there_is_a_link_that_says_where_it_leads() {
        var page = visitor(Device.PHONE, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(here(episode + "/sound"));

        assertThat(page.locator("[data-load]").isVisible()).isFalse();
        assertThat(page.locator(".elsewhere__ways a").isVisible()).isTrue();
        assertThat(page.locator("#there").textContent()).contains("they will see that you listen");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void they_can_be_used_by_everyone() {
        var all = new ArrayList<>(pages);
        all.add(episode + "/sound");
        for (var path : all) {
            var page = visitor(Device.DESKTOP, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(here(path));
            Axe.load(page);
            for (var device : new Device[] {Device.DESKTOP, Device.PHONE, Device.NARROW}) {
                page.setViewportSize(device.width(), device.height());
                for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    assertThat(scheme == ColorScheme.LIGHT ? Axe.violations(page) : Axe.colorViolations(page))
                            .as(path + " " + device + " " + scheme)
                            .isEmpty();
                    picture(page, path, device, scheme);
                }
                assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(path + " " + device)
                        .isLessThanOrEqualTo(0);
            }
        }
        assertThat(ASKED).isEmpty();
    }

    private static void picture(Page page, String path, Device device, ColorScheme scheme) {
        var kind = List.of("list", "show", "episode", "sound").get(path.split("/").length - 3);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "library", kind + "-" + device + "-" + scheme + ".png")));
    }

    private static String here(String path) {
        return site.uri(path).toString();
    }
}
