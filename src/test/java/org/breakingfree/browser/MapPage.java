package org.breakingfree.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/// The map's page in a browser, and what can be read from it.
record MapPage(Page page) {

    private static final Pattern IN_VIEW = Pattern.compile("([\\d,]+) places? in view");

    /// Opens an address and waits until the map has taken the place of the drawing.
    static MapPage open(Page page, String address) {
        page.navigate(address);
        page.waitForSelector(".symbol-button");
        page.waitForSelector(
                ".still--covered", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return new MapPage(page).settled();
    }

    /// Waits for what moves to arrive and for what was asked to be answered: until nothing is told that is not told
    /// half a second later.
    MapPage settled() {
        for (String told = null; !status().equals(told); ) {
            told = status();
            page.waitForTimeout(500);
        }
        return this;
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    /// Presses the Tab key until the focus is on what a selector names.
    void tabTo(String selector) {
        for (var times = 0; times < 80; times++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    String status() {
        return page.textContent("[data-map-status]");
    }

    int inView() {
        var found = IN_VIEW.matcher(status());
        return found.find() ? Integer.parseInt(found.group(1).replace(",", "")) : 0;
    }

    /// The accessible name of what has the focus, or its text.
    String focused() {
        return (String) page.evaluate(
                "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()");
    }

    boolean isFocusInMap() {
        return (boolean) page.evaluate("document.activeElement.closest('.atlas__canvas') !== null");
    }

    /// Presses Enter on the symbol that has the focus until its records are open.
    Locator openRecords() {
        var records = page.locator(".place[role=dialog]");
        for (var times = 0; times < 8 && records.count() == 0; times++) {
            press("Enter");
            settled();
        }
        records.locator("h2").first().waitFor();
        return records;
    }

    void chooseOnly(String layer) {
        for (var box : page.locator("[name=kind]").all()) {
            box.setChecked(box.getAttribute("value").equals(layer));
        }
        settled();
    }

    /// How many pairs of symbols cover each other.
    int overlaps() {
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
