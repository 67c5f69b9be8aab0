package org.breakingfree.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is sent to the one address that takes a form, and is none.
class FormDoorTest extends SiteTest {

    private static final String POST = "POST /map/suggest HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @ParameterizedTest(name = "{0} is answered with {1}")
    @CsvSource(textBlock = """
            Content-Length: 10485760,                                      413
            Content-Length: 32769,                                         413
            Transfer-Encoding: chunked,                                    400
            X-Nothing: 0,                                                  400
            Content-Length: -1,                                            400
            """)
    void what_is_too_much_or_of_no_known_length_is_refused_before_it_comes(String header, int status)
            throws IOException {
        assertRefused(send(POST + FORM + header + "\r\n\r\n"), status);
    }

    @Test
    void ten_megabytes_are_refused_while_they_come() throws IOException {
        var answer = send(POST + FORM + "Content-Length: 10485760\r\n\r\nwords=" + "a".repeat(10_485_760 - 6));

        // A client that sends on after the refusal may lose the answer with the connection; it is never kept.
        if (!answer.isEmpty()) {
            assertRefused(answer, 413);
        }
        assertThat(get("/help").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded; charset=utf-7"
    })
    void another_type_is_refused(String type) throws IOException {
        assertRefused(send(POST + "Content-Type: " + type + "\r\nContent-Length: 7\r\n\r\nwords=x"), 415);
        assertRefused(send(POST + "Content-Length: 7\r\n\r\nwords=x"), 415);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        assertRefused(send(POST + FORM + "Content-Length: 9\r\n\r\nwords=%ff"), 400);
    }

    @Test
    void a_method_hidden_in_a_header_is_not_a_method() throws IOException {
        var answer = send(
                "GET /map/suggest HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-HTTP-Method-Override: POST\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void who_sends_slowly_keeps_nobody_waiting() throws IOException {
        var clients = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 600; i++) {
                var client = new Socket();
                client.connect(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), site().site().port()));
                client.getOutputStream()
                        .write((POST + FORM + "Content-Length: 2000\r\n\r\nwords=")
                                .getBytes(StandardCharsets.US_ASCII));
                clients.add(client);
            }

            assertThat(get("/search?q=help").statusCode()).isEqualTo(200);
            assertThat(get("/map/suggest?place=loc-0001").statusCode()).isEqualTo(200);
            assertThat(site().post("/map/suggest", "words=").statusCode()).isEqualTo(422);
            clients.getFirst().setSoTimeout(15_000);
            assertThat(clients.getFirst().getInputStream().read())
                    .as("the first is cut off after ten seconds")
                    .isEqualTo(-1);
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    private static void assertRefused(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer)
                .contains("\r\nContent-Security-Policy: default-src 'none'")
                .contains("\r\nCache-Control: no-store")
                .doesNotContain("java.")
                .doesNotContainIgnoringCase("jetty");
    }

    private static String send(String request) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), site().site().port())) {
            socket.setSoTimeout(5_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException refusedWhileSending) {
                return "";
            }
        }
    }
}
