package org.breakingfree.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.testing.Patience;
import org.breakingfree.testing.TestSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void a_page_that_spanish_does_not_have_is_shown_in_english_and_says_so() {
        try (var site = TestSite.withStartingContent()) {
            site.db()
                    .write(
                            new AuditEntry(new Actor.Job("test"), "page.remove", "page:/about"),
                            handle -> handle.execute("delete from page where path = '/about' and language = 'es'"));

            var page = Jsoup.parse(site.get("/es/about").body());

            assertThat(page.select("html").attr("lang")).isEqualTo("es");
            assertThat(page.select("h1").attr("lang")).isEqualTo("en");
            assertThat(page.select(".prose").attr("lang")).isEqualTo("en");
            assertThat(page.select(".note").text())
                    .isEqualTo("Esta página todavía no está en español; se muestra en inglés.");
            assertThat(page.select(".prose a[href='/es/corrections']")).hasSize(1);
        }
    }

    @Test
    void a_figure_that_changes_changes_on_every_page() {
        try (var site = TestSite.withStartingContent()) {
            assertThat(site.get("/corrections").body()).contains("6.3 million people");

            site.db()
                    .write(
                            new AuditEntry(new Actor.Job("test"), "claim.correct", "claim:ilo-2022-sexual"),
                            handle -> handle.execute(
                                    "update claim set value_en = 'seven people' where id = 'ilo-2022-sexual'"));

            Patience.until(
                    "the new figure is shown",
                    () -> site.get("/corrections").body().contains("seven people"));
            assertThat(site.get("/corrections").body())
                    .contains("seven people<sup>")
                    .doesNotContain("6.3 million people<sup>");
        }
    }
}
