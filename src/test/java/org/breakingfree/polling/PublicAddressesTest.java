package org.breakingfree.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the site may be led by strangers, and where not.
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "2001:db8::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
            })
    void what_is_not_public_is_not_connected_to(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.215.14",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "192.0.66.2",
                "198.20.0.1",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888",
                "64:ff9b::5db8:d70e",
            })
    void what_is_public_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/feed",
                "gopher://example.org:25/x",
                "jar:http://example.org/x!/y",
                "http://user:password@example.org/",
                "http://example.org:22/",
                "http:/feed",
                "/feed",
            })
    void what_is_no_plain_address_of_the_web_is_not_asked(String address) {
        assertThatThrownBy(() -> new PublicAddresses(Set.of()).check(URI.create(address)))
                .isInstanceOf(PublicAddresses.NotPublic.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "localhost."})
    void a_name_that_leads_here_is_not_connected_to_however_it_is_spelled(String host) {
        assertThatThrownBy(() -> new PublicAddresses(Set.of()).resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void a_test_may_allow_one_port_of_one_host() {
        var addresses = new PublicAddresses(Set.of("127.0.0.1:8787"));

        assertThatCode(() -> addresses.check(URI.create("http://127.0.0.1:8787/")))
                .doesNotThrowAnyException();
        for (var other : List.of("http://127.0.0.1:5432/", "http://127.0.0.1/", "https://127.0.0.1:443/")) {
            assertThatThrownBy(() -> addresses.check(URI.create(other)))
                    .as(other)
                    .isInstanceOf(PublicAddresses.NotPublic.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,x",
                "http:/1.mp3",
                "http://10.0.0.1/1.mp3",
                "http://0177.0.0.1/1.mp3",
                "http://0x7f000001/1.mp3",
                "http://2130706433/1.mp3",
                "http://127.1/1.mp3",
                "http://[::1]/1.mp3",
                "http://[::ffff:10.0.0.1]/1.mp3",
                "http://localhost:5432/1.mp3",
                "http://printer/1.mp3",
                "http://nas.local/1.mp3",
                "http://router.lan./1.mp3",
                "https://user:password@example.org/1.mp3",
            })
    void visitors_are_not_sent_into_their_own_network(String address) {
        assertThat(new PublicAddresses(Set.of()).isForVisitors(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/1.mp3?a=b|c",
                "http://example.org:8000/Folge eins.mp3",
                "HTTPS://EXAMPLE.ORG/1.mp3",
                "http://93.184.215.14/1.mp3",
                "https://[2606:4700::1111]/",
                "https://xn--bcher-kva.example/ü.mp3",
            })
    void they_are_sent_anywhere_else_they_want_to_go(String address) {
        assertThat(new PublicAddresses(Set.of()).isForVisitors(address)).isTrue();
    }
}
