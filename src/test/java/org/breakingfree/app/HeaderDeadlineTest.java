package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeaderDeadlineTest {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        connector.addBean(new HeaderDeadline(Duration.ofSeconds(1)));
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_client_that_never_finishes_its_first_request_is_let_go() throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write("GET / HT".getBytes());

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_client_that_says_nothing_at_all_is_let_go() throws IOException {
        try (var socket = open()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_client_that_asked_in_time_may_ask_again_later() throws Exception {
        try (var socket = open()) {
            for (var i = 0; i < 2; i++) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes());
                assertThat((char) socket.getInputStream().read()).isEqualTo('H');
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
                Thread.sleep(2_500);
            }
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(8_000);
        return socket;
    }
}
