package org.breakingfree.polling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Somebody else's server, as kind or as hostile as a test wants it.
final class FeedServer implements AutoCloseable {

    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    FeedServer() throws IOException {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private FeedServer(InetSocketAddress address) throws IOException {
        server = HttpServer.create(address, 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().toString());
                handlers.getOrDefault(exchange.getRequestURI().getPath(), FeedServer::notFound)
                        .handle(exchange);
            }
        });
        server.start();
    }

    /// One that answers under all addresses of this machine, and so as thousands of hosts.
    static FeedServer ofManyHosts() throws IOException {
        return new FeedServer(new InetSocketAddress(0));
    }

    int port() {
        return server.getAddress().getPort();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI at(String path) {
        return URI.create("http://" + host() + path);
    }

    PublicAddresses addresses() {
        return new PublicAddresses(Set.of(host()));
    }

    /// Paths with their queries, in the order in which they were asked for.
    List<String> asked() {
        return asked;
    }

    void on(String path, Handler handler) {
        handlers.put(path, handler);
    }

    void answer(String path, int status, Map<String, String> headers, String body) {
        on(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    void feed(String path, String feed) {
        answer(path, 200, Map.of(), feed);
    }

    /// A feed of a show with episodes of these numbers; episode 3 came out on the third of January.
    static String show(String title, String more, int... numbers) {
        var feed = new StringBuilder("""
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                     xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>%s</title>%s
                """.formatted(title, more));
        for (var number : numbers) {
            feed.append("""
                    <item><title>Episode %1$d</title><guid isPermaLink="false">%2$s %1$d</guid>
                    <pubDate>%1$02d Jan 2026 10:00:00 GMT</pubDate><description>Words %1$d</description>
                    <enclosure url="https://sound.example/%1$d.mp3" type="audio/mpeg" length="9"/></item>
                    """.formatted(number, title));
        }
        return feed.append("</channel></rss>").toString();
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
