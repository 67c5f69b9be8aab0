package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlimmedTest {

    @Test
    void a_style_sheet_loses_comments_and_white_space_and_no_meaning() {
        var css = """
                /* Why
                   it is so. */
                .a :is(b, c) > d::after {
                  content: " (" attr(href) ")";
                  margin: calc(var(--s1) + 2 * var(--s2)) 0;
                }
                @media (max-width: 47.99rem) { .a { color: red; } }
                """;

        assertThat(Slimmed.css(css))
                .isEqualTo(".a :is(b,c) > d::after{content:\" (\" attr(href) \")\";"
                        + "margin:calc(var(--s1) + 2 * var(--s2)) 0}@media (max-width:47.99rem){.a{color:red}}");
    }

    @Test
    void a_script_keeps_its_lines_and_what_follows_an_address() {
        var script = """
                // Why it is so.
                /**
                 * What it does.
                 * @param b none
                 */
                const a = "https://example.org"; // stays

                  // goes
                  start(a)
                """;

        assertThat(Slimmed.script(script)).isEqualTo("const a = \"https://example.org\"; // stays\nstart(a)\n");
    }
}
