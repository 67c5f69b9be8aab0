package org.breakingfree.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Measures the map with very many made-up places: its index by itself, and whole answers over HTTP to filters that
/// nobody asked before.
final class MapLoad {

    private static final List<String> RECORDS = List.of("100000", "1000000");
    private static final List<String> KINDS = List.of("services", "courts", "buyers", "prevention", "cases", "police");
    private static final List<String> WORDS = List.of("sample", "made", "123", "minn", "saint", "county");
    private static final int QUESTIONS = 600;
    private static final int WARM_UP = 1_500;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private MapLoad() {}

    static void measure(Path folder) throws IOException, InterruptedException {
        System.out.println();
        index();
        System.out.println();
        System.out.println(
                "| records | map's groups over HTTP, new filter p50 ms | p99 ms | bytes p50 | page of the list"
                        + " p50 ms | p99 ms |");
        System.out.println("|--:|--:|--:|--:|--:|--:|");
        for (var records : RECORDS) {
            try (var site = ServedSite.start(folder, "--sample-places", records)) {
                measure(records, site.origin());
            }
        }
    }

    /// In a process of its own, with the memory that `bin/serve` gives the site.
    private static void index() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.breakingfree.map.MapBench"));
        command.addAll(RECORDS);
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void measure(String records, String origin) throws IOException, InterruptedException {
        var dice = new Random(5);
        for (var i = 0; i < WARM_UP; i++) {
            ask(origin + groups(dice, i));
        }
        var groups = new double[QUESTIONS];
        var bytes = new double[QUESTIONS];
        for (var i = 0; i < QUESTIONS; i++) {
            var address = origin + groups(dice, i);
            var start = System.nanoTime();
            bytes[i] = ask(address);
            groups[i] = (System.nanoTime() - start) / 1e6;
        }
        var pages = new double[QUESTIONS / 4];
        for (var i = 0; i < pages.length; i++) {
            var address = origin + "/map?" + filter(dice) + "&sort=" + (i % 2 == 0 ? "newest" : "name");
            var start = System.nanoTime();
            ask(address);
            pages[i] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %,.0f | %.1f | %.1f |%n",
                Integer.parseInt(records),
                at(groups, 50),
                at(groups, 99),
                at(bytes, 50),
                at(pages, 50),
                at(pages, 99));
    }

    /// Up to zoom 6 whole zooms, closer the square of Chicago, as the map's script does.
    private static String groups(Random dice, int turn) {
        var zoom = 5 + turn % 5;
        return "/map/groups/" + zoom + (zoom < 7 ? "" : "/8/11") + ".json?" + filter(dice);
    }

    private static String filter(Random dice) {
        var from = 2000 + dice.nextInt(20);
        var query = "from=" + from + "&to=" + (from + dice.nextInt(6));
        for (var kind : KINDS) {
            query += dice.nextBoolean() ? "&kind=" + kind : "";
        }
        return query + (dice.nextInt(5) == 0 ? "&text=" + WORDS.get(dice.nextInt(WORDS.size())) : "");
    }

    private static int ask(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "br")
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered with " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static double at(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
