package org.breakingfree.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadyTest {

    private static final Instant MODIFIED = Instant.parse("2026-11-20T09:00:00Z");
    private static final Headers HEADERS = new Headers(false);
    private static final byte[] BYTES =
            "the same words again and again. ".repeat(100).getBytes();

    private final Ready data = new Ready(
            Answer.openData("text/csv; charset=utf-8", BYTES, MODIFIED, Set.of("law")), HEADERS, Encoding.Effort.KEPT);
    private final Ready page = new Ready(Answer.page(200, BYTES, Set.of("law")), HEADERS, Encoding.Effort.KEPT);

    @Test
    void the_same_content_has_the_same_tag_and_each_encoding_its_own() {
        var plain = tag(Map.of());
        var packed = tag(Map.of("Accept-Encoding", "br, gzip"));

        assertThat(plain).matches("\"[0-9a-f]{24}\"");
        assertThat(packed).matches("\"[0-9a-f]{24}-br\"").isNotEqualTo(plain);
        assertThat(tag(Map.of("Accept-Encoding", "gzip"))).endsWith("-gz\"");
    }

    @Test
    void a_date_has_two_digits_for_the_day() {
        var early = Answer.openData("text/csv; charset=utf-8", BYTES, Instant.parse("2026-11-03T09:00:00Z"), Set.of());
        var ready = new Ready(early, HEADERS, Encoding.Effort.KEPT);

        assertThat(reply(ready, Map.of()).headers().get("Last-Modified")).isEqualTo("Tue, 03 Nov 2026 09:00:00 GMT");
    }

    @Test
    void a_known_tag_is_answered_without_a_body() {
        var reply = reply(data, Map.of("If-None-Match", "\"other\", W/" + tag(Map.of())));

        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.length()).isZero();
        assertThat(reply.headers().get("Content-Length")).isNull();
        assertThat(reply.headers().get("ETag")).isEqualTo(tag(Map.of()));
    }

    @Test
    void a_tag_decides_over_a_date() {
        var headers = Map.of("If-None-Match", "\"other\"", "If-Modified-Since", "Fri, 20 Nov 2026 09:00:00 GMT");

        assertThat(reply(data, headers).status()).isEqualTo(200);
    }

    @Test
    void who_wants_another_copy_only_gets_none() {
        assertThat(reply(data, Map.of("If-Match", "\"other\"")).status()).isEqualTo(412);
        assertThat(reply(data, Map.of("If-Match", "W/" + tag(Map.of()))).status())
                .isEqualTo(412);
        assertThat(reply(data, Map.of("If-Match", "\"other\", " + tag(Map.of())))
                        .status())
                .isEqualTo(200);
        assertThat(reply(data, Map.of("If-Match", "*")).status()).isEqualTo(200);
    }

    @Test
    void a_date_is_enough_when_there_is_no_tag() {
        assertThat(reply(data, Map.of("If-Modified-Since", "Fri, 20 Nov 2026 09:00:00 GMT"))
                        .status())
                .isEqualTo(304);
        assertThat(reply(data, Map.of("If-Modified-Since", "Fri, 20 Nov 2026 08:59:59 GMT"))
                        .status())
                .isEqualTo(200);
        assertThat(reply(data, Map.of("If-Modified-Since", "yesterday")).status())
                .isEqualTo(200);
    }

    @Test
    void a_part_is_sent_unpacked_with_its_place() {
        var reply = reply(data, Map.of("Range", "bytes=10-19", "Accept-Encoding", "br"));

        assertThat(reply.status()).isEqualTo(206);
        assertThat(reply.headers().get("Content-Range")).isEqualTo("bytes 10-19/" + BYTES.length);
        assertThat(reply.headers().get("Content-Length")).isEqualTo("10");
        assertThat(reply.headers().get("Content-Encoding")).isNull();
        assertThat(reply.from()).isEqualTo(10);
    }

    @Test
    void a_part_beyond_the_end_is_told_the_length() {
        var reply = reply(data, Map.of("Range", "bytes=99999999-"));

        assertThat(reply.status()).isEqualTo(416);
        assertThat(reply.headers().get("Content-Range")).isEqualTo("bytes */" + BYTES.length);
    }

    @Test
    void an_outdated_copy_is_replaced_as_a_whole() {
        assertThat(reply(data, Map.of("Range", "bytes=0-9", "If-Range", "\"old\""))
                        .status())
                .isEqualTo(200);
        assertThat(reply(data, Map.of("Range", "bytes=0-9", "If-Range", tag(Map.of())))
                        .status())
                .isEqualTo(206);
        assertThat(reply(data, Map.of("Range", "bytes=0-9", "If-Range", "Fri, 20 Nov 2026 09:00:00 GMT"))
                        .status())
                .isEqualTo(206);
    }

    @Test
    void a_page_has_no_tag_and_no_parts_and_is_never_stored() {
        var reply = reply(page, Map.of("Range", "bytes=0-9"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("ETag")).isNull();
        assertThat(reply.headers().get("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_refused_encoding_is_not_used() {
        assertThat(reply(data, Map.of("Accept-Encoding", "br;q=0, gzip"))
                        .headers()
                        .get("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(reply(data, Map.of("Accept-Encoding", "*")).headers().get("Content-Encoding"))
                .isEqualTo("br");
        assertThat(reply(data, Map.of("Accept-Encoding", "identity")).headers().get("Content-Encoding"))
                .isNull();
    }

    private static Reply reply(Ready ready, Map<String, String> headers) {
        return ready.reply(headers::get);
    }

    private String tag(Map<String, String> headers) {
        return String.valueOf(reply(data, headers).headers().get("ETag"));
    }
}
