package org.breakingfree.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A finished answer: everything that is needed to send it, and nothing that depends on who asks.
///
/// @param type the media type, with `charset=utf-8` when it is text
/// @param modified when the content last changed, to the second; null for pages, and where nobody knows
/// @param headers headers beyond those that [Kind] implies, such as `Content-Disposition`
/// @param topics the kinds of things it was made from, as in `AuditEntry.subject`: when one of them
///               changes, a kept copy no longer holds
public record Answer(
        int status,
        String type,
        Kind kind,
        Body body,
        @Nullable Instant modified,
        Map<String, String> headers,
        Set<String> topics) {

    /// Stands among the headers, so that it is kept with them, and is never sent.
    static final String SOUND_FROM = "Sound-From";

    /// Nothing that could end one directive of a policy and begin another.
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.-]{1,253}(:\\d{1,5})?|https?://\\[[0-9a-f:.]+](:\\d{1,5})?");

    public sealed interface Body {

        /// Bytes in memory.
        record Bytes(byte[] bytes) implements Body {}

        /// A file too large to hold; `hash` is the hexadecimal SHA-256 of its content.
        record OnDisk(Path path, long length, String hash) implements Body {}

        /// Too much to hold, written while it is sent: it has no length, no validator and no ranges, and is never
        /// kept. Its reader holds a thread, so only as many at a time are served as `turns` has permits; for
        /// one more the site rests (503).
        record Streamed(Writing writing, Semaphore turns) implements Body {}
    }

    /// Writes a body from its first byte to its last.
    @FunctionalInterface
    public interface Writing {
        void into(OutputStream out) throws IOException;
    }

    public Answer {
        headers = Map.copyOf(headers);
        topics = Set.copyOf(topics);
        modified = modified == null ? null : modified.truncatedTo(ChronoUnit.SECONDS);
    }

    /// An HTML page.
    public static Answer page(int status, byte[] html, Set<String> topics) {
        return new Answer(status, "text/html; charset=utf-8", Kind.PAGE, new Body.Bytes(html), null, Map.of(), topics);
    }

    /// A feed, a transcript, public data.
    public static Answer openData(String type, byte[] bytes, Instant modified, Set<String> topics) {
        return new Answer(200, type, Kind.OPEN_DATA, new Body.Bytes(bytes), modified, Map.of(), topics);
    }

    /// Public data of which nobody knows when it last changed: its ETag alone says whether it did.
    public static Answer openData(String type, byte[] bytes, Set<String> topics) {
        return new Answer(200, type, Kind.OPEN_DATA, new Body.Bytes(bytes), null, Map.of(), topics);
    }

    /// Sound, a picture or a document, read from disk when it is sent.
    ///
    /// @param hash the hexadecimal SHA-256 of the file's bytes
    /// @param modified null when nobody knows, and the ETag alone says whether it changed
    public static Answer media(String type, Path file, String hash, @Nullable Instant modified, Set<String> topics) {
        try {
            var body = new Body.OnDisk(file, Files.size(file), hash);
            return new Answer(200, type, Kind.MEDIA, body, modified, Map.of(), topics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Public data that are too much to hold; see [Body.Streamed].
    public static Answer streamed(String type, Writing writing, Semaphore turns) {
        return new Answer(200, type, Kind.OPEN_DATA, new Body.Streamed(writing, turns), null, Map.of(), Set.of());
    }

    /// The same, of which it is known when it last changed: whoever has it from then is told so (304).
    public static Answer streamed(String type, Writing writing, Semaphore turns, Instant modified) {
        return new Answer(200, type, Kind.OPEN_DATA, new Body.Streamed(writing, turns), modified, Map.of(), Set.of());
    }

    /// See other (303) or moved for good (301).
    public static Answer redirect(int status, String to) {
        var nothing = new Body.Bytes(new byte[0]);
        return new Answer(
                status, "text/plain; charset=utf-8", Kind.PAGE, nothing, null, Map.of("Location", to), Set.of());
    }

    public Answer withHeader(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, kind, body, modified, more, topics);
    }

    /// The same, allowed to play sound of other servers; only a [Kind#SOUND_PAGE] may be.
    ///
    /// @param origins each as `https://host`, with a port if it needs one
    public Answer withSoundFrom(List<String> origins) {
        if (kind != Kind.SOUND_PAGE || !origins.stream().allMatch(ORIGIN.asMatchPredicate())) {
            throw new IllegalArgumentException("not the origins of a sound on its page: " + origins);
        }
        return withHeader(SOUND_FROM, String.join(" ", origins));
    }

    /// See [#withSoundFrom].
    Optional<String> soundFrom() {
        return kind == Kind.SOUND_PAGE ? Optional.ofNullable(headers.get(SOUND_FROM)) : Optional.empty();
    }

    public Answer as(Kind otherKind) {
        return new Answer(status, type, otherKind, body, modified, headers, topics);
    }

    /// How many bytes; for what is written while it is sent nobody knows, and it is -1.
    public long length() {
        return switch (body) {
            case Body.Bytes(var bytes) -> bytes.length;
            case Body.OnDisk file -> file.length();
            case Body.Streamed _ -> -1;
        };
    }

    /// Whether the answer carries a validator and may be answered with 304.
    boolean isRevalidated() {
        return kind.isRevalidated() && !(body instanceof Body.Streamed);
    }

    /// What identifies the content: the start of its SHA-256.
    public String fingerprint() {
        var hash = switch (body) {
            case Body.Bytes(var bytes) -> sha256(bytes);
            case Body.OnDisk file -> file.hash();
            case Body.Streamed _ -> throw new IllegalStateException("not written yet");
        };
        return hash.substring(0, 24);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
