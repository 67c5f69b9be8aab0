package org.breakingfree.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of somebody's notes before they stand on a page of ours.
class ShowNotesTest {

    private static final String FEED = "https://show.example/feed.xml";

    @Test
    void paragraphs_lists_links_and_emphasis_stay() {
        var notes =
                "<p>One <b>two</b> <em>three</em>.</p><ul><li>four</li></ul><ol><li><strong>five</strong></li></ol>";

        assertThat(ShowNotes.safe(notes, FEED)).isEqualTo(notes);
    }

    @Test
    void a_link_says_nothing_of_where_somebody_comes_from() {
        assertThat(ShowNotes.safe("<p><a href='/more' target=_blank onclick=x() class=y>More</a></p>", FEED))
                .isEqualTo(
                        "<p><a href=\"https://show.example/more\" rel=\"nofollow noopener noreferrer ugc\">More</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='https://user:pass@evil.example/'>x</a>",
                "<style>p { background: url(https://evil.example) }</style>",
                "<p style='background:url(https://evil.example)' class=exit id=main data-leave>x</p>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form action=https://evil.example><button>x</button><input></form>",
                "<video src=https://evil.example></video><audio autoplay src=https://evil.example></audio>",
                "<base href=https://evil.example><link rel=stylesheet href=https://evil.example><meta http-equiv=refresh>",
                "<object data=x></object><embed src=x><template><img src=x onerror=alert(1)></template>",
                "<textarea><img src=x onerror=alert(1)></textarea><title><img src=x onerror=alert(1)></title>",
                "&lt;img src=x onerror=alert(1)&gt;",
                "<<p>script>alert(1)<</p>/script>",
                "<a href=https://ok.example/><img src=https://evil.example/pixel.gif></a>",
            })
    void nothing_runs_is_loaded_or_looks_like_a_part_of_our_page(String hostile) {
        var parsed = Jsoup.parseBodyFragment(ShowNotes.safe(hostile + "<p>after</p>", FEED))
                .body();

        assertThat(parsed.select("*:not(body):not(p):not(ol):not(ul):not(li):not(a):not(b):not(i):not(strong):not(em)"))
                .isEmpty();
        assertThat(parsed.select("p, ol, ul, li, b, i, strong, em").eachAttr("class"))
                .isEmpty();
        assertThat(parsed.select("[style], [id], [onclick], [onerror], [onload], [data-leave]"))
                .isEmpty();
        assertThat(parsed.select("a").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).startsWith("https://").doesNotContain("@"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one<br>two<br><br>three | <p>one</p><p>two</p><p>three</p>",
                "<div>one</div><div>two</div> | <p>one</p><p>two</p>",
                "<h2>one</h2>two | <p>one</p><p>two</p>",
                "<p>one</p>two <b>three</b> | <p>one</p><p>two <b>three</b></p>",
                "<blockquote><p>one</p></blockquote> | <p>one</p>",
                "<p> </p><p>&nbsp;</p><p>one</p> | <p>one</p>",
                "one &amp; two | <p>one &amp; two</p>",
                "1 < 2 and 3 > 2 | <p>1 &lt; 2 and 3 &gt; 2</p>",
            })
    void what_stood_apart_stands_apart(String written, String safe) {
        assertThat(ShowNotes.safe(written, FEED)).isEqualTo(safe);
    }

    @Test
    void lines_of_plain_text_are_paragraphs() {
        assertThat(ShowNotes.safe("one\n\ntwo\r\nthree", FEED)).isEqualTo("<p>one</p><p>two</p><p>three</p>");
        assertThat(ShowNotes.safe("   ", FEED)).isEmpty();
        assertThat(ShowNotes.safe(null, FEED)).isEmpty();
    }

    @Test
    void what_is_endless_is_cut_and_what_is_deep_is_flat() {
        assertThat(ShowNotes.safe("<p>" + "word ".repeat(100_000), FEED)).hasSizeLessThan(101_000);
        assertThat(ShowNotes.safe("<div>".repeat(20_000) + "deep", FEED)).hasSizeLessThan(20);
        assertThat(ShowNotes.safe("<b>".repeat(20_000) + "bold", FEED))
                .contains("bold")
                .hasSizeLessThan(10_000);
    }

    @Test
    void what_turns_the_direction_of_a_line_or_speaks_to_a_terminal_is_taken_out() {
        assertThat(ShowNotes.safe("<p>a\u202eb\u2066c\u001b[31md&#7;</p>", FEED))
                .isEqualTo("<p>abc[31md</p>");
        assertThat(PlainWords.line("a\u202eb\u001b]0;x\u0007\r\nc\u200f\ud83d", 100))
                .isEqualTo("ab]0;x c");
        assertThat(PlainWords.line("שלום — 😀 é", 100)).isEqualTo("שלום — 😀 é");
    }

    @Test
    void a_line_is_cut_between_words_and_never_through_a_character() {
        assertThat(PlainWords.line("one two three", 9)).isEqualTo("one two…");
        assertThat(PlainWords.line("😀".repeat(10), 6)).isEqualTo("😀😀…");
        assertThat(PlainWords.ofHtml("<p>one</p><p>two</p><script>x</script>", 50))
                .isEqualTo("one two");
    }
}
