package org.breakingfree.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The fields of a form that somebody sent, as text. Of a field sent twice the first counts.
public record Form(Map<String, String> fields) {

    /// The attribute of a request under which [FormDoor] leaves what it read.
    public static final String ATTRIBUTE = "org.breakingfree.form";

    private static final int MOST_FIELDS = 50;

    public Form {
        fields = Map.copyOf(fields);
    }

    /// Reads `application/x-www-form-urlencoded`; empty when it is not that, or not UTF-8.
    static Optional<Form> parse(byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        try {
            for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
                if (fields.size() > MOST_FIELDS) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Form(fields));
        } catch (CharacterCodingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) throws CharacterCodingException {
        var bytes = ByteBuffer.allocate(text.length());
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '+' -> bytes.put((byte) ' ');
                case '%' -> {
                    if (i + 2 >= text.length()) {
                        throw new IllegalArgumentException("half an escape");
                    }
                    bytes.put((byte) (16 * digit(text.charAt(i + 1)) + digit(text.charAt(i + 2))));
                    i += 2;
                }
                default -> bytes.put((byte) text.charAt(i));
            }
        }
        return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    }

    private static int digit(char sign) {
        var digit = Character.digit(sign, 16);
        if (digit < 0 || sign > 'f') {
            throw new IllegalArgumentException("no escape");
        }
        return digit;
    }

    /// A field's text; empty when it was not sent.
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }
}
