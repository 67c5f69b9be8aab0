package org.breakingfree.feeds;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out in which encoding a feed is written, and reads it.
///
/// In the order of RFC 7303: a byte order mark, the `Content-Type`, the XML declaration, UTF-8. An encoding that does
/// not fit the bytes is passed over, because feeds more often lie about theirs than they are damaged; bytes that are
/// nothing else are Windows-1252, which fits everything.
final class FeedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int DECLARATION_BYTES = 256;

    private FeedText() {}

    static String of(byte[] bytes, String contentType) {
        return Stream.of(
                        mark(bytes),
                        named(PARAMETER, contentType),
                        declared(bytes),
                        Optional.of(StandardCharsets.UTF_8))
                .flatMap(Optional::stream)
                .flatMap(charset -> strictly(bytes, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, WINDOWS));
    }

    private static Optional<Charset> mark(byte[] bytes) {
        var first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return switch (first) {
            case 0xfeff, 0x003c -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xfffe, 0x3c00 -> Optional.of(utf16or32(bytes));
            case 0x0000 -> Optional.of(Charset.forName("UTF-32BE"));
            default -> Optional.empty();
        };
    }

    private static Charset utf16or32(byte[] bytes) {
        return bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0
                ? Charset.forName("UTF-32LE")
                : StandardCharsets.UTF_16LE;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        return named(DECLARATION, start);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1).strip())) : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        // What calls itself Latin-1 is Windows-1252 in practice, as the WHATWG's Encoding Standard says.
        var real = List.of("ISO-8859-1", "US-ASCII").contains(charset.name()) ? WINDOWS : charset;
        try {
            var text = real.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(real.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException | UnsupportedCharsetException doesNotFit) {
            return Optional.empty();
        }
    }
}
