package org.breakingfree.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void fields_are_text_in_any_script() {
        var form = parsed("place=&words=Ya+cerr%C3%B3%0D%0A%F0%9F%98%80&words=second&%61=1");

        assertThat(form.text("words")).isEqualTo("Ya cerró\r\n😀");
        assertThat(form.text("a")).isEqualTo("1");
        assertThat(form.text("place")).isEmpty();
        assertThat(form.text("nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"words=%", "words=%4", "words=%zz", "words=%-1", "words=%ff", "words=%c3", "words=%ed%a0%80"})
    void what_is_no_form_is_refused(String body) {
        assertThat(Form.parse(body.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void a_form_has_an_end() {
        var many = new StringBuilder();
        for (var i = 0; i < 100; i++) {
            many.append('f').append(i).append("=1&");
        }

        assertThat(Form.parse(many.toString().getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    private static Form parsed(String body) {
        return Form.parse(body.getBytes(StandardCharsets.ISO_8859_1)).orElseThrow();
    }
}
