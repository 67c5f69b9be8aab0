package org.breakingfree.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.breakingfree.testing.Browser;
import org.breakingfree.testing.Browser.Device;

/// Prints what the map costs a visitor with a phone of the middle and a slow line: when it is drawn, how many bytes
/// came over the wire, and the longest task of the browser while 100,000 places are panned and zoomed.
///
/// `mvn -Pbench -Dbench.main=org.breakingfree.bench.MapVisit`
final class MapVisit {

    private static final int SLOWER = 4;
    private static final double BYTES_A_SECOND = 1_600_000 / 8.0;
    /// How long the line takes there and back; Lighthouse's phone has the same line.
    private static final int LATENCY = 150;

    private static final int VISITS = 7;
    private static final int PLACES = 100_000;
    private static final List<String> KEYS = List.of(
            "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowUp", "ArrowRight", "ArrowDown");

    private static final String DRAWN = """
            () => document.querySelector('.still--covered') && document.querySelector('.symbol-button')
                && performance.now()""";
    private static final String LISTEN = """
            window.longest = 0;
            window.long = 0;
            new PerformanceObserver((list) => {
                for (const { duration } of list.getEntries()) {
                    window.longest = Math.max(window.longest, duration);
                    window.long++;
                }
            }).observe({ type: 'longtask', buffered: true });""";

    private MapVisit() {}

    static void main() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("bench");
        try {
            System.out.println("Load before: " + Tools.version("cut", "-d ", "-f1", "/proc/loadavg") + "; a processor "
                    + SLOWER + " times slower, 1.6 Mbit/s, " + LATENCY + " ms there and back.");
            try (var site = ServedSite.start(folder)) {
                visits(site.origin());
            }
            try (var site = ServedSite.start(folder, "--sample-places", String.valueOf(PLACES))) {
                for (var device : List.of(Device.PHONE, Device.DESKTOP)) {
                    moves(site.origin(), device);
                }
            }
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
    }

    /// First visits: nothing is in any cache.
    private static void visits(String origin) {
        var drawn = new ArrayList<Double>();
        var bytes = new ArrayList<Integer>();
        for (var visit = 0; visit < VISITS; visit++) {
            try (var visitor = Browser.visitor(Device.PHONE, new NewContextOptions())) {
                var page = visitor.newPage();
                var line = slow(visitor, page);
                line.send("Network.enable");
                line.send("Network.emulateNetworkConditions", conditions());
                var sum = new int[1];
                line.on(
                        "Network.loadingFinished",
                        event -> sum[0] += event.get("encodedDataLength").getAsInt());
                page.navigate(origin + "/map");
                var time = (Number) page.waitForFunction(DRAWN).jsonValue();
                page.waitForTimeout(1000);
                drawn.add(time.doubleValue());
                bytes.add(sum[0]);
            }
        }
        drawn.sort(null);
        System.out.printf(
                Locale.ROOT,
                "First visit on a phone: map drawn after %,.0f ms (median of %d; fastest %,.0f, slowest %,.0f), %,d bytes"
                        + " with headers.%n",
                drawn.get(VISITS / 2),
                VISITS,
                drawn.getFirst(),
                drawn.getLast(),
                bytes.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    private static void moves(String origin, Device device) {
        try (var visitor = Browser.visitor(device, new NewContextOptions())) {
            var page = visitor.newPage();
            page.addInitScript(LISTEN);
            page.navigate(origin + "/map");
            page.waitForFunction(DRAWN);
            page.focus("[data-map]");
            slow(visitor, page);
            for (var zoom = 5; zoom <= 8; zoom++) {
                page.keyboard().press("+");
                page.waitForTimeout(2000);
                var symbols = page.locator(".symbol-button").count();
                page.evaluate("() => { window.longest = 0; window.long = 0; }");
                for (var key : KEYS) {
                    page.keyboard().press(key);
                    page.waitForTimeout(400);
                }
                page.waitForTimeout(1000);
                System.out.printf(
                        Locale.ROOT,
                        "%,d places panned on a %s, step %d closer, %d symbols: longest task %.0f ms, %d over 50 ms.%n",
                        PLACES,
                        device.name().toLowerCase(Locale.ROOT),
                        zoom - 4,
                        symbols,
                        ((Number) page.evaluate("window.longest")).doubleValue(),
                        ((Number) page.evaluate("window.long")).intValue());
            }
        }
    }

    private static CDPSession slow(BrowserContext visitor, Page page) {
        var session = visitor.newCDPSession(page);
        session.send("Emulation.setCPUThrottlingRate", json(Map.of("rate", SLOWER)));
        return session;
    }

    private static JsonObject conditions() {
        var conditions = json(Map.of(
                "latency", LATENCY, "downloadThroughput", BYTES_A_SECOND, "uploadThroughput", BYTES_A_SECOND / 2));
        conditions.addProperty("offline", false);
        return conditions;
    }

    private static JsonObject json(Map<String, ? extends Number> numbers) {
        var object = new JsonObject();
        numbers.forEach(object::addProperty);
        return object;
    }
}
