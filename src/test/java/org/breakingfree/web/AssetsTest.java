package org.breakingfree.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

/// The files that pages load.
class AssetsTest extends SiteTest {

    @Test
    void they_may_be_kept_for_good_since_their_address_changes_with_them() {
        var styles = page("/").select("link[rel=stylesheet]").attr("href");

        assertThat(styles).matches("/a/[0-9a-f]{12}/css/site\\.css");
        assertThat(get(styles).headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void the_layers_come_before_the_rules() {
        var styles = get(page("/").select("link[rel=stylesheet]").attr("href")).body();

        assertThat(styles).startsWith("@layer reset,tokens,base,layout,components,pages,utilities,print;");
        assertThat(styles).doesNotContain("/*");
    }

    @Test
    void who_asks_to_save_data_reads_in_the_faces_of_the_device() {
        var face = page("/").select("link[rel=preload][as=font]").attr("href");

        assertThat(get(face).statusCode()).isEqualTo(200);
        assertThat(get(face, "Save-Data", "on").statusCode()).isEqualTo(404);
        assertThat(get("/", "Save-Data", "on").body()).isEqualTo(get("/").body());
    }
}
