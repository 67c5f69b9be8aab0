package org.breakingfree.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.breakingfree.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that no browser sends. Each gets a status of its own, our words and our headers, and
/// nothing that tells what the server is or what failed in it.
class RefusalsTest extends SiteTest {

    @ParameterizedTest(name = "{0} is answered with {1}")
    @CsvSource(textBlock = """
            GARBAGE,                        400
            GET /%zz HTTP/1.1,              400
            GET /%ff%fe HTTP/1.1,           400
            GET /help%00 HTTP/1.1,          400
            GET /..%2f..%2fetc HTTP/1.1,    400
            GET /nothing/here HTTP/1.1,     404
            GET /es/nada HTTP/1.1,          404
            GET //help HTTP/1.1,            400
            POST /help HTTP/1.1,            405
            DELETE / HTTP/1.1,              405
            TRACE / HTTP/1.1,               405
            BREW /help HTTP/1.1,            405
            """)
    void an_odd_request_is_refused_in_our_own_words(String line, int status) throws IOException {
        assertRefused(send(line + "\r\nHost: localhost\r\n\r\n"), status);
    }

    @Test
    void a_long_address_a_large_header_and_many_parameters_are_refused() throws IOException {
        assertRefused(send("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414);
        assertRefused(send("GET /search?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414);
        assertRefused(
                send("GET /search?q=" + "a".repeat(1_000_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 414, 431);
        assertRefused(send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"), 431);
        assertRefused(send("GET /search?" + "a=1&".repeat(300) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 400);
    }

    @Test
    void a_method_hidden_in_a_header_is_not_a_method() throws IOException {
        var answer = send("GET /help HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void another_spelling_of_an_address_leads_to_the_one_it_has() throws IOException {
        for (var spelling : new String[] {"/help/", "/%68elp", "/h%65lp/"}) {
            assertThat(send("GET " + spelling + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(spelling)
                    .startsWith("HTTP/1.1 301")
                    .contains("\r\nLocation: /help\r\n")
                    .contains("\r\nContent-Security-Policy: default-src 'none'")
                    .contains("\r\nPermissions-Policy: ")
                    .contains("\r\nCache-Control: no-store");
        }
    }

    @Test
    void two_lengths_are_not_believed() throws IOException {
        var answer =
                send("GET /help HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello");

        assertRefused(answer, 400);
    }

    @Test
    void a_refusal_is_in_the_language_of_the_address() {
        assertThat(parsed(get("/es/nada/de/nada")).select("html").attr("lang")).isEqualTo("es");
        assertThat(parsed(get("/nothing")).select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void a_page_that_is_not_there_helps_on_and_does_not_repeat_what_was_asked() {
        var page = parsed(get("/nothing/secretword"));

        assertThat(page.select("main a")).isNotEmpty();
        assertThat(page.text()).doesNotContain("secretword");
        assertThat(page.select("a[href^=tel:]")).isNotEmpty();
    }

    private static void assertRefused(String answer, Integer... statuses) {
        assertThat(Integer.valueOf(answer.substring(9, 12))).isIn((Object[]) statuses);
        assertThat(answer)
                .contains("\r\nContent-Security-Policy: default-src 'none'")
                .contains("\r\nReferrer-Policy: no-referrer")
                .contains("\r\nCache-Control: no-store")
                .contains("\r\nX-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("\r\nserver:")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContainIgnoringCase("javalin")
                .doesNotContain("java.")
                .doesNotContain("Exception");
    }

    private static String send(String request) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), site().site().port())) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException _) {
                // Refused before all of it was sent, which is the point of a limit.
            }
            var answer = new StringBuilder();
            var bytes = new byte[8192];
            try {
                for (int read; (read = socket.getInputStream().read(bytes)) >= 0; ) {
                    answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
                    if (answer.indexOf("</html>") >= 0) {
                        break;
                    }
                }
            } catch (IOException _) {
                // Closed without waiting for the rest of the request.
            }
            return answer.toString();
        }
    }
}
