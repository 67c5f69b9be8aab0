package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The map in every way that a device can be set, with what opens on it.
class MapModesTest extends BrowserTest {

    enum Mode {
        LIGHT(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT)),
        DARK(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK)),
        CONTRAST(new EmulateMediaOptions().setContrast(Contrast.MORE)),
        DARK_CONTRAST(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setContrast(Contrast.MORE)),
        FORCED(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        private final EmulateMediaOptions media;

        Mode(EmulateMediaOptions media) {
            this.media = media;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyone_can_use_it_with_all_that_opens(Mode mode) {
        for (var device : List.of(Device.PHONE, Device.DESKTOP)) {
            var map = calm(device);
            map.page().emulateMedia(mode.media);
            Axe.load(map.page());
            assertThat(violations(map, mode)).as("%s, %s", device, mode).isEmpty();

            map.page().fill("#map-near", "Sa");
            map.page().waitForSelector("#map-near-list li");
            assertThat(violations(map, mode))
                    .as("%s, %s, search open", device, mode)
                    .isEmpty();
            map.press("Escape", "Escape");

            map.page().focus(".symbol-button[tabindex='0']");
            map.openRecords();
            assertThat(violations(map, mode))
                    .as("%s, %s, records open", device, mode)
                    .isEmpty();
        }
    }

    @Test
    void with_forced_colors_symbols_are_shapes_with_a_border() {
        var page = calm(Device.DESKTOP).page();
        page.emulateMedia(Mode.FORCED.media);

        assertThat((boolean) page.evaluate("""
                () => [...document.querySelectorAll('.symbol-button :is(circle, rect, path)')].every((shape) => {
                    const { stroke, fill, strokeWidth } = getComputedStyle(shape);
                    return stroke !== 'none' && stroke !== fill && parseFloat(strokeWidth) > 0;
                })""")).isTrue();
    }

    @Test
    void with_little_motion_nothing_moves_by_itself() {
        var map = calm(Device.DESKTOP);
        map.page().focus("[data-map]");
        map.press("+");

        assertThat(map.page().evaluate("document.querySelector('.leaflet-zoom-anim')"))
                .isNull();
    }

    @Test
    void on_paper_there_is_the_map_and_the_list_with_sources_and_no_controls() {
        var page = calm(Device.DESKTOP).page();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.isVisible(".still")).isTrue();
        assertThat(page.isVisible("#places tbody a[href^=http]")).isTrue();
        assertThat(page.isVisible(".atlas__made")).isTrue();
        assertThat(page.locator("main :is(button, input, select, .map, .pager)").all())
                .noneMatch(control -> control.isVisible());
    }

    @Test
    void the_whole_list_is_printed_where_that_is_asked_for() {
        var map = calm(Device.DESKTOP);
        var page = map.page();
        map.chooseOnly("buyers");
        page.evaluate("() => { window.print = () => { window.printed = true; }; }");
        page.click("[data-map-print]");
        page.waitForFunction("() => window.printed");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        var records = page.locator(".paper li");
        assertThat(records.count()).isGreaterThan(25);
        assertThat(page.textContent(".paper h2")).isEqualTo("All " + records.count() + " places, each with its source");
        assertThat(page.locator(".paper li a[href^=http]").count()).isEqualTo(records.count());
        assertThat(page.isVisible("#places table")).isFalse();
        assertThat(page.isVisible("#places :text('GeoNames')")).isTrue();
        assertThat(page.locator(".still circle").count()).isBetween(5, 45);
    }

    @Test
    void it_fits_where_there_is_little_room() {
        var page = calm(Device.NARROW).page();
        for (var height : new int[] {640, 256}) {
            page.setViewportSize(320, height);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            assertThat(page.locator("[data-map]").boundingBox().height).isBetween(200.0, 700.0);
        }
        page.focus(".symbol-button[tabindex='0']");
        new MapPage(page).openRecords();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    /// Colors that the reader's device sets are not ours to check.
    private static List<?> violations(MapPage map, Mode mode) {
        return Axe.violations(map.page()).stream()
                .filter(violation ->
                        mode != Mode.FORCED || !violation.toString().startsWith("color-contrast"))
                .toList();
    }

    private MapPage calm(Device device) {
        var page = visitor(device, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        return MapPage.open(page, at("/map"));
    }
}
