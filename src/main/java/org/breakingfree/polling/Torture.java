package org.breakingfree.polling;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bin/feedcheck --torture ADDRESS`: polls every feed that a hostile server offers, with the importer's own code, and
/// compares what becomes of each with what the server's list says.
///
/// The server answers `/` with `{"torture": […]}`, each with `url`, `case`, `outcome`, `maxSeconds`, `maxBytes` and
/// where
/// it matters `steps`, `items`, `target` and `canary`; and `/log` with every request it has seen.
public final class Torture {

    private static final int AT_ONCE = 4;
    private static final int MISUSED = 64;
    private static final String LINE = "%-22s %-10s %-38s %6s s %11s B  %s%n";

    private Torture() {}

    static void main(String[] words) throws IOException, InterruptedException {
        if (words.length != 1 || !words[0].matches("http://[^/]+:\\d+/?")) {
            System.err.println("Usage: bin/feedcheck --torture http://HOST:PORT/");
            System.exit(MISUSED);
        }
        System.exit(failures(URI.create(words[0]).resolve("/"), FetchLimits.USUAL, System.out) == 0 ? 0 : 1);
    }

    /// @return how many cases did not end as they should
    static int failures(URI server, FetchLimits limits, PrintStream out) throws IOException, InterruptedException {
        var addresses = new PublicAddresses(Set.of(server.getAuthority()));
        var results = new ArrayList<TortureCase.Result>();
        ask(server.resolve("/log?clear=1"));
        var start = System.nanoTime();
        out.printf(LINE, "case", "expected", "got", "", "", "");
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var running = new ArrayList<Future<TortureCase.Result>>();
            for (var told : ask(server).path("torture")) {
                var each = JsonMapper.shared().treeToValue(told, TortureCase.class);
                running.add(threads.submit(() -> each.run(addresses, limits)));
            }
            for (var each : running) {
                results.add(print(each.get(), out));
            }
        } catch (ExecutionException crashed) {
            throw new IOException(crashed.getCause());
        }
        return sum(results, canaries(server), start, out);
    }

    private static TortureCase.Result print(TortureCase.Result result, PrintStream out) {
        out.printf(
                LINE,
                result.name(),
                result.expected(),
                result.got(),
                String.format("%.1f", result.seconds()),
                String.format("%,d", result.bytes()),
                result.isRight() ? "ok" : "FAIL");
        return result;
    }

    private static int sum(List<TortureCase.Result> results, List<String> canaries, long start, PrintStream out) {
        canaries.forEach(path -> out.println("FAIL: " + path + " was asked for, and must never be"));
        var failures =
                (int) results.stream().filter(result -> !result.isRight()).count() + canaries.size();
        out.printf(
                "%d cases, %d as they should be, %d not; canary asked for %d times; %.0f s, %,d bytes%n",
                results.size(),
                results.stream().filter(TortureCase.Result::isRight).count(),
                results.stream().filter(result -> !result.isRight()).count(),
                canaries.size(),
                (System.nanoTime() - start) / 1e9,
                results.stream().mapToLong(TortureCase.Result::bytes).sum());
        return failures;
    }

    /// What was asked for that must not be, whoever was in the document to lead us there.
    private static List<String> canaries(URI server) throws IOException, InterruptedException {
        var seen = new ArrayList<String>();
        for (var request : ask(server.resolve("/log"))) {
            if (request.path("p").asString("").startsWith("/canary")) {
                seen.add(request.path("p").asString());
            }
        }
        return seen;
    }

    private static JsonNode ask(URI address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
