package org.breakingfree.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/help",
                "//example.org/",
                "about:blank",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "https:example.org",
                "https://good.example@bad.example/",
                "https://example.org/two words",
                "https://example.org/\"onclick"
            })
    void what_is_no_web_address_can_not_be_made_one(String text) {
        assertThat(SafeUrl.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SafeUrl(text));
    }

    @Test
    void a_web_address_is_kept_as_it_was_written() {
        assertThat(SafeUrl.parse(" https://example.org/a?b=c#d ")).hasValue(new SafeUrl("https://example.org/a?b=c#d"));
        assertThat(SafeUrl.MISSING.value()).endsWith(".invalid/");
    }
}
