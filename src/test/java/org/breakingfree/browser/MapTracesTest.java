package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// What the map leaves behind, on the device and at the server: nothing that tells where somebody looked.
class MapTracesTest extends BrowserTest {

    @Test
    void fifty_moves_leave_no_history_and_nothing_stored() {
        var map = MapPage.open(visitor(Device.DESKTOP), at("/map"));
        map.page().focus("[data-map]");
        var keys = List.of("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "+", "-");
        var random = new Random(7);
        for (var times = 0; times < 50; times++) {
            map.press(keys.get(random.nextInt(keys.size())));
            map.page().waitForTimeout(30);
        }
        map.settled();

        assertThat(map.page().url()).isEqualTo(at("/map"));
        assertThat(map.page().evaluate("history.length")).isEqualTo(2);
        assertThat((List<?>) map.page().evaluate("""
                async () => [
                    document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
                    ...(await caches.keys()), ...(await indexedDB.databases()).map(({ name }) => name),
                ].filter((kept) => kept !== '')""")).isEmpty();
    }

    @Test
    void nothing_finer_than_a_tile_of_zoom_five_is_asked_and_nobody_else() {
        var requests = new ArrayList<Request>();
        var page = visitor(Device.DESKTOP);
        page.onRequest(requests::add);
        var map = MapPage.open(page, at("/map"));
        page.focus("[data-map]");
        for (var times = 0; times < 6; times++) {
            map.press("+", "ArrowRight");
            map.settled();
        }
        map.press("Tab");
        map.openRecords();

        assertThat(requests).allSatisfy(request -> assertThat(request.url()).startsWith(at("/")));
        assertThat(paths(requests))
                .filteredOn(path -> path.startsWith("/map/"))
                .isNotEmpty()
                .allMatch(path ->
                        path.matches("/map/tiles/\\w+/([0-4]/\\d+/\\d+|5/([12]?\\d|3[01])/([12]?\\d|3[01])(/below)?)")
                                || path.matches("/map/groups/[2-9]\\.json")
                                || path.equals("/map/places.json"));
    }

    @Test
    void with_too_many_groups_to_send_it_asks_for_tiles_of_zoom_five_and_tells_counts() {
        var requests = new ArrayList<Request>();
        var page = visitor(Device.DESKTOP);
        page.route("**/map/groups/*.json", route -> answer(route, "null"));
        page.route("**/map/groups/*/*/*.json", MapTracesTest::oneGroup);
        page.onRequest(requests::add);
        var map = MapPage.open(page, at("/map#view=8/44.95/-93.1"));

        assertThat(paths(requests))
                .filteredOn(path -> path.startsWith("/map/groups/8/"))
                .containsExactly("/map/groups/8/7/11.json");
        page.focus("[data-map]");
        map.press("Tab");
        var records = map.openRecords();
        assertThat(records.textContent()).contains("Saint Paul, Minnesota").contains("Services");
        assertThat(records.locator("a").getAttribute("href")).isEqualTo("/map?in=US-MN#places");
        assertThat(paths(requests)).doesNotContain("/map/places.json");
    }

    @Test
    void a_copied_link_holds_filters_and_view_and_opens_them_again() {
        var page = visitor(
                Device.DESKTOP, new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(at("/map?in=US-MN"));
        var map = MapPage.open(page, at("/map?in=US-MN"));
        map.chooseOnly("buyers");
        page.focus("[data-map]");
        map.press("+", "+");
        var told = map.settled().inView();
        page.click("[data-map-link] button");
        page.waitForSelector("[data-map-link] :text('The link is copied.')");

        var link = page.inputValue("[data-map-link] input");
        assertThat(link).matches(".*/map\\?kind=buyers&in=US-MN#view=\\d/-?\\d+\\.\\d\\d/-?\\d+\\.\\d\\d");
        assertThat(page.url()).isEqualTo(at("/map?in=US-MN"));
        var requests = new ArrayList<Request>();
        var other = visitor(Device.DESKTOP);
        other.onRequest(requests::add);
        assertThat(MapPage.open(other, link).inView()).isEqualTo(told);
        assertThat(requests).noneMatch(request -> request.url().contains("view="));
        assertThat(other.isChecked("[name=kind][value=buyers]")).isTrue();
        assertThat(other.isChecked("[name=kind][value=services]")).isFalse();
    }

    private static List<String> paths(List<Request> requests) {
        return requests.stream()
                .map(request -> URI.create(request.url()).getPath())
                .toList();
    }

    private static void oneGroup(Route route) {
        answer(route, """
                {"x":[15820],"y":[23552],"radius":[20],"counts":[[3000,0,0,0,0,0]],"names":["Saint Paul, Minnesota"],
                "near":[0],"precision":[3],"regions":["US-MN"]}""");
    }

    private static void answer(Route route, String groups) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"total\":3000,\"areas\":1,\"listed\":false,\"groups\":" + groups + "}"));
    }
}
