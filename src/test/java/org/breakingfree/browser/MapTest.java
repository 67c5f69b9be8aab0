package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// The map as it is used: by keyboard, by those who scroll past it, and without script.
class MapTest extends BrowserTest {

    private static final int MOST_BYTES = 150_000;

    @Test
    void it_draws_names_and_symbols_that_hold_every_record_once() {
        var page = map(Device.DESKTOP);
        page.setViewportSize(1800, 900);

        page.click("[data-zoom='-1']");
        page.waitForTimeout(500);
        page.click("[data-zoom='-1']");
        page.waitForCondition(() -> page.textContent("[data-map-status]").startsWith("964 records in view"));
        assertThat(overlaps(page)).isZero();
    }

    @Test
    void symbols_never_touch() {
        var page = map(Device.DESKTOP);

        for (var zoom = 0; zoom < 4; zoom++) {
            assertThat(overlaps(page)).isZero();
            page.click("[data-zoom='1']");
            page.waitForTimeout(400);
        }
    }

    @Test
    void it_asks_nobody_else_and_leaves_nothing_behind() {
        var requests = new ArrayList<Request>();
        var page = visitor(Device.DESKTOP);
        page.onRequest(requests::add);
        open(page, "/map");
        for (var times = 0; times < 10; times++) {
            page.locator("[data-map]").press("ArrowRight");
            page.waitForTimeout(50);
        }
        page.click("[data-zoom='1']");
        page.click("[data-zoom='1']");
        page.waitForTimeout(600);

        assertThat(requests).allSatisfy(request -> assertThat(request.url()).startsWith(at("/")));
        assertThat(requests.stream().map(request -> URI.create(request.url()).getPath()))
                .noneMatch(path -> path.matches("/map/tiles/[^/]+/([6-9]|\\d\\d)/.*"));
        assertThat(page.url()).isEqualTo(at("/map"));
        assertThat(page.evaluate("history.length")).isEqualTo(2);
        assertThat(page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0);
    }

    @Test
    void it_is_four_stops_of_the_tab_key() {
        var page = map(Device.DESKTOP);
        page.focus("[data-map]");

        var stops = new ArrayList<String>();
        while (inMap(page)) {
            stops.add(focused(page));
            page.keyboard().press("Tab");
        }
        assertThat(stops).hasSize(4);
    }

    @Test
    void arrows_walk_enter_opens_and_escape_comes_back() {
        var page = map(Device.DESKTOP);
        page.focus("[data-map]");
        page.keyboard().press("Tab");
        var first = focused(page);
        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).isNotEqualTo(first).contains("record");

        for (var times = 0; times < 8 && page.locator(".place").count() == 0; times++) {
            page.keyboard().press("Enter");
            page.waitForTimeout(500);
            assertThat(inMap(page)).as("the focus stays in the map").isTrue();
        }
        page.waitForSelector(".place h3");
        assertThat(page.locator(".place a[href^=http]").count()).isPositive();
        assertThat(page.evaluate("document.querySelector('.place').contains(document.activeElement)"))
                .isEqualTo(true);

        page.keyboard().press("Escape");
        page.waitForSelector(
                ".place",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(focused(page)).contains("record");
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-map')"))
                .isEqualTo(true);
    }

    @Test
    void a_filter_changes_the_map_and_the_list_and_not_the_address() {
        var page = map(Device.DESKTOP);
        for (var kind : List.of("services", "courts", "prevention", "cases", "police")) {
            page.uncheck("[name=kind][value=" + kind + "]");
        }
        page.selectOption("#map-in", "US-MN");

        page.waitForSelector("#places h2:has-text('Records in Minnesota')");
        assertThat(page.locator("#places tbody tr").count()).isEqualTo(5);
        assertThat(page.textContent("[data-map-status]")).startsWith("5 records in view");
        assertThat(page.url()).isEqualTo(at("/map"));
    }

    @Test
    void the_wheel_scrolls_the_page_past_it() {
        var page = map(Device.DESKTOP);
        page.hover("[data-map]");
        page.mouse().wheel(0, 120);

        page.waitForSelector("[data-map-hint]");
        page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).intValue() > 100);
    }

    @Test
    void controls_are_large_enough_for_a_finger() {
        var page = map(Device.PHONE);
        for (var button :
                page.locator(".map-zoom button, .layer, #map-in, .btn").all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        for (var symbol : page.locator(".symbol-button").all()) {
            assertThat(symbol.boundingBox().width).isCloseTo(symbol.boundingBox().height, within(0.5));
            assertThat(symbol.boundingBox().width).isGreaterThanOrEqualTo(24);
        }
    }

    @Test
    void without_script_it_is_a_drawing_whose_states_are_links() {
        var page = visitor(Device.PHONE, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at("/map"));

        assertThat(page.isVisible(".still")).isTrue();
        assertThat(page.isVisible("[data-map]")).isFalse();
        page.selectOption("#map-in", "US-TX");
        page.click("[data-map-filters] button");
        assertThat(page.url()).contains("in=US-TX");
        assertThat(page.textContent("#places h2")).isEqualTo("Records in Texas");
    }

    @Test
    void it_is_light() {
        var page = visitor(Device.PHONE);
        var requests = new ArrayList<Request>();
        page.onRequestFinished(requests::add);
        open(page, "/map");
        page.waitForTimeout(500);

        var bytes = requests.stream()
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        System.out.println("First visit to /map on a phone: " + bytes + " bytes, " + requests.size() + " requests");
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private Page map(Device device) {
        var page = visitor(device);
        open(page, "/map");
        return page;
    }

    private static void open(Page page, String path) {
        page.navigate(at(path));
        page.waitForSelector(".symbol-button");
        page.waitForSelector(
                ".still--covered",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private static String focused(Page page) {
        return (String) page.evaluate(
                "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()");
    }

    private static boolean inMap(Page page) {
        return (boolean) page.evaluate("document.activeElement.closest('.atlas__canvas') !== null");
    }

    /// How many pairs of symbols cover each other.
    private static int overlaps(Page page) {
        return ((Number) page.evaluate("""
                () => {
                    const circles = [...document.querySelectorAll('.symbol-button')].map((button) => {
                        const { x, y, width } = button.getBoundingClientRect();
                        return [x + width / 2, y + width / 2, width / 2];
                    });
                    let pairs = 0;
                    circles.forEach(([x, y, r], i) => circles.slice(i + 1).forEach(([u, v, s]) => {
                        if (Math.hypot(x - u, y - v) < r + s) pairs++;
                    }));
                    return pairs;
                }""")).intValue();
    }
}
