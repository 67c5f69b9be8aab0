package org.breakingfree.testing;

import java.net.http.HttpResponse;
import org.breakingfree.db.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Tests that read the site with its starting content. They share one site for the whole run and
/// change nothing in it; a test that writes makes a [TestSite] of its own.
public abstract class SiteTest {

    private static final class Shared {
        private static final TestSite SITE = start();

        private static TestSite start() {
            var site = TestSite.withStartingContent();
            Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            return site;
        }
    }

    protected static TestSite site() {
        return Shared.SITE;
    }

    protected static Database db() {
        return site().db();
    }

    protected static HttpResponse<String> get(String path, String... headers) {
        return site().get(path, headers);
    }

    /// The parsed page at a path, which must answer with 200.
    protected static Document page(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return parsed(response);
    }

    protected static Document parsed(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString());
    }
}
