package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures as they are used: year after year, by keyboard, in every mode, and without script.
class FiguresTest extends BrowserTest {

    private static final String CASES = "/map/figures?count=hotline_cases&year=2014";

    @Test
    void the_years_are_a_slider_that_is_moved_by_keyboard_and_leaves_no_trace() {
        var page = visitor(Device.DESKTOP);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(at(CASES));
        var slider = page.locator("#figure-year");

        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("2014");
        assertThat(page.locator("[data-years] nav").isVisible()).isFalse();
        slider.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() -> page.textContent("#figure-title").equals("Hotline cases, 2016"));

        assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("2016");
        assertThat(page.textContent("[data-figure-status]")).startsWith("47 of 51 states");
        assertThat(page.locator("#at-US-CA td").textContent()).isEqualTo("1,323");
        assertThat(page.getAttribute("#figure a.btn", "href")).endsWith("year=2016");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("figure-year");
        assertThat(page.url()).isEqualTo(at(CASES));
        assertThat(page.evaluate("history.length")).isEqualTo(2);
        assertThat(asked).allSatisfy(address -> assertThat(address).startsWith(at("/")));
    }

    @Test
    void the_end_key_leads_to_the_newest_year() {
        var page = visitor(Device.PHONE);
        page.navigate(at("/es" + CASES));
        page.locator("#figure-year").press("End");
        page.waitForCondition(() -> page.textContent("#figure-title").endsWith("2024"));

        assertThat(page.locator(".figures__track output").textContent()).isEqualTo("2024");
        assertThat(page.locator("#figure-year").boundingBox().height).isGreaterThanOrEqualTo(44);
    }

    @Test
    void when_a_year_cannot_be_fetched_the_links_are_there() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at(CASES));
        page.route("**/map/figures?*year=2015*", route -> route.abort());
        page.locator("#figure-year").press("ArrowRight");
        page.waitForCondition(() -> page.locator("[data-years] nav").isVisible());

        assertThat(page.textContent("[data-figure-status]")).contains("could not be fetched");
        assertThat(page.textContent("#figure-title")).isEqualTo("Hotline cases, 2014");
    }

    @Test
    void without_script_each_year_is_a_link() {
        var page = visitor(Device.DESKTOP, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at(CASES));
        page.click("[data-years] a:text-is('2012')");

        assertThat(page.textContent("#figure-title")).isEqualTo("Hotline cases, 2012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CASES,
                "/map/figures?by=country",
                "/map/figures?count=law",
                "/es/map/figures?count=law&by=country",
                "/map/figures?count=federal_award_value"
            })
    void everyone_can_use_it_in_every_mode(String address) {
        var page = visitor(Device.DESKTOP, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(at(address));
        Axe.load(page);

        assertThat(Axe.violations(page)).as("light").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.colorViolations(page)).as("dark").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        // Colors are the visitor's own then, and axe reads those that the browser did not use.
        assertThat(Axe.violations(page).stream()
                        .filter(found -> !found.toString().startsWith("color-contrast")))
                .as("forced colors")
                .isEmpty();
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat((Integer) page.evaluate(
                        "[...document.querySelectorAll('svg a')].filter((link) => link.tabIndex >= 0).length"))
                .isZero();
    }
}
