package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// The names on the map. They are drawn on a canvas, so the test listens to what is written and looks at the pixels.
class MapNamesTest extends BrowserTest {

    private static final String LISTEN = """
            window.written = new Set();
            const { fillText } = CanvasRenderingContext2D.prototype;
            CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
                window.written.add(text);
                return fillText.call(this, text, ...place);
            };""";

    @Test
    void they_leave_symbols_free_at_every_zoom() {
        var page = map("/map");
        for (var zoom = 0; zoom < 4; zoom++) {
            assertThat(page.evaluate("window.written.size")).isNotEqualTo(0);
            assertThat(covered(page)).isZero();
            page.click("[data-zoom='1']");
            page.waitForTimeout(700);
        }
    }

    @Test
    void they_are_in_the_language_of_the_page() {
        assertThat(written("/map")).contains("Caribbean Sea", "Mexico", "Los Angeles");
        assertThat(written("/es/map"))
                .contains("Mar Caribe", "México", "Los Ángeles")
                .doesNotContain("Mexico");
    }

    @SuppressWarnings("unchecked")
    private List<String> written(String path) {
        return (List<String>) map(path).evaluate("[...window.written]");
    }

    private Page map(String path) {
        var page = visitor(Device.DESKTOP);
        page.setViewportSize(1400, 1200);
        page.addInitScript(LISTEN);
        page.navigate(at(path));
        page.waitForSelector(".symbol-button");
        page.waitForFunction("() => window.written.size > 10");
        page.waitForTimeout(500);
        return page;
    }

    /// How many symbols have a pixel of a name behind their middle.
    private static int covered(Page page) {
        return ((Number) page.evaluate("""
                () => {
                    const canvas = document.querySelector('.leaflet-names-pane canvas');
                    const at = canvas.getBoundingClientRect();
                    const ratio = canvas.width / at.width;
                    const pen = canvas.getContext('2d');
                    return [...document.querySelectorAll('.symbol-button')].filter((symbol) => {
                        const box = symbol.getBoundingClientRect();
                        const side = box.width * 0.7 * ratio;
                        const left = (box.left + box.width * 0.15 - at.left) * ratio;
                        const top = (box.top + box.height * 0.15 - at.top) * ratio;
                        return pen.getImageData(left, top, side, side).data.some((value) => value !== 0);
                    }).length;
                }""")).intValue();
    }
}
