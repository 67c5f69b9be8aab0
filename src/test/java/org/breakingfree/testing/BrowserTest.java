package org.breakingfree.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.breakingfree.testing.Browser.Device;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/// Tests of what only a browser can answer, on the site with its starting content.
@Tag("browser")
public abstract class BrowserTest extends SiteTest {

    private final List<BrowserContext> visitors = new ArrayList<>();

    @AfterEach
    void closeVisitors() {
        visitors.forEach(BrowserContext::close);
    }

    protected Page visitor(Device device) {
        return visitor(device, new NewContextOptions());
    }

    protected Page visitor(Device device, NewContextOptions options) {
        var visitor = Browser.visitor(device, options);
        visitors.add(visitor);
        return visitor.newPage();
    }

    protected static String at(String path) {
        return site().uri(path).toString();
    }

    /// The addresses of the site map in English, one of each shape: of `/laws/US-MN` and `/laws/SE` only the first.
    protected static List<String> onePageOfEachKind() {
        var kinds = new TreeMap<String, String>();
        for (var location : parsed(get("/sitemap.xml")).select("loc")) {
            var path = java.net.URI.create(location.text()).getPath();
            if (!path.equals("/es") && !path.startsWith("/es/")) {
                kinds.putIfAbsent(kind(path), path);
            }
        }
        kinds.put("search", "/search?q=law");
        kinds.put("nothing found", "/search?q=qqqq");
        kinds.put("error", "/nowhere");
        kinds.put("spanish", "/es");
        return List.copyOf(kinds.values());
    }

    /// Pages below the text pages differ in their words alone, but words have headings, tables and lists of their own.
    private static String kind(String path) {
        if (path.endsWith("/subscribe")) {
            return "subscribe";
        }
        var isText = path.startsWith("/learn/");
        var last = path.lastIndexOf('/');
        return isText || last <= 0 ? path : path.substring(0, last) + "/*";
    }
}
