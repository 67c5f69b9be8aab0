package org.breakingfree.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakingfree.testing.Browser;
import org.breakingfree.testing.Browser.Device;

/// Prints what drawing the map costs a visitor's phone: how long a square takes to paint, and the longest task while
/// the
/// map is dragged, in Chromium as it is and slowed down to a quarter, as a phone of the middle range is.
///
/// `mvn -Pbench -Dbench.main=org.breakingfree.bench.MapDrawing`. On a machine that does other things too the times are
/// theirs as well.
final class MapDrawing {

    private static final int PHONE_SLOWDOWN = 4;
    private static final List<Integer> ZOOMS = List.of(2, 4, 6, 8, 9);
    private static final int DRAGS = 6;
    private static final int STEPS = 30;

    /// Keeps the map within reach and listens for tasks that keep the page from answering.
    private static final String LISTEN = """
            window.tasks = [];
            new PerformanceObserver((seen) => window.tasks.push(...seen.getEntries().map(({ duration }) => duration)))
                .observe({ type: 'longtask', buffered: true });
            let leaflet;
            Object.defineProperty(window, 'L', {
                get: () => leaflet,
                set(value) {
                    leaflet = value;
                    const { map } = value;
                    value.map = (...asked) => (window.theMap = map(...asked));
                },
            });""";

    /// Paints every square around New York and Chicago at a zoom, whose tiles are there already.
    private static final String PAINT = """
            async (zoom) => {
                const folder = document.querySelector('script[src$="/map.js"]').src.replace('map.js', '');
                const [{ basemap }, { TileSource }, { Theme }] = await Promise.all(
                    ['basemap', 'tile-source', 'theme'].map((name) => import(`${folder}${name}.js`)));
                const element = document.querySelector('[data-map]');
                const source = new TileSource(element.dataset.tiles);
                const layer = basemap(source, new Theme(element));
                const times = [];
                for (const [lat, lng] of [[40.72, -74], [41.88, -87.63], [44.97, -93.26]]) {
                    const { x, y } = window.theMap.project([lat, lng], zoom).divideBy(256).floor();
                    for (let column = x - 1; column <= x + 1; column++) {
                        for (let row = y - 1; row <= y + 1; row++) {
                            if (row < 0 || row >= 2 ** zoom) continue;
                            await source.find(zoom, (column + 2 ** zoom) % 2 ** zoom, row);
                            times.push(await new Promise((done) => {
                                const start = performance.now();
                                const canvas = layer.createTile({ x: column, y: row, z: zoom }, () => {
                                    // Asks for a pixel, so that what was only noted down is painted.
                                    canvas.getContext('2d').getImageData(0, 0, 1, 1);
                                    done(performance.now() - start);
                                });
                            }));
                        }
                    }
                }
                times.sort((a, b) => a - b);
                return { count: times.length, median: times[times.length >> 1], longest: times.at(-1) };
            }""";

    private MapDrawing() {}

    static void main() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("bench");
        try (var site = ServedSite.start(folder)) {
            print(site.origin());
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
        System.exit(0);
    }

    /// @param origin of a site that runs
    private static void print(String origin) throws IOException, InterruptedException {
        System.out.println();
        System.out.println("Load: " + Tools.version("cut", "-d ", "-f1", "/proc/loadavg"));
        System.out.println("Drawing the map on a phone of 390 by 844 pixels, doubled:");
        System.out.println();
        System.out.println(
                "| zoom | slowed down | squares | p50 ms | longest ms | dragging: tasks over 50 ms | longest ms |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|");
        for (var slowdown : List.of(1, PHONE_SLOWDOWN)) {
            for (var zoom : ZOOMS) {
                try (var visitor = Browser.visitor(Device.PHONE, new NewContextOptions().setDeviceScaleFactor(2))) {
                    System.out.println(row(visitor, origin, zoom, slowdown));
                }
            }
        }
    }

    private static String row(BrowserContext visitor, String origin, int zoom, int slowdown) {
        var page = visitor.newPage();
        page.addInitScript(LISTEN);
        page.navigate(origin + "/map");
        page.waitForSelector(".symbol-button");
        page.evaluate("zoom => window.theMap.setView([40.72, -76], zoom, { animate: false })", zoom);
        page.waitForTimeout(1500);
        var rate = new JsonObject();
        rate.addProperty("rate", slowdown);
        visitor.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        var painted = (Map<?, ?>) page.evaluate(PAINT, zoom);
        page.waitForTimeout(500);
        page.evaluate("window.tasks.length = 0");
        drag(page);
        var tasks = (List<?>) page.evaluate("window.tasks");
        return String.format(
                Locale.ROOT,
                "| %d | %d× | %s | %.1f | %.1f | %d | %.0f |",
                zoom,
                slowdown,
                painted.get("count"),
                number(painted.get("median")),
                number(painted.get("longest")),
                tasks.size(),
                tasks.stream().mapToDouble(MapDrawing::number).max().orElse(0));
    }

    /// To and fro, so that squares come and go.
    private static void drag(Page page) {
        var box = page.locator("[data-map]").boundingBox();
        page.evaluate("window.theMap.dragging.enable()");
        for (var drags = 0; drags < DRAGS; drags++) {
            var from = drags % 2 == 0 ? 0.9 : 0.1;
            page.mouse().move(box.x + box.width * from, box.y + box.height * from);
            page.mouse().down();
            for (var step = 1; step <= STEPS; step++) {
                var part = from + (1 - 2 * from) * step / STEPS;
                page.mouse().move(box.x + box.width * part, box.y + box.height * part);
                page.waitForTimeout(16);
            }
            page.mouse().up();
            page.waitForTimeout(600);
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
