package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.breakingfree.testing.Browser;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.breakingfree.testing.NeutralSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Discreet reading: one neutral line of history, however many pages are read.
class DiscreetReadingTest extends BrowserTest {

    @Test
    void pages_are_read_under_one_address_and_one_title() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/#start"));
        var entries = page.evaluate("history.length");

        follow(page, "/learn", "Learn");
        follow(page, "/help", "Talk to someone now");
        follow(page, "/es/help", "Hable con alguien ahora");

        assertThat(page.url()).isEqualTo(at("/#start"));
        assertThat(page.title()).isEqualTo("Inicio");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("es");
        assertThat(page.evaluate("history.length")).isEqualTo(entries);
    }

    @Test
    void it_is_turned_on_by_a_link_and_off_by_another() {
        var page = visitor(Device.PHONE);
        page.navigate(at("/safety"));
        assertThat(page.isVisible("[data-discreet]")).isFalse();

        page.click("main [data-discreet-on]");
        waitForHeading(page, "Together, ending sex trafficking");
        // The words are there before the script that reads discreetly has run.
        page.waitForSelector("[data-discreet]");
        assertThat(page.url()).isEqualTo(at("/#start"));

        follow(page, "/laws", "Law tracker");
        page.click("[data-discreet-off]");
        page.waitForURL(at("/laws"));
        assertThat(page.isVisible("[data-discreet]")).isFalse();
    }

    @Test
    void the_page_before_is_one_press_away_and_the_back_button_leaves() {
        var page = visitor(Device.DESKTOP);
        page.navigate(NeutralSite.address());
        page.navigate(at("/#start"));
        follow(page, "/learn", "Learn");
        follow(page, "/help", "Talk to someone now");

        page.click("[data-discreet-back]");
        waitForHeading(page, "Learn");
        page.goBack();

        assertThat(page.url()).isEqualTo(NeutralSite.address());
    }

    @Test
    void a_search_is_read_in_place_too() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/#start"));
        follow(page, "/search", "Search");

        page.fill("#q", "law");
        page.press("#q", "Enter");
        page.waitForSelector(".search__result");

        assertThat(page.url()).isEqualTo(at("/#start"));
    }

    @Test
    void a_form_is_sent_in_place_too() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/#start"));
        var entries = page.evaluate("history.length");
        page.evaluate("document.querySelector('main').insertAdjacentElement('beforeend', Object.assign("
                + "document.createElement('a'), { href: '/map/suggest', textContent: 'Suggest' }))");
        follow(page, "/map/suggest", "Tell us what is wrong or missing");

        page.fill("#words", "Something");
        page.click("main button[type=submit]");
        page.waitForSelector("main [role=alert]");

        assertThat(page.inputValue("#words")).isEqualTo("Something");
        assertThat(page.evaluate("history.length")).isEqualTo(entries);
        assertThat(page.url()).isEqualTo(at("/#start"));
    }

    @Test
    void the_player_works_each_time_it_is_opened() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/#start"));

        for (var times = 0; times < 2; times++) {
            follow(page, "/listen", "Listen");
            follow(page, "/listen/understanding-the-nordic-model/what-it-is", "What the Nordic Model is");
            page.waitForSelector("[data-play]");
        }

        assertThat(page.url()).isEqualTo(at("/#start"));
    }

    @Test
    void a_page_that_cannot_be_swapped_in_takes_the_place_of_the_one_before() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/#start"));
        var entries = page.evaluate("history.length");

        page.evaluate("document.querySelector(`a[href='/map']`).click()");
        page.waitForSelector(".atlas");
        page.waitForSelector("[data-discreet]:not([hidden])");

        assertThat(page.evaluate("history.length")).isEqualTo(entries);
        assertThat(page.url()).isEqualTo(at("/#start"));
        assertThat(page.title()).isEqualTo("Start");
        follow(page, "/help", "Talk to someone now");
        assertThat(page.url()).isEqualTo(at("/#start"));
    }

    @Test
    void a_link_within_a_page_moves_there_and_keeps_the_address() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/#start"));
        follow(page, "/help", "Talk to someone now");

        page.click("a[href='#countries']");

        assertThat(page.url()).isEqualTo(at("/#start"));
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("countries");
    }

    @Test
    void leaving_leaves_no_entry_of_ours() {
        var page = visitor(Device.DESKTOP);
        page.navigate(NeutralSite.address());
        page.navigate(at("/#start"));
        follow(page, "/help", "Talk to someone now");

        page.click(".safety .exit");
        page.waitForURL(NeutralSite.address());
        page.goBack();

        assertThat(page.textContent("body")).contains(NeutralSite.WORDS);
    }

    @Test
    void the_browser_writes_down_one_neutral_line(@TempDir Path profile) throws IOException {
        try (var visitor = Browser.withProfile(profile)) {
            var page = visitor.pages().getFirst();
            page.navigate(at("/#start"));
            follow(page, "/learn", "Learn");
            follow(page, "/help", "Talk to someone now");
            follow(page, "/laws", "Law tracker");
        }

        var history = new String(Files.readAllBytes(profile.resolve("Default/History")), StandardCharsets.ISO_8859_1);
        var lines = new TreeSet<String>();
        var line = Pattern.compile(Pattern.quote(at("/")) + "[ -~]*").matcher(history);
        while (line.find()) {
            lines.add(line.group());
        }
        assertThat(lines).isNotEmpty().allSatisfy(entry -> assertThat(entry).matches(".*/(#start)?(Start)?"));
    }

    private static void follow(Page page, String path, String heading) {
        page.evaluate("path => document.querySelector(`a[href='${path}']`).click()", path);
        waitForHeading(page, heading);
    }

    private static void waitForHeading(Page page, String heading) {
        page.waitForSelector("h1:text-is('" + heading + "')");
    }
}
