package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeaderDeadlineTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        connector.addBean(new HeaderDeadline(DEADLINE));
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
            assertThat(ask(socket)).startsWith("HTTP/1.1 404");
            // Long enough for the clock, which looks once a second, to find it overdue.
            Thread.sleep(DEADLINE.plusSeconds(2));
            assertThat(ask(socket)).startsWith("HTTP/1.1 404");
        }
    }

    /// @return the head of the answer, read together with all of its body
    private static String ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes());
        var head = new StringBuilder();
        for (int next;
                !head.toString().endsWith("\r\n\r\n")
                        && (next = socket.getInputStream().read()) >= 0; ) {
            head.append((char) next);
        }
        var length = Pattern.compile("Content-Length: (\\d+)").matcher(head);
        assertThat(length.find()).as("an answer: %s", head).isTrue();
        socket.getInputStream().skipNBytes(Long.parseLong(length.group(1)));
        return head.toString();
    }

    private Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(60_000);
        return socket;
    }
}
