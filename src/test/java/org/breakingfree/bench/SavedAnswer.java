package org.breakingfree.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the site answered once: nginx serves these bytes with these headers.
///
/// @param headers all but those that every server makes for itself
record SavedAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final Set<String> MADE_BY_THE_SERVER = Set.of(
            "content-length",
            "content-type",
            "content-range",
            "date",
            "server",
            "etag",
            "last-modified",
            "accept-ranges",
            "connection",
            "keep-alive",
            "transfer-encoding");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Saves all of the body, also when the question is for a part of it.
    static SavedAnswer to(Question question, String origin) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + question.firstAddress()))
                .header("Accept-Encoding", question.encoding())
                .timeout(Duration.ofSeconds(30))
                .build();
        var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var headers = response.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().startsWith(":"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> String.join(", ", header.getValue()), (a, _) -> a, TreeMap::new));
        return new SavedAnswer(response.statusCode(), headers, response.body());
    }

    String contentType() {
        return headers.getOrDefault("content-type", "application/octet-stream");
    }

    List<Map.Entry<String, String>> headersToRepeat() {
        return headers.entrySet().stream()
                .filter(header -> !MADE_BY_THE_SERVER.contains(header.getKey()))
                .toList();
    }
}
