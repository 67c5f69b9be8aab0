package org.breakingfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.breakingfree.testing.Browser.Device;
import org.breakingfree.testing.BrowserTest;
import org.breakingfree.testing.NeutralSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Shift three times leaves; nothing that people type does.
class ShiftTest extends BrowserTest {

    private Page page;

    @BeforeEach
    void open() {
        page = visitor(Device.DESKTOP);
        page.navigate(at("/search"));
    }

    @Test
    void three_times_leaves() {
        press("Shift", "Shift", "Shift");

        page.waitForURL(NeutralSite.address());
    }

    @Test
    void both_sides_and_overlapping_presses_count() {
        page.keyboard().down("ShiftLeft");
        page.keyboard().down("ShiftRight");
        page.keyboard().up("ShiftLeft");
        page.keyboard().up("ShiftRight");
        press("ShiftRight");

        page.waitForURL(NeutralSite.address());
    }

    @Test
    void it_leaves_from_a_field_too() {
        page.focus("#q");
        press("Shift", "Shift", "Shift");

        page.waitForURL(NeutralSite.address());
    }

    @Test
    void twice_stays() {
        press("Shift", "Shift");

        stays();
    }

    @Test
    void any_other_key_starts_the_count_again() {
        press("Shift", "Shift", "ArrowDown", "Shift", "Shift");

        stays();
    }

    @Test
    void a_press_of_the_mouse_starts_the_count_again() {
        press("Shift", "Shift");
        page.mouse().click(5, 400);
        press("Shift");

        stays();
    }

    @Test
    void capitals_are_typing() {
        page.focus("#q");
        press("Shift+U", "Shift+S", "Shift+A", "Shift", "Shift", "Shift+B");

        stays();
        assertThat(page.inputValue("#q")).isEqualTo("USAB");
    }

    @Test
    void shift_held_down_is_one_press() {
        for (var times = 0; times < 5; times++) {
            page.keyboard().down("Shift");
        }
        page.keyboard().up("Shift");

        stays();
    }

    @Test
    void a_change_of_keyboard_layout_stays() {
        page.keyboard().down("Alt");
        press("Shift", "Shift", "Shift");
        page.keyboard().up("Alt");

        stays();
    }

    @Test
    void the_shift_of_a_keyboard_drawn_on_a_screen_stays() {
        page.evaluate("""
                () => {
                    for (let times = 0; times < 4; times++) {
                        document.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", code: "" }));
                        document.dispatchEvent(new KeyboardEvent("keyup", { key: "Shift", code: "" }));
                    }
                }""");

        stays();
    }

    private void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private void stays() {
        assertThat(page.url()).isEqualTo(at("/search"));
        assertThat(page.isVisible("h1")).isTrue();
    }
}
