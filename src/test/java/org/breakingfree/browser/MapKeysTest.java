package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// The map by keyboard alone.
class MapKeysTest extends BrowserTest {

    @Test
    void it_is_at_most_four_stops_of_the_tab_key() {
        var map = map();
        map.page().focus("[data-map]");

        var stops = new ArrayList<String>();
        while (map.isFocusInMap()) {
            stops.add(map.focused());
            map.press("Tab");
        }
        assertThat(stops).hasSizeBetween(3, 4);
        assertThat(map.focused()).isEqualTo("Copy link");
    }

    @Test
    void arrows_move_it_and_it_says_where_to_and_what_is_there() {
        var map = map();
        map.page().focus("[data-map]");

        map.press("ArrowLeft");
        assertThat(map.settled().status()).matches("Moved west\\. \\d+ places in \\d+ groups\\.");
        map.press("ArrowDown");
        assertThat(map.settled().status()).startsWith("Moved south.");
    }

    @Test
    void plus_and_minus_zoom_and_home_shows_it_whole() {
        var map = map();
        var whole = map.status();
        map.page().focus("[data-map]");

        map.press("+");
        assertThat(map.settled().inView()).isLessThan(900);
        map.press("-");
        map.settled();
        map.press("ArrowRight");
        map.settled();
        map.press("Home");
        assertThat(map.settled().status()).isEqualTo(whole);
    }

    @Test
    void arrows_walk_enter_opens_and_escape_comes_back() {
        var map = map();
        map.page().focus("[data-map]");
        map.press("Tab");
        var first = map.focused();
        map.press("ArrowRight");
        assertThat(map.focused()).isNotEqualTo(first).contains(" place");

        var records = map.openRecords();
        assertThat(records.locator("a[href^=http]").count()).isPositive();
        assertThat(records.textContent()).contains("Source: ").contains("Checked ");
        assertThat(records.locator("a[href*='/map/suggest?place=']").count()).isPositive();
        assertThat(records.evaluate("dialog => dialog.contains(document.activeElement)"))
                .isEqualTo(true);

        map.press("Escape");
        records.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(map.focused()).contains(" place");
        map.press("Escape");
        assertThat(map.page().evaluate("document.activeElement.hasAttribute('data-map')"))
                .isEqualTo(true);
    }

    @Test
    void arrows_reach_every_symbol_in_view() {
        var map = map();

        assertThat((List<?>) map.page().evaluate("""
                () => {
                    const { left, top, right, bottom } = document.querySelector('[data-map]').getBoundingClientRect();
                    const inView = [...document.querySelectorAll('.symbol-button')].filter((button) => {
                        const box = button.getBoundingClientRect();
                        return box.left > left && box.top > top && box.right < right && box.bottom < bottom;
                    });
                    const reached = new Set();
                    const waiting = [document.querySelector('.symbol-button[tabindex="0"]')];
                    while (waiting.length) {
                        const from = waiting.pop();
                        if (reached.has(from)) continue;
                        reached.add(from);
                        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
                            from.focus({ preventScroll: true });
                            from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                            waiting.push(document.activeElement);
                        }
                    }
                    return inView.filter((button) => !reached.has(button)).map((button) => button.ariaLabel);
                }""")).isEmpty();
    }

    @Test
    void it_answers_how_many_programs_for_buyers_there_are_in_minnesota_and_who_says_so() {
        var map = map();
        var page = map.page();
        for (var layer : new String[] {"services", "courts", "prevention", "cases", "police"}) {
            map.tabTo("[name=kind][value=" + layer + "]");
            map.press("Space");
        }
        map.tabTo("#map-in");
        page.keyboard().type("Minn");
        page.waitForSelector("#places h2:has-text('Records in Minnesota')");
        map.settled();
        assertThat(map.status()).startsWith("5 places in all.");

        while (!map.focused().endsWith(": work with men who buy")) {
            map.press("Shift+Tab");
        }
        var records = map.openRecords();
        assertThat(records.locator("li:has-text('Program for men who buy')").all())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.locator("a[href^=http]").textContent())
                        .isNotBlank());

        map.press("Escape");
        map.tabTo("[data-map-filters] a[href='#places']");
        map.press("Enter");
        var rows = page.locator("#places tbody tr:has-text('Program for men who buy')")
                .all();
        assertThat(rows)
                .hasSize(4)
                .allSatisfy(
                        row -> assertThat(row.locator("a[href^=http]").count()).isOne());
    }

    private MapPage map() {
        return MapPage.open(visitor(Device.DESKTOP), at("/map"));
    }
}
