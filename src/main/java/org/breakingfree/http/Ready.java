package org.breakingfree.http;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/// An answer with its encodings and headers made, from which each request gets its [Reply].
///
/// The one place that knows conditional requests and ranges (RFC 9110, sections 13 and 14): pages,
/// feeds, sound and seminar kits all leave through here.
public final class Ready {

    private record Representation(Answer.Body body, long length, HttpFields headers) {}

    /// Below this size packing saves nothing that a packet would notice.
    private static final int SMALLEST_PACKED = 300;

    private static final Answer.Body NOTHING = new Answer.Body.Bytes(new byte[0]);

    private final Answer answer;
    private final Headers headers;
    private final Encoding.Effort effort;
    private final Map<Encoding, Representation> representations = new EnumMap<>(Encoding.class);

    Ready(Answer answer, Headers headers, Encoding.Effort effort) {
        this.answer = answer;
        this.headers = headers;
        this.effort = effort;
        if (effort != Encoding.Effort.ONCE) {
            for (var encoding : Encoding.values()) {
                representation(encoding);
            }
        }
    }

    public Answer answer() {
        return answer;
    }

    /// Chooses what to send.
    ///
    /// @param header gives a request header's value by its name, or null
    Reply reply(UnaryOperator<@Nullable String> header) {
        var ranged = answer.isRevalidated() && header.apply("Range") != null;
        var encoding = ranged ? Encoding.IDENTITY : accepted(header.apply("Accept-Encoding"));
        var representation = representation(encoding);
        if (answer.isRevalidated() && answer.status() == 200) {
            if (isAnother(header.apply("If-Match"))) {
                return new Reply(412, without(representation.headers()), representation.body(), 0, 0);
            }
            if (isUnchanged(header, encoding)) {
                return new Reply(304, without(representation.headers()), representation.body(), 0, 0);
            }
            if (ranged && rangeStillHolds(header.apply("If-Range"))) {
                return part(ByteRange.parse(header.apply("Range"), representation.length()), representation);
            }
        }
        if (answer.body() instanceof Answer.Body.Streamed && isUnchangedSince(header)) {
            return new Reply(304, without(representation.headers()), NOTHING, 0, 0);
        }
        return new Reply(answer.status(), representation.headers(), representation.body(), 0, representation.length());
    }

    private Encoding accepted(@Nullable String header) {
        return answer.body() instanceof Answer.Body.Streamed
                ? Encoding.acceptedInPassing(header)
                : Encoding.accepted(header);
    }

    private Reply part(ByteRange range, Representation whole) {
        var length = whole.length();
        return switch (range) {
            case ByteRange.Whole() -> new Reply(200, whole.headers(), whole.body(), 0, length);
            case ByteRange.Part(var first, var last) -> {
                var fields = HttpFields.build(whole.headers())
                        .put(HttpHeader.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, length))
                        .put(HttpHeader.CONTENT_LENGTH, last - first + 1);
                yield new Reply(206, fields, whole.body(), first, last - first + 1);
            }
            case ByteRange.Unsatisfiable() -> {
                var fields = HttpFields.build(whole.headers())
                        .put(HttpHeader.CONTENT_RANGE, "bytes */" + length)
                        .put(HttpHeader.CONTENT_LENGTH, 0);
                yield new Reply(416, fields, whole.body(), 0, 0);
            }
        };
    }

    /// A 304 has no body, so nothing that describes one (RFC 9110, section 15.4.5).
    private static HttpFields without(HttpFields fields) {
        return HttpFields.build(fields)
                .remove(HttpHeader.CONTENT_LENGTH)
                .remove(HttpHeader.CONTENT_TYPE)
                .remove(HttpHeader.CONTENT_ENCODING)
                .asImmutable();
    }

    /// Whether a client wants to go on only with a copy that is not this one. Weak tags never match here.
    private boolean isAnother(@Nullable String tags) {
        if (tags == null || tags.strip().equals("*")) {
            return false;
        }
        var strong = List.of(tags.split(",")).stream().map(String::strip).toList();
        return Arrays.stream(Encoding.values())
                .map(encoding -> Headers.entityTag(answer, encoding))
                .noneMatch(strong::contains);
    }

    /// If-None-Match decides when it is there, and only otherwise the date.
    private boolean isUnchanged(UnaryOperator<@Nullable String> header, Encoding encoding) {
        var tags = header.apply("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*") || matches(tags, Headers.entityTag(answer, encoding));
        }
        return isUnchangedSince(header);
    }

    private boolean isUnchangedSince(UnaryOperator<@Nullable String> header) {
        var modified = answer.modified();
        var since = httpDate(header.apply("If-Modified-Since"));
        return modified != null && since != null && !modified.isAfter(since);
    }

    private static boolean matches(String tags, String tag) {
        for (var each : tags.split(",")) {
            var candidate = each.strip();
            if (candidate.startsWith("W/")) {
                candidate = candidate.substring(2);
            }
            if (candidate.equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the copy that a client wants to complete is still this one.
    private boolean rangeStillHolds(@Nullable String condition) {
        if (condition == null) {
            return true;
        }
        if (condition.startsWith("\"")) {
            return condition.equals(Headers.entityTag(answer, Encoding.IDENTITY));
        }
        return answer.modified() != null && answer.modified().equals(httpDate(condition));
    }

    private static @Nullable Instant httpDate(@Nullable String value) {
        try {
            return value == null
                    ? null
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private Representation representation(Encoding encoding) {
        var known = representations.get(encoding);
        if (known == null) {
            known = make(encoding);
            representations.put(encoding, known);
        }
        return known;
    }

    /// Closed only when all was written: what broke off has no end.
    @SuppressWarnings("resource")
    private static Answer.Writing packed(Answer.Writing writing) {
        return out -> {
            var packed = Encoding.gzipInPassing(out);
            writing.into(packed);
            packed.close();
        };
    }

    private Representation make(Encoding encoding) {
        if (encoding != Encoding.IDENTITY
                && answer.body() instanceof Answer.Body.Bytes(var bytes)
                && bytes.length >= SMALLEST_PACKED
                && Encoding.helps(answer.type())) {
            var packed = encoding.pack(bytes, effort);
            return new Representation(
                    new Answer.Body.Bytes(packed), packed.length, headers.of(answer, encoding, packed.length));
        }
        if (encoding == Encoding.GZIP
                && answer.body() instanceof Answer.Body.Streamed(var writing, var turns)
                && Encoding.helps(answer.type())) {
            var packed = new Answer.Body.Streamed(packed(writing), turns);
            return new Representation(packed, answer.length(), headers.of(answer, encoding, answer.length()));
        }
        if (encoding != Encoding.IDENTITY) {
            return representation(Encoding.IDENTITY);
        }
        return new Representation(
                answer.body(), answer.length(), headers.of(answer, Encoding.IDENTITY, answer.length()));
    }
}
