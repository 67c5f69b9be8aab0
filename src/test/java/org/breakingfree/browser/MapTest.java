package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// The map as it is used by eye and hand, with its filters, and without script.
class MapTest extends BrowserTest {

    private static final int MOST_BYTES = 150_000;

    @Test
    void its_symbols_hold_every_record_once() {
        var map = map(Device.DESKTOP);
        map.page().setViewportSize(2400, 1400);
        map.settled();

        map.page().click("[data-zoom='-1']");
        map.settled().page().click("[data-zoom='-1']");

        assertThat(map.settled().inView()).isEqualTo(964);
    }

    @Test
    void symbols_never_touch() {
        var map = map(Device.DESKTOP);

        for (var zoom = 0; zoom < 5; zoom++) {
            assertThat(map.overlaps()).isZero();
            map.page().click("[data-zoom='1']");
            map.settled();
        }
    }

    @Test
    void each_symbol_says_how_many_where_and_what() {
        var page = map(Device.DESKTOP).page();

        assertThat(page.locator(".symbol-button").all())
                .extracting(button -> button.getAttribute("aria-label"))
                .allMatch(name -> name.matches("(1 place|[\\d,]+ places) (in|near) .+(: |, mostly |, most often ).+"));
    }

    @Test
    void a_filter_changes_the_map_what_is_told_and_the_list_and_not_the_address() {
        var map = map(Device.DESKTOP);
        var page = map.page();
        map.chooseOnly("buyers");
        page.selectOption("#map-in", "US-MN");
        page.waitForSelector("#places h2:has-text('Records in Minnesota')");
        map.settled();

        assertThat(page.locator("#places tbody tr").count()).isEqualTo(5);
        assertThat(map.status()).startsWith("5 places in all. 5 places in view");
        assertThat(page.locator("#take a[href*='/map/places.csv']").getAttribute("href"))
                .startsWith("/map/places.csv?kind=buyers&in=US-MN");
        assertThat(page.inputValue("#take-code")).contains("/map/embed?kind=buyers&amp;in=US-MN");
        assertThat(page.locator(".still circle").count()).isOne();
        assertThat(page.url()).isEqualTo(at("/map"));
        assertThat(page.evaluate("history.length")).isEqualTo(2);
    }

    @Test
    void what_is_written_is_looked_for_once_and_the_last_change_wins() {
        var asked = new ArrayList<String>();
        var map = map(Device.DESKTOP);
        map.page().onRequest(request -> asked.add(request.url()));

        map.page().locator("#map-text").pressSequentially("task force");
        map.settled();
        assertThat(asked).filteredOn(url -> url.startsWith(at("/map?"))).containsExactly(at("/map?text=task+force"));

        for (var state : List.of("US-TX", "US-FL", "US-MN")) {
            map.page().selectOption("#map-in", state);
        }
        map.settled();
        assertThat(map.page().textContent("#places h2")).isEqualTo("Records in Minnesota");
    }

    @Test
    void a_filter_that_cannot_be_fetched_leaves_everything_as_it_was_and_can_be_tried_again() {
        var map = map(Device.DESKTOP);
        var symbols = map.page().locator(".symbol-button").count();
        map.page().route("**/map/groups/**", Route::abort);

        map.page().selectOption("#map-in", "US-MN");
        map.settled();
        assertThat(map.status()).isEqualTo("That could not be fetched. The map and the list are as they were.");
        assertThat(map.page().textContent("#places h2")).isEqualTo("All records");
        assertThat(map.page().locator(".symbol-button").count()).isEqualTo(symbols);

        map.page().unroute("**/map/groups/**");
        map.page().click("[data-map-filters] [type=submit]");
        map.page().waitForSelector("#places h2:has-text('Records in Minnesota')");
        assertThat(map.page().url()).isEqualTo(at("/map"));
    }

    @Test
    void the_wheel_scrolls_the_page_past_it() {
        var page = map(Device.DESKTOP).page();
        page.hover("[data-map]");
        page.mouse().wheel(0, 120);

        page.waitForSelector("[data-map-hint]");
        page.waitForCondition(() -> ((Number) page.evaluate("scrollY")).intValue() > 100);
    }

    @Test
    void one_finger_scrolls_the_page_past_it_and_two_are_for_the_map() {
        var page = map(Device.PHONE).page();

        assertThat(page.evaluate("getComputedStyle(document.querySelector('[data-map]')).touchAction"))
                .isEqualTo("pan-x pan-y");
    }

    @Test
    void controls_are_large_enough_for_a_finger() {
        var page = map(Device.PHONE).page();
        for (var control : page.locator(".map-zoom button, .layer, .input:visible, .map-link .btn")
                .all()) {
            assertThat(control.boundingBox().height).isGreaterThanOrEqualTo(44);
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
        assertThat(page.locator("[data-map], [data-map-zoom], [data-map-link], [data-near]")
                        .all())
                .noneMatch(part -> part.isVisible());
        page.selectOption("#map-in", "US-TX");
        page.click("[data-map-filters] button");
        assertThat(page.url()).contains("in=US-TX");
        assertThat(page.textContent("#places h2")).isEqualTo("Records in Texas");
    }

    @Test
    void without_its_groups_it_stays_the_drawing_and_says_so() {
        var page = visitor(Device.DESKTOP);
        page.route("**/map/groups/**", Route::abort);
        page.navigate(at("/map"));
        page.waitForSelector("text=The places could not be fetched. The list below has them.");

        assertThat(page.isVisible("[data-map]")).isFalse();
        assertThat(page.isVisible(".still")).isTrue();
    }

    @Test
    void it_is_light() {
        var page = visitor(Device.PHONE);
        var requests = new ArrayList<Request>();
        page.onRequestFinished(requests::add);
        MapPage.open(page, at("/map"));

        var bytes = 0;
        for (var request : List.copyOf(requests)) {
            bytes += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
        }
        System.out.println("First visit to /map on a phone: " + bytes + " bytes, " + requests.size() + " requests");
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private MapPage map(Device device) {
        return MapPage.open(visitor(device), at("/map"));
    }
}
