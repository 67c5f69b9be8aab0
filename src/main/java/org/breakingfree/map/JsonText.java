package org.breakingfree.map;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes JSON straight into bytes. An answer of two thousand groups is thirty thousand small numbers; as objects of a
/// library they would cost more than finding them does.
final class JsonText {

    private static final int MOST_DIGITS = 11;

    private byte[] bytes;
    private int size;

    JsonText(int room) {
        bytes = new byte[Math.max(room, 64)];
    }

    /// Writes ASCII as it is: names, brackets, commas.
    JsonText plain(String text) {
        need(text.length());
        for (var i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    JsonText plain(byte[] json) {
        need(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
        return this;
    }

    JsonText number(int number) {
        need(MOST_DIGITS);
        var rest = number;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        var length = 1;
        for (var left = rest / 10; left > 0; left /= 10) {
            length++;
        }
        for (var at = size + length; at > size; rest /= 10) {
            bytes[--at] = (byte) ('0' + rest % 10);
        }
        size += length;
        return this;
    }

    JsonText text(String text) {
        return plain(quoted(text));
    }

    /// Writes a comma, except before the first of several things.
    JsonText comma(int before) {
        if (before > 0) {
            need(1);
            bytes[size++] = ',';
        }
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void need(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /// A text as a JSON string (RFC 8259, section 7).
    static byte[] quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (var i = 0; i < text.length(); i++) {
            var each = text.charAt(i);
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ') {
                quoted.append(String.format("\\u%04x", (int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString().getBytes(StandardCharsets.UTF_8);
    }
}
