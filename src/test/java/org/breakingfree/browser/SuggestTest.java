package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.breakingfree.testing.TestSite;
import org.junit.jupiter.api.Test;

/// Telling what is wrong or missing on the map, as browsers do it.
class SuggestTest extends BrowserTest {

    @Test
    void without_script_it_is_sent_corrected_and_thanked_for() {
        try (var own = TestSite.withStartingContent()) {
            var page = visitor(Device.PHONE, new NewContextOptions().setJavaScriptEnabled(false));
            page.navigate(own.uri("/map/suggest?place=loc-0001").toString());
            page.fill("#words", "It moved to 1234 Grand Avenue.");
            page.click("main button[type=submit]");

            assertThat(page.textContent("main [role=alert]")).contains("a street address");
            assertThat(page.inputValue("#words")).isEqualTo("It moved to 1234 Grand Avenue.");

            page.click("text=It stands in the wrong city");
            page.fill("#words", "It moved to Duluth.");
            page.click("main button[type=submit]");

            assertThat(page.url()).isEqualTo(own.uri("/map/suggest/thanks").toString());
            assertThat(page.textContent("h1")).isEqualTo("Thank you");
            var kept = own.db()
                    .read(handle -> handle.createQuery("select words from place_suggestion")
                            .mapTo(String.class)
                            .list());
            assertThat(kept).containsExactly("It moved to Duluth.");
        }
    }

    @Test
    void a_form_that_comes_back_can_be_used_by_everyone() {
        for (var path : new String[] {"/map/suggest?place=loc-0001", "/es/map/suggest"}) {
            var page = visitor(Device.DESKTOP);
            page.navigate(at(path));
            page.fill("#words", "Call 612-555-0134");
            page.fill("#source", "no link");
            page.click("main button[type=submit]");
            page.waitForSelector("main [role=alert]");
            Axe.load(page);

            assertThat(Axe.violations(page)).as(path).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Axe.colorViolations(page)).as(path + " dark").isEmpty();
            page.click("main [role=alert] a[href='#words']");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words");
        }
    }

    @Test
    void nobody_meets_the_trap_by_keyboard_or_eye() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/map/suggest"));
        page.focus("#source");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.type")).isEqualTo("submit");
        assertThat((Boolean) page.evaluate("document.querySelector('#website').getBoundingClientRect().right < 0"))
                .isTrue();
    }
}
