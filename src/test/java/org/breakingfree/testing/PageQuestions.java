package org.breakingfree.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is asked of every page, whatever it shows. A page's test implements this and answers
/// [#path]; the questions of its own it asks itself.
public interface PageQuestions {

    /// The page's address in English.
    String path();

    /// The site that is asked; one that others share unless a test has its own.
    default TestSite asked() {
        return SiteTest.site();
    }

    @Test
    default void it_works() {
        var response = asked().get(path());

        assertThat(response.statusCode()).isEqualTo(200);
        var page = SiteTest.parsed(response);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("a[href='#main']")).isNotEmpty();
    }

    @Test
    default void it_works_in_spanish() {
        var spanish = path().equals("/") ? "/es" : "/es" + path();
        var response = asked().get(spanish);

        assertThat(response.statusCode()).isEqualTo(200);
        var page = SiteTest.parsed(response);
        assertThat(page.select("html").attr("lang")).isEqualTo("es");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    default void it_only_reads() {
        for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
            var response = asked().send(method, path());

            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
    }

    @Test
    default void it_answers_head_like_get() {
        var head = asked().send("HEAD", path());
        var get = asked().get(path());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"Content-Type", "Content-Length", "Cache-Control", "Content-Security-Policy"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    default void it_leaves_no_trace_and_asks_no_one_else() {
        var response = asked().get(path());
        var page = SiteTest.parsed(response);

        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.select("[style], style, script:not([src]), iframe, object, embed, base"))
                .isEmpty();
        for (var loaded : page.select("script, link[rel=stylesheet], link[rel=preload], link[rel=icon], img, audio, "
                + "source, track, video, image, use")) {
            var address = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
            assertThat(address).as(loaded.outerHtml()).matches("(/[^/].*|#.*|data:.*|)");
        }
    }

    @Test
    default void its_title_and_address_betray_nobody() {
        for (var path : new String[] {path(), path().equals("/") ? "/es" : "/es" + path()}) {
            var title = SiteTest.parsed(asked().get(path)).title();

            assertThat(title).isNotBlank().hasSizeLessThan(60);
            assertThat(path + " " + title)
                    .doesNotContainIgnoringCase("traffick")
                    .doesNotContainIgnoringCase("prostit")
                    .doesNotContainIgnoringCase("escape")
                    .doesNotContainIgnoringCase("victim")
                    .doesNotContainIgnoringCase("sexual")
                    .doesNotContainIgnoringCase("trata");
        }
    }
}
