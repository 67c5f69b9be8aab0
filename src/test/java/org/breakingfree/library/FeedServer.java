package org.breakingfree.library;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Somebody else's server, as far as tests need one.
final class FeedServer implements AutoCloseable {

    private record Page(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> askers = new CopyOnWriteArrayList<>();

    FeedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            askers.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
            var page = pages.getOrDefault(path, new Page(404, "text/plain", "no"));
            var body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", page.type());
            if (page.status() == 302) {
                exchange.getResponseHeaders().set("Location", page.body());
            }
            var isAskedForHeadersOnly = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(page.status(), isAskedForHeadersOnly ? -1 : body.length);
            if (!isAskedForHeadersOnly) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    void put(String path, String type, String body) {
        pages.put(path, new Page(200, type, body));
    }

    void redirect(String path, String to) {
        pages.put(path, new Page(302, "text/plain", to));
    }

    void gone(String path) {
        pages.put(path, new Page(410, "text/plain", "gone"));
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String at(String path) {
        return "http://" + host() + path;
    }

    /// The paths that were asked for, in their order.
    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> askers() {
        return List.copyOf(askers);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
