package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

/// What a page says of itself to those who make previews of links.
class SharingTest extends SiteTest {

    @Test
    void a_page_that_is_meant_to_be_shared_has_a_title_and_a_picture() {
        for (var path : new String[] {"/", "/laws", "/laws/SE", "/kits", "/es/laws"}) {
            var page = page(path);

            assertThat(page.select("meta[property=og:title]").attr("content"))
                    .as(path)
                    .isNotBlank();
            assertThat(page.select("meta[property=og:image]").attr("content"))
                    .as(path)
                    .startsWith("http://127.0.0.1/a/")
                    .endsWith("/pictures/share.png");
        }
    }

    @Test
    void a_page_for_someone_in_need_says_nothing_of_itself() {
        for (var path : new String[] {"/help", "/safety", "/learn/step-in", "/search", "/map"}) {
            assertThat(page(path).select("meta[property^=og:]")).as(path).isEmpty();
        }
    }
}
