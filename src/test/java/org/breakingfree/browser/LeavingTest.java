package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakingfree.testing.Browser;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.breakingfree.testing.NeutralSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// *Leave this site*, as `docs/threats.md` promises it.
class LeavingTest extends BrowserTest {

    private static final String LEAVE = ".exit";

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void one_press_leads_to_the_neutral_site(Device device) {
        var page = visitor(device);
        page.navigate(at("/help"));

        page.click(LEAVE);

        page.waitForURL(NeutralSite.address());
        assertThat(page.textContent("body")).contains(NeutralSite.WORDS);
    }

    @Test
    void the_link_leads_there_without_a_script_too() {
        var page = visitor(Device.PHONE, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at("/help"));

        page.click(LEAVE);

        page.waitForURL(NeutralSite.address());
    }

    @Test
    void the_page_is_gone_before_anything_is_asked_of_the_network() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/help"));

        var afterwards = page.evaluate("""
                () => {
                    document.querySelector(".safety .exit").click();
                    return document.documentElement.hidden + " " + document.body.children.length + " " + document.title;
                }""");

        assertThat(afterwards).isEqualTo("true 0 New tab");
    }

    @Test
    void five_times_back_shows_nothing_of_ours() {
        var page = visitor(Device.DESKTOP);
        for (var path : new String[] {"/", "/learn", "/help"}) {
            page.navigate(at(path));
        }
        page.click(LEAVE);
        page.waitForURL(NeutralSite.address());

        for (var times = 0; times < 5; times++) {
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.waitForCondition(() -> isElsewhere(page));
            assertThat(page.textContent("body")).doesNotContain("Breaking Free");
        }
    }

    @Test
    void a_page_that_was_left_paints_nothing_when_it_is_reached_again() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/"));
        page.navigate(at("/help"));
        page.click(LEAVE);
        page.waitForURL(NeutralSite.address());
        page.addInitScript("""
                new PerformanceObserver((list) => list.getEntries().forEach((entry) => console.log(
                    "painted " + location.host + (document.documentElement.hidden ? " hidden" : " shown"))))
                    .observe({ type: "paint", buffered: true });""");
        var painted = new StringBuffer();
        page.onConsoleMessage(message -> painted.append(message.text()).append('\n'));

        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> isElsewhere(page));

        assertThat(painted.toString()).doesNotContain("painted 127.0.0.1");
    }

    @Test
    void the_only_page_of_a_tab_is_replaced() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/help"));
        var entries = page.evaluate("history.length");

        page.click(LEAVE);

        page.waitForURL(NeutralSite.address());
        assertThat(page.evaluate("history.length")).isEqualTo(entries);
    }

    @Test
    void who_comes_back_on_purpose_is_let_in() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/"));
        page.navigate(at("/help"));
        page.click(LEAVE);
        page.waitForURL(NeutralSite.address());

        page.navigate(at("/learn"));

        assertThat(page.isVisible("h1")).isTrue();
        page.reload();
        assertThat(page.isVisible("h1")).isTrue();
    }

    @Test
    void sound_stops_first() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/help"));

        var order = page.evaluate("""
                () => {
                    const sound = document.createElement("audio");
                    sound.src = "data:audio/wav;base64,UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";
                    document.body.append(sound);
                    const heard = [];
                    document.addEventListener("leaving", () =>
                        heard.push("told " + document.documentElement.hidden));
                    document.querySelector(".safety .exit").click();
                    heard.push("paused " + sound.paused + ", source " + sound.hasAttribute("src"));
                    return heard.join("; ");
                }""");

        assertThat(order).isEqualTo("told false; paused true, source false");
    }

    @Test
    void the_browser_keeps_no_copy_of_a_page(@TempDir Path profile) throws IOException {
        try (var visitor = Browser.withProfile(profile)) {
            var page = visitor.pages().getFirst();
            for (var path : new String[] {"/learn", "/help"}) {
                page.navigate(at(path));
            }
            page.click(LEAVE);
            page.waitForURL(NeutralSite.address());
        }

        try (var files = Files.walk(profile)) {
            for (var file : (Iterable<Path>)
                    files.filter(path -> path.toString().contains("Cache")).filter(Files::isRegularFile)::iterator) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(at("/learn"), at("/help"));
            }
        }
    }

    private static boolean isElsewhere(Page page) {
        try {
            return page.url().equals(NeutralSite.address())
                    && page.textContent("body").contains(NeutralSite.WORDS);
        } catch (com.microsoft.playwright.PlaywrightException _) {
            return false; // between two pages
        }
    }
}
