package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;

/// Many who ask for much and take it slowly do not keep others from their page.
class SlowClientsTest extends SiteTest {

    private static final int CLIENTS = 1_500;

    @Test
    void half_requests_keep_nobody_waiting() throws IOException {
        var clients = open("GET /help HTTP/1.1\r\nHost: local");
        try {
            assertThat(get("/help").statusCode()).isEqualTo(200);
            assertThat(get("/search?q=help").statusCode()).isEqualTo(200);
        } finally {
            close(clients);
        }
    }

    @Test
    void readers_who_never_read_keep_nobody_waiting() throws IOException {
        var clients = open("GET /laws HTTP/1.1\r\nHost: localhost\r\n\r\n");
        try {
            assertThat(get("/help").statusCode()).isEqualTo(200);
            assertThat(get("/search?q=help").statusCode()).isEqualTo(200);
        } finally {
            close(clients);
        }
    }

    private static List<Socket> open(String request) throws IOException {
        var clients = new ArrayList<Socket>();
        for (var i = 0; i < CLIENTS; i++) {
            var client = new Socket();
            client.setReceiveBufferSize(4_096);
            client.connect(new java.net.InetSocketAddress(
                    InetAddress.getLoopbackAddress(), site().site().port()));
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        return clients;
    }

    private static void close(List<Socket> clients) throws IOException {
        for (var client : clients) {
            client.close();
        }
    }
}
