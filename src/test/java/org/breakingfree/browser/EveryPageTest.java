package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked of every kind of page in a browser.
class EveryPageTest extends BrowserTest {

    /// Stand-alone controls that are smaller than a fingertip. A link in running text may be as high as its line.
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select")]
                .filter((control) => control.checkVisibility({ visibilityProperty: true }))
                .filter((control) => !control.closest(".skip, .prose, label, svg, .leaflet-container"))
                .map((control) => [control, (control.closest(".card--link") ?? control).getBoundingClientRect()])
                .filter(([control, box]) => box.height < 43.5 || box.width < 43.5)
                .filter(([control]) => {
                    const block = control.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, figcaption, caption, cite, div");
                    const isInSentence = getComputedStyle(control).display === "inline"
                        && block.textContent.trim().length > control.textContent.trim().length + 3;
                    return !isInSentence;
                })
                .map(([control, box]) => control.outerHTML.slice(0, 120) + " " + Math.round(box.width) + "x"
                    + Math.round(box.height))""";

    private static final String KEPT = """
            async () => [
                document.cookie,
                ...Object.keys(localStorage),
                ...Object.keys(sessionStorage),
                ...(await indexedDB.databases()).map((database) => database.name),
            ].filter((kept) => kept !== "")""";

    static List<String> pages() {
        return onePageOfEachKind();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_can_be_used_by_everyone(String path) {
        var page = visitor(Device.DESKTOP, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(at(path));
        Axe.load(page);

        assertThat(Axe.violations(page)).as("desktop, light").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.colorViolations(page)).as("desktop, dark").isEmpty();
        page.setViewportSize(Device.PHONE.width(), Device.PHONE.height());
        assertThat(Axe.colorViolations(page)).as("phone, dark").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(Axe.violations(page)).as("phone, light").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_narrow_screen_large_type_wide_spacing_and_a_finger_are_enough(String path) {
        var page = visitor(Device.NARROW);
        page.navigate(at(path));

        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as("a fingertip").isEmpty();
        assertThat(overflow(page)).as("320 px").isEmpty();
        page.evaluate("""
                () => {
                    const spacing = new CSSStyleSheet();
                    spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                        word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
                    document.adoptedStyleSheets = [spacing];
                }""");
        assertThat(overflow(page)).as("320 px, wide spacing").isEmpty();
        page.evaluate("() => { document.adoptedStyleSheets = []; }");
        page.setViewportSize(Device.DESKTOP.width(), Device.DESKTOP.height());
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        assertThat(overflow(page)).as("type at 200 %").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_keeps_nothing_and_asks_nobody_else(String path) {
        var page = visitor(Device.DESKTOP);
        var asked = new ArrayList<String>();
        var complaints = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404 (Not Found)")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(at(path));
        page.waitForLoadState();

        assertThat(asked).allSatisfy(address -> assertThat(address).startsWith(at("/")));
        assertThat(complaints).isEmpty();
        assertThat((List<?>) page.evaluate(KEPT)).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    private static String overflow(Page page) {
        return (String) page.evaluate("""
                () => {
                    const root = document.documentElement;
                    return root.scrollWidth <= root.clientWidth ? "" : (root.scrollWidth - root.clientWidth) + " px: "
                        + [...document.querySelectorAll("body *")]
                            .filter((part) => part.getBoundingClientRect().right > root.clientWidth + 0.5)
                            .map((part) => part.outerHTML.slice(0, 80)).slice(0, 5).join(" | ");
                }""");
    }
}
