package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.breakingfree.testing.NeutralSite;
import org.junit.jupiter.api.Test;

/// The map in another site's page, with the code that the map offers to be copied.
class EmbedTest extends BrowserTest {

    /// What stands in the frame is asked of the network and not of the frame, in which nothing can run.
    @Test
    void the_code_shows_the_map_in_another_site_and_keeps_nothing() {
        var code = page("/map?in=US-MN").select("#take-code").text().replace("http://127.0.0.1/", at("/"));
        var page = visitor(Device.DESKTOP);
        var refused = new ArrayList<String>();
        var loaded = new ArrayList<String>();
        page.onRequestFailed(request -> refused.add(request.url()));
        page.onRequestFinished(request -> loaded.add(request.url()));
        page.navigate(NeutralSite.address());
        page.evaluate("code => document.body.insertAdjacentHTML('beforeend', code)", code);
        page.frameLocator("iframe").locator("svg circle").first().waitFor();
        for (var last : List.of(".woff2", "/css/map/embed.css")) {
            page.waitForCondition(() -> loaded.stream().anyMatch(address -> address.endsWith(last)));
        }

        assertThat(refused).isEmpty();
        assertThat(loaded)
                .anyMatch(address -> address.endsWith("/map/embed?in=US-MN"))
                .anyMatch(address -> address.endsWith("/css/map/embed.css"))
                .noneMatch(address -> address.endsWith(".js"));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.url()).isEqualTo(NeutralSite.address());
    }

    @Test
    void no_other_page_shows_in_another_site() {
        var page = visitor(Device.DESKTOP);
        page.navigate(NeutralSite.address());
        page.evaluate(
                "address => document.body.append(Object.assign(document.createElement('iframe'), { src: address }))",
                at("/map"));
        page.waitForTimeout(1_000);

        assertThat(page.frames().stream().filter(frame -> frame.url().startsWith(at("/map"))))
                .isEmpty();
    }

    @Test
    void it_can_be_used_by_everyone_at_every_size() {
        for (var path : new String[] {"/map/embed", "/es/map/embed?kind=police&in=US-MN", "/map/embed?in=NG"}) {
            var page = visitor(Device.DESKTOP);
            page.navigate(at(path));
            Axe.load(page);

            assertThat(Axe.violations(page)).as(path).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(Axe.colorViolations(page)).as(path + " dark").isEmpty();
            page.setViewportSize(320, 480);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(320);
        }
    }
}
