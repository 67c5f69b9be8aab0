package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The search for what is near a town.
class NearTest extends BrowserTest {

    @Test
    void only_two_letters_of_what_is_typed_leave_the_browser() {
        var asked = new ArrayList<Request>();
        var page = visitor(Device.DESKTOP);
        page.onRequest(asked::add);
        var map = MapPage.open(page, at("/map"));
        asked.clear();

        type(map, "Duluth, Minn");
        choose(map, "Duluth, Minnesota");

        assertThat(asked)
                .extracting(Request::url)
                .filteredOn(url -> url.contains("/map/") && !url.contains("/tiles/"))
                .allMatch(url -> url.equals(at("/map/gazetteer/du.json"))
                        || url.matches(".*/map/groups/\\d\\.json")
                        || url.equals(at("/map/places.json")));
        assertThat(asked).allSatisfy(request -> assertThat(request.postData()).isNull());
        assertThat(page.url()).isEqualTo(at("/map"));
        assertThat(page.locator("#map-near").evaluate("field => [field.autocomplete, field.form, field.name]"))
                .isEqualTo(java.util.Arrays.asList("off", null, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "st paul; St. Paul, Minnesota",
                "Saint Pau; Saint Paul, Minnesota",
                "clinton, iowa; Clinton, Iowa",
                "clinton ia; Clinton, Iowa",
                "coeur dalene; Coeur d'Alene, Idaho",
                "Espanola; Española, New Mexico",
                "ESPAÑ; Española, New Mexico",
                "55104; 55104, Minnesota",
                "bogota, col; Bogotá, Colombia",
                "Łódź; Łódź, Poland"
            })
    void towns_and_zip_codes_are_found_however_they_are_written(String typed, String found) {
        var map = map("/map");
        type(map, typed);

        assertThat(map.page().locator("#map-near-list li").first().textContent())
                .isEqualTo(found);
    }

    @Test
    void towns_of_one_name_are_told_apart_by_their_state() {
        var map = map("/map");
        type(map, "Clinton");

        assertThat(map.page().locator("#map-near-list li").allTextContents())
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.startsWith("Clinton"));
    }

    @Test
    void it_is_a_combobox_by_keyboard() {
        var map = map("/map");
        var field = map.page().locator("#map-near");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
        type(map, "Clinton");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(field.getAttribute("aria-activedescendant")).isNull();

        map.press("ArrowDown", "ArrowDown");
        assertThat(field.getAttribute("aria-activedescendant")).isEqualTo("map-near-list-1");
        assertThat(map.page().locator("#map-near-list [aria-selected=true]").getAttribute("id"))
                .isEqualTo("map-near-list-1");
        map.press("Escape");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(field.inputValue()).isEqualTo("Clinton");
        map.press("ArrowDown", "Enter");
        assertThat(field.inputValue()).startsWith("Clinton, ");
        assertThat(map.focused()).isEmpty();
    }

    @Test
    void enter_does_not_have_to_wait_for_the_list() {
        var map = map("/map");
        map.page().locator("#map-near").pressSequentially("55104");
        map.press("Enter");

        map.page().waitForSelector(".near__answer h2:has-text('Nearest to 55104, Minnesota')");
        assertThat(map.page().locator("#map-near").inputValue()).isEqualTo("55104, Minnesota");
    }

    @Test
    void choosing_shows_the_place_and_ranks_services_by_their_distance() {
        var map = map("/map");
        type(map, "Duluth");
        choose(map, "Duluth, Minnesota");

        var page = map.page();
        assertThat(map.status()).startsWith("Duluth, Minnesota. ");
        assertThat(page.textContent(".near__answer h2")).isEqualTo("Nearest to Duluth, Minnesota");
        assertThat(page.textContent(".near__answer .meta"))
                .isEqualTo("As the crow flies, to the middle of the town or county served. The road is longer.");
        assertThat(miles(page)).isSorted().hasSize(6);
        assertThat(page.locator(".near__answer ol li").all()).allSatisfy(record -> {
            assertThat(record.textContent())
                    .containsPattern("\\d miles \\(\\d+ km\\)")
                    .containsPattern("Support for survivors|Legal help|Health care|Runs a helpline");
            assertThat(record.locator("a[href^=http]").count()).isOne();
        });
    }

    @Test
    void it_is_in_spanish_with_kilometers_too() {
        var map = map("/es/map");
        type(map, "Nueva Y");
        assertThat(map.page().textContent(".near__said")).isNotEmpty();
        type(map, "Duluth");
        choose(map, "Duluth, Minnesota");

        assertThat(map.page().textContent(".near__answer ol")).containsPattern("\\d millas \\(\\d+ km\\)");
    }

    @Test
    void what_is_not_known_is_said_and_so_is_a_search_that_does_not_answer() {
        var map = map("/map");
        type(map, "Qqqq");
        assertThat(map.page().textContent(".near__said")).startsWith("No town or ZIP code begins so.");

        map.page().route("**/map/gazetteer/**", Route::abort);
        type(map, "Winona");
        assertThat(map.page().textContent(".near__said")).startsWith("The search does not answer just now.");
    }

    private static List<Integer> miles(Page page) {
        return page.locator(".near__answer ol .record__far b").allTextContents().stream()
                .map(text -> Integer.valueOf(text.substring(0, text.indexOf(' '))))
                .toList();
    }

    private static void type(MapPage map, String text) {
        map.page().fill("#map-near", "");
        map.page().locator("#map-near").pressSequentially(text);
        map.page().waitForTimeout(600);
    }

    private static void choose(MapPage map, String town) {
        map.page().click("#map-near-list li:text-is('" + town + "')");
        map.page().waitForSelector(".near__answer h2:has-text('" + town + "')");
        map.settled();
    }

    private MapPage map(String path) {
        return MapPage.open(visitor(Device.DESKTOP), at(path));
    }
}
