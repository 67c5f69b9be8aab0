package org.breakingfree.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.breakingfree.claims.Claims;
import org.breakingfree.helplines.Helplines;
import org.breakingfree.indicators.Indicators;
import org.breakingfree.prose.Prose;
import org.breakingfree.testing.SiteTest;
import org.breakingfree.web.Assets;
import org.breakingfree.web.Chrome;
import org.breakingfree.web.Language;
import org.breakingfree.web.SiteAddress;
import org.breakingfree.web.Views;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where readers can write to.
class ContactTest extends SiteTest {

    private static final Optional<String> CONTACT = Optional.of("hello@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/corrections", "/accessibility"})
    void a_page_that_asks_to_be_written_to_says_where(String path) {
        for (var language : Language.values()) {
            var page = shown(language, path, CONTACT);

            assertThat(page.select("main a[href='mailto:hello@example.org']").text())
                    .isEqualTo("hello@example.org");
            assertThat(shown(language, path, Optional.empty()).select("a[href^=mailto]"))
                    .isEmpty();
        }
    }

    @Test
    void other_pages_do_not() {
        assertThat(shown(Language.EN, "/privacy", CONTACT).select("a[href^=mailto]"))
                .isEmpty();
    }

    private static Document shown(Language language, String path, Optional<String> contact) {
        var views = new Views();
        var helplines = new Helplines(db());
        var prose = new Prose(new Claims(db()), helplines, new Indicators(db()), views);
        var frame = new Chrome.Frame(
                new SiteAddress("http://127.0.0.1"),
                Assets.read(Path.of("static")),
                helplines.safetyNumbers(),
                "http://127.0.0.1/");
        var controller = new PagesController(new Pages(db(), prose), views, contact);
        var page = controller.page(new Chrome(language, path, frame)).orElseThrow();
        return Jsoup.parse(new String(views.bytes("pages/show", page), java.nio.charset.StandardCharsets.UTF_8));
    }
}
