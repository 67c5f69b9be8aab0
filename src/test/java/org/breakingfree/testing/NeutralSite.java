package org.breakingfree.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// A stand-in for the site that *Leave this site* leads to: another site in a browser's eyes, since its name is
/// `localhost` and ours is `127.0.0.1`.
public final class NeutralSite {

    public static final String WORDS = "Mild, with a light wind from the south";

    private static final HttpServer SERVER = start();

    private NeutralSite() {}

    public static String address() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/weather";
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            var page = ("<!doctype html><title>Weather</title><p>" + WORDS).getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
