package org.breakingfree.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Measures what a popular episode costs: how many of it a second leave the site and nginx, which sends the same file,
/// and what pages and memory feel of 500 slow listeners.
///
/// `mvn -Pbench -Dbench.main=org.breakingfree.bench.MediaLoad`
final class MediaLoad {

    private static final List<Integer> CONNECTIONS = List.of(1, 16, 64);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int LISTENERS = 500;
    private static final int ROUNDS = 3;
    private static final Pattern ENCLOSURE = Pattern.compile("<enclosure[^>]* url=\"https?://[^/\"]+(/[^\"]+)\"");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private MediaLoad() {}

    static void main() throws IOException, InterruptedException {
        if (!Tools.ready()) {
            System.exit(1);
        }
        var folder = Files.createTempDirectory("bench");
        try (var site = ServedSite.start(folder)) {
            var feed = SavedAnswer.to(Question.whole("/podcasts/feed.xml", "identity"), site.origin());
            var enclosure = ENCLOSURE.matcher(new String(feed.body(), StandardCharsets.UTF_8));
            if (!enclosure.find()) {
                throw new IOException("the feed has no episode");
            }
            throughput(Question.whole(enclosure.group(1), "identity"), site, folder);
            listeners(enclosure.group(1), site, folder);
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
    }

    private static void throughput(Question episode, ServedSite site, Path folder)
            throws IOException, InterruptedException {
        var answer = SavedAnswer.to(episode, site.origin());
        var megabytes = answer.body().length / 1e6;
        System.out.printf(Locale.ROOT, "%nAn episode of %.1f MB, whole.%n%n", megabytes);
        System.out.println("| connections | MB/s | nginx MB/s | ratio |");
        System.out.println("|--:|--:|--:|--:|");
        try (var nginx = Nginx.start(folder, Map.of(episode, answer))) {
            var load = new Load(folder);
            load.run(episode, site.origin(), site.process(), 16, SECONDS);
            for (var connections : CONNECTIONS) {
                var ours = load.run(episode, site.origin(), site.process(), connections, SECONDS);
                var theirs = load.run(episode, nginx.origin(episode), nginx.process(), connections, SECONDS);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %,.0f | %,.0f | %.2f |%n",
                        connections,
                        ours.perSecond() * megabytes,
                        theirs.perSecond() * megabytes,
                        ours.perSecond() / theirs.perSecond());
            }
        }
    }

    private static void listeners(String episode, ServedSite site, Path folder)
            throws IOException, InterruptedException {
        System.out.printf("%n%d listeners at 16 kB/s beside the page /help, 16 connections.%n%n", LISTENERS);
        System.out.println("| round | alone p50 | p99 | memory | with them p50 | p99 | memory | listening | heard |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var page = Question.whole("/help", "identity");
        var load = new Load(folder);
        load.run(page, site.origin(), site.process(), 16, SECONDS);
        for (var round = 1; round <= ROUNDS; round++) {
            var alone = load.run(page, site.origin(), site.process(), 16, SECONDS);
            var before = resident(site);
            try (var listeners = SlowListeners.start(LISTENERS, site.origin(), episode)) {
                Thread.sleep(2_000);
                var beside = load.run(page, site.origin(), site.process(), 16, SECONDS);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %s | %s | %d MB | %s | %s | %d MB | %d | %.1f MB |%n",
                        round,
                        alone.median(),
                        alone.slowest(),
                        before,
                        beside.median(),
                        beside.slowest(),
                        resident(site),
                        listeners.connected(),
                        listeners.heard() / 1e6);
            }
        }
    }

    /// What the site's process holds of the machine's memory, in MB.
    private static long resident(ServedSite site) throws IOException {
        var status = Path.of("/proc", String.valueOf(site.process().pid()), "status");
        var resident = RESIDENT.matcher(Files.isReadable(status) ? Files.readString(status) : "");
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
    }
}
