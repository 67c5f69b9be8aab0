package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.junit.jupiter.api.Test;

/// What the player of an episode does, with its script and without.
class PlayerTest extends BrowserTest {

    private static final String PATH = "/listen/understanding-the-nordic-model/where-it-is-law";

    private static final String IN_SIGHT = """
            (({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
                (document.querySelector(".cue[data-now]") ?? document.body).getBoundingClientRect())""";

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

            assertThat(page.textContent("[data-now-clock]")).as(address).isEqualTo("1:30");
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
    void the_noted_part_is_left_out_unless_somebody_wants_to_hear_it() {
        var page = open(Device.DESKTOP, "#t=265");
        slowDown(page);
        page.evaluate("""
                window.heard = [];
                document.querySelector("audio").addEventListener("timeupdate", ({ target }) => heard.push(target.currentTime));
                """);

        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 308.2");
        assertThat((Boolean) page.evaluate("heard.every((time) => time < 266 || time >= 308)"))
                .isTrue();
        assertThat(page.textContent("[data-left-out]")).contains("4:26 to 5:08 was left out.");
        assertThat(page.getAttribute("[data-left-out] a", "href")).isEqualTo("#note-1");

        page.evaluate("document.querySelector('[data-seek]').value = 280");
        page.dispatchEvent("[data-seek]", "input");
        await(page, "document.querySelector('audio').currentTime >= 308");

        page.check("[data-part] [value=hear]");
        page.evaluate("document.querySelector('[data-seek]').value = 270");
        page.dispatchEvent("[data-seek]", "input");
        await(page, "document.querySelector('audio').currentTime > 270.2");
        assertThat(seconds(page)).isLessThan(290.0);
    }

    @Test
    void at_three_times_the_speed_nothing_of_a_noted_part_is_heard_either() {
        var page = open(Device.DESKTOP, "#t=262");
        page.evaluate("""
                window.heard = [];
                document.querySelector("audio").addEventListener("timeupdate", ({ target }) => heard.push(target.currentTime));
                """);

        page.selectOption("[data-speed]", "3");
        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 309");

        assertThat((Boolean) page.evaluate("heard.every((time) => time < 266.1 || time >= 308)"))
                .isTrue();
    }

    @Test
    void who_would_rather_read_the_noted_part_is_brought_to_its_words() {
        var page = open(Device.PHONE, "#t=265");
        slowDown(page);

        page.check("[data-part] [value=read]");
        page.click("[data-play]");
        await(page, "document.activeElement.id === 'note-1'");

        assertThat((Boolean) page.evaluate("document.querySelector('audio').paused"))
                .isTrue();
        assertThat(seconds(page)).isEqualTo(308.0);
        assertThat((Boolean) page.evaluate("document.getElementById('note-1').getBoundingClientRect().top >= 0"))
                .isTrue();
    }

    @Test
    void every_control_has_a_name_and_answers_to_the_keyboard() {
        var page = open(Device.DESKTOP, "");

        page.focus("[data-play]");
        page.keyboard().press("l");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("15");
        page.keyboard().press("ArrowLeft");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("10");
        page.keyboard().press("j");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("0");
        page.keyboard().press("k");
        await(page, "!document.querySelector('audio').paused");
        page.keyboard().press("m");
        assertThat((Boolean) page.evaluate("document.querySelector('audio').muted"))
                .isTrue();
        page.keyboard().press(".");
        assertThat(page.inputValue("[data-speed]")).isEqualTo("1.25");
        assertThat(page.textContent("[data-said]")).isEqualTo("1.25×");
        page.keyboard().press(",");
        page.keyboard().press("c");
        await(page, "document.querySelector('[data-caption]').textContent.startsWith('This is Understanding')");
        assertThat(page.getAttribute("[data-captions]", "aria-pressed")).isEqualTo("true");
        page.keyboard().press("Escape");
        assertThat((Boolean) page.evaluate("document.querySelector('audio').paused"))
                .isTrue();
        page.focus("[data-seek]");
        page.keyboard().press("End");
        await(page, "document.querySelector('audio').currentTime > 370");
        assertThat(page.getAttribute("[data-seek]", "aria-valuetext")).isEqualTo("6:15 of 6:15");
        for (var control : page.locator(":is([data-player], [data-words-bar]) :is(button, input, select, textarea)")
                .all()) {
            assertThat((String) control.evaluate(
                            "e => e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent"))
                    .isNotBlank();
        }
    }

    @Test
    void keys_act_where_nothing_is_focused_but_never_take_what_is_typed_and_can_be_turned_off() {
        var page = open(Device.DESKTOP, "");

        page.keyboard().press("l");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("15");
        page.keyboard().press("Space");
        assertThat((Boolean) page.evaluate("document.querySelector('audio').paused"))
                .as("the space bar scrolls before anything was played")
                .isTrue();
        page.focus("[data-find]");
        page.keyboard().type("jl km?");
        assertThat(page.inputValue("[data-find]")).isEqualTo("jl km?");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("15");
        page.focus("header a[href='/laws']");
        page.keyboard().press("l");
        assertThat(page.inputValue("[data-seek]")).as("the focus is elsewhere").isEqualTo("15");

        page.focus("[data-play]");
        page.keyboard().press("?");
        assertThat(page.isVisible("[data-keys] dl")).isTrue();
        page.uncheck("[data-keys-on]");
        page.keyboard().press("Escape");
        assertThat(page.isVisible("[data-keys] dl")).isFalse();
        page.keyboard().press("l");
        assertThat(page.inputValue("[data-seek]")).isEqualTo("15");
    }

    @Test
    void the_words_follow_the_sound_but_not_away_from_a_reader() {
        var page = visitor(Device.PHONE, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(at(PATH));
        page.waitForSelector("[data-play]:visible");
        page.evaluate("document.querySelector('audio').muted = true");
        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 0.2");
        assertThat(number(page, "window.scrollY"))
                .as("who is at the player stays there")
                .isLessThan(1500.0);

        page.click("[data-to-words]");
        await(page, IN_SIGHT);
        page.click(".transcript__paragraph:nth-of-type(2) > a");
        await(page, IN_SIGHT);
        page.evaluate("document.querySelector('audio').currentTime = 50");
        await(page, "document.querySelector('.cue[data-now]')?.dataset.from > 40 && " + IN_SIGHT);

        page.uncheck("[data-follow]");
        var before = number(page, "window.scrollY");
        page.evaluate("document.querySelector('audio').currentTime = 200");
        await(page, "document.querySelector('.cue[data-now]')?.dataset.from > 190");
        assertThat(number(page, "window.scrollY")).isEqualTo(before);
    }

    @Test
    void words_are_found_and_a_paragraph_is_copied_with_its_time() {
        var page = visitor(
                Device.DESKTOP, new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(at(PATH));
        page.waitForSelector("[data-play]:visible");

        page.fill("[data-find]", "PLAYGROUNDS");
        assertThat(page.textContent("[data-found-count]")).isEqualTo("1 of 1");
        assertThat(page.textContent(".cue[data-found-now]")).contains("playgrounds");
        page.fill("[data-find]", "qqqq");
        assertThat(page.textContent("[data-found-count]")).isEqualTo("Not said here");

        page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }");
        page.click(".transcript__paragraph:nth-of-type(2) .transcript__copy");
        assertThat((String) page.evaluate("copied"))
                .contains("One part of this episode")
                .contains("Where it is law, and what happened, 0:11")
                .contains(PATH + "?t=");
        assertThat(page.textContent("[data-said]")).isNotBlank();
    }

    @Test
    void the_sound_stops_by_itself_at_the_end_of_a_chapter() {
        var page = open(Device.DESKTOP, "#t=35.5");

        page.selectOption("[data-sleep]", "chapter");
        assertThat(page.textContent("[data-sleep-until]")).isEqualTo("Stops at 0:37");
        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 36.5 && document.querySelector('audio').paused");

        assertThat(seconds(page)).isLessThan(37.5);
        assertThat(page.inputValue("[data-sleep]")).isEmpty();
        page.selectOption("[data-sleep]", "5");
        assertThat(page.textContent("[data-sleep-until]")).startsWith("Stops at ");
    }

    @Test
    void who_wants_to_go_on_later_keeps_a_link() {
        var page = open(Device.DESKTOP, "#t=90");

        var link = page.inputValue("#moment");

        assertThat(link).endsWith(PATH + "?t=90#t=90");
    }

    @Test
    void leaving_stops_the_sound_within_a_tenth_of_a_second() {
        for (var way : new String[] {
            "document.querySelector('[data-leave]').click()",
            "window.dispatchEvent(new PageTransitionEvent('pagehide'))",
            "document.dispatchEvent(new Event('leaving'))"
        }) {
            var page = open(Device.DESKTOP, "");
            page.click("[data-play]");
            await(page, "document.querySelector('audio').currentTime > 0.5");

            var told = (List<?>) page.evaluate("""
                    () => {
                        const sound = document.querySelector("audio");
                        const begun = performance.now();
                        %s;
                        return [sound.paused, performance.now() - begun];
                    }""".formatted(way));

            assertThat(told.getFirst()).as(way).isEqualTo(true);
            assertThat(((Number) told.getLast()).doubleValue()).as(way).isLessThan(100);
            System.out.println("The sound stopped after " + told.getLast() + " ms: " + way);
        }
    }

    @Test
    void a_lock_screen_shows_a_number_and_nothing_is_kept() {
        var page = open(Device.PHONE, "");
        page.click("[data-play]");
        await(page, "document.querySelector('audio').currentTime > 0.2");

        await(page, "navigator.mediaSession.metadata !== null");
        assertThat(page.evaluate("navigator.mediaSession.metadata.title")).isEqualTo("Episode 2");
        assertThat(page.evaluate("navigator.mediaSession.metadata.artist")).isEqualTo("");
        assertThat((String) page.evaluate("navigator.mediaSession.metadata.artwork[0].src"))
                .contains("/pictures/sound.png");
        assertThat(page.title()).isEqualTo("Listen · BFM");
        assertThat(page.evaluate("[localStorage.length, sessionStorage.length, document.cookie].join()"))
                .isEqualTo("0,0,");
    }

    @Test
    void the_embedded_player_can_be_used_by_everyone_and_asks_nobody_else() {
        var page = visitor(Device.PHONE);
        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(at(PATH + "/embed"));
        page.click("summary");
        Axe.load(page);

        assertThat(Axe.violations(page)).as("light").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.colorViolations(page)).as("dark").isEmpty();
        page.click(".chapters a:has-text('Nine places')");
        page.waitForURL(at(PATH + "/embed?t=37"));
        assertThat(page.getAttribute("audio", "src")).endsWith("#t=37");
        assertThat(asked)
                .allMatch(address -> address.startsWith(at("/")))
                .noneMatch(address -> address.contains("/m/"));
    }

    @Test
    void all_of_the_player_that_can_be_opened_can_be_used_by_everyone() {
        var page = visitor(Device.PHONE, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(at("/es" + PATH));
        page.waitForSelector("[data-play]:visible");
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
        page.click("[data-captions]");
        page.fill("[data-find]", "law");
        Axe.load(page);

        assertThat(Axe.violations(page)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.colorViolations(page)).as("dark").isEmpty();
    }

    @Test
    void the_script_is_small() {
        var script = page(PATH).select("script[src*=player]").attr("src");

        assertThat(get(script).body().length()).isLessThan(25_000);
    }

    @Test
    void without_a_script_the_browsers_player_begins_where_the_address_says() {
        var page = visitor(Device.DESKTOP, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at(PATH));
        assertThat(page.isVisible("audio[controls]")).isTrue();
        assertThat(page.isVisible("[data-play]")).isFalse();
        page.click(".note a[href='#note-1']");
        assertThat(page.locator("#note-1").boundingBox().y).isBetween(0.0, 900.0);

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
        await(page, "navigator.mediaSession.metadata !== null");
        assertThat(page.evaluate("navigator.mediaSession.metadata.title")).isEqualTo("Sound");
        page.click("header a[href='/laws']");
        page.waitForSelector(
                "[data-player]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        page.keyboard().press("k");
        assertThat(page.title()).doesNotContain("Listen");
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
        return number(page, "document.querySelector('audio').currentTime");
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
