package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// What the player of an episode does, with its script and without.
class PlayerTest extends BrowserTest {

    private static final String PATH = "/listen/understanding-the-nordic-model/where-it-is-law";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void it_plays_and_pauses_and_shows_what_is_said() {
        var page = open(Device.DESKTOP, "");
        slowDown(page);

        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 0.5");
        assertThat(page.getAttribute("[data-play]", "aria-label")).isEqualTo("Pause");
        assertThat(page.textContent(".cue[data-now]"))
                .isEqualTo("This is Understanding the Nordic Model, from the Breaking Free Movement.");
        assertThat(page.locator(".chapters [aria-current]").textContent()).contains("Before we begin");

        page.click("[data-play]");
        await(page, "document.querySelector('[data-play]').ariaLabel === 'Play'");
        assertThat((Boolean) page.evaluate("document.querySelector('audio').paused"))
                .isTrue();
    }

    @Test
    void nothing_is_loaded_before_play_is_pressed() {
        var page = visitor(Device.DESKTOP);
        var loaded = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> loaded.add(request.url()));

        page.navigate(at(PATH));
        page.waitForLoadState();

        assertThat(loaded).isNotEmpty().noneMatch(address -> address.endsWith(".mp3"));
        assertThat(loaded).allMatch(address -> address.startsWith(at("/")));
    }

    @Test
    void a_time_in_the_address_is_where_listening_begins() {
        for (var address : new String[] {"#t=90", "?t=1m30s", "?t=90#t=90", "#t=1:30"}) {
            var page = open(Device.PHONE, address);

            assertThat(page.textContent("[data-now]:not(.cue):not(li)"))
                    .as(address)
                    .isEqualTo("1:30");
            page.click("[data-play]");
            await(page, "document.querySelector('audio').currentTime >= 90");
            assertThat(seconds(page)).as(address).isBetween(90.0, 100.0);
        }
    }

    @Test
    void a_chapter_and_a_time_in_the_transcript_lead_to_their_second() {
        var page = open(Device.DESKTOP, "");

        page.click(".chapters a:has-text('What supporters point to')");
        await(page, "document.querySelector('audio').currentTime >= 128");
        assertThat(seconds(page)).isBetween(128.0, 135.0);

        page.locator(".transcript__paragraph > a").last().click();
        await(page, "document.querySelector('audio').currentTime >= 360");
        assertThat(page.url()).as("the page itself did not change").isEqualTo(at(PATH));
    }

    @Test
    void the_noted_part_is_left_out_while_the_box_is_ticked() {
        var page = open(Device.DESKTOP, "#t=265");
        slowDown(page);
        page.evaluate("""
                window.heard = [];
                document.querySelector("audio").addEventListener("timeupdate", ({ target }) => heard.push(target.currentTime));
                """);

        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 308.5");

        assertThat((Boolean) page.evaluate("heard.every((time) => time < 266.5 || time >= 308)"))
                .isTrue();
    }

    @Test
    void the_noted_part_is_heard_when_the_box_is_not_ticked() {
        var page = open(Device.DESKTOP, "#t=265");

        page.uncheck("[data-skip] input");
        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 267");

        assertThat(seconds(page)).isLessThan(290.0);
    }

    @Test
    void every_control_has_a_name_and_answers_to_the_keyboard() {
        var page = open(Device.DESKTOP, "");

        page.focus("[data-play]");
        page.keyboard().press("l");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("15");
        page.keyboard().press("j");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("0");
        page.keyboard().press("k");
        await(page, "!document.querySelector('audio').paused");
        page.keyboard().press("m");
        assertThat((Boolean) page.evaluate("document.querySelector('audio').muted"))
                .isTrue();
        page.selectOption("[data-speed]", "1.5");
        assertThat(((Number) page.evaluate("document.querySelector('audio').playbackRate")).doubleValue())
                .isEqualTo(1.5);
        page.focus("[data-seek]");
        page.keyboard().press("End");
        await(page, "document.querySelector('audio').currentTime > 370");
        assertThat(page.getAttribute("[data-seek]", "aria-valuetext")).isEqualTo("6:15");
        for (var control :
                page.locator("[data-player] :is(button, input, select)").all()) {
            assertThat((String) control.evaluate(
                            "e => e.getAttribute('aria-label') ?? e.closest('label')?.textContent ?? e.textContent"))
                    .isNotBlank();
        }
    }

    @Test
    void leaving_stops_the_sound_before_anything_else() {
        var page = open(Device.DESKTOP, "");
        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 0.5");
        page.evaluate("window.sound = document.querySelector('audio')");

        page.evaluate("document.dispatchEvent(new Event('leaving'))");

        assertThat((Boolean) page.evaluate("sound.paused && !sound.hasAttribute('src')"))
                .isTrue();
    }

    @Test
    void a_lock_screen_shows_a_number_and_nothing_is_kept() {
        var page = open(Device.PHONE, "");
        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 0.2");

        assertThat(page.evaluate("navigator.mediaSession.metadata.title")).isEqualTo("Episode 2");
        assertThat(page.evaluate("[localStorage.length, sessionStorage.length, document.cookie].join()"))
                .isEqualTo("0,0,");
    }

    @Test
    void without_a_script_the_browsers_player_begins_where_the_address_says() {
        var page = visitor(Device.DESKTOP, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at(PATH));
        assertThat(page.isVisible("audio[controls]")).isTrue();
        assertThat(page.isVisible("[data-play]")).isFalse();

        page.click(".chapters a:has-text('Nine places')");
        page.waitForURL(at(PATH + "?t=37#t=37"));

        assertThat(page.getAttribute("audio", "src")).endsWith(".mp3#t=37");
    }

    @Test
    void in_discreet_reading_the_player_works_too() {
        var page = visitor(Device.DESKTOP);
        page.navigate(at("/#start"));
        page.click("header a[href='/listen']");
        page.click(".episode a:has-text('Where it is law')");
        page.waitForSelector("[data-play]:visible");

        page.click(".chapters a:has-text('Nine places')");
        await(page, "document.querySelector('audio').currentTime >= 37");

        assertThat(page.url()).isEqualTo(at("/#start"));
    }

    private Page open(Device device, String rest) {
        var page = visitor(device);
        page.navigate(at(PATH + rest));
        page.waitForSelector("[data-play]:visible");
        return page;
    }

    /// Asks again and again, as the page's own policy lets no test wait inside it.
    private static void await(Page page, String condition) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!(Boolean) page.evaluate(condition)) {
            assertThat(System.nanoTime()).as("still waiting for " + condition).isLessThan(until);
            page.waitForTimeout(50);
        }
    }

    /// So that a second of the recording lasts long enough for a slow machine to look at it.
    private static void slowDown(Page page) {
        page.evaluate("document.querySelector('audio').playbackRate = 0.25");
    }

    private static double seconds(Page page) {
        return ((Number) page.evaluate("document.querySelector('audio').currentTime")).doubleValue();
    }
}
