package org.breakingfree.podcast;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.SafeUrl;

/// The fields of a front matter, each with the one sentence that a writer gets when it is wrong.
final class Fields {

    private static final UUID NO_UUID = new UUID(0, 0);

    private final MarkdownFile file;

    Fields(MarkdownFile file) {
        this.file = file;
    }

    UUID uuid(String key) {
        var text = file.text(key);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            refuse(key, text, "a UUID such as e91001ac-3ab4-4ec5-9a13-f7ad75b2d1fb");
            return NO_UUID;
        }
    }

    String oneOf(String key, Set<String> choices) {
        var text = file.text(key);
        if (!choices.contains(text)) {
            refuse(
                    key,
                    text,
                    "one of " + String.join(", ", choices.stream().sorted().toList()));
        }
        return text;
    }

    String matching(String key, String pattern, String expected) {
        var text = file.text(key);
        if (!text.matches(pattern)) {
            refuse(key, text, expected);
        }
        return text;
    }

    int between(String key, int least, int most) {
        var number = file.integer(key);
        if (number < least || number > most) {
            refuse(key, Integer.toString(number), "a number from " + least + " to " + most);
        }
        return number;
    }

    /// A text that stands in a feed, where apps cut it after so many bytes.
    String text(String key, int mostBytes) {
        var text = file.text(key);
        if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > mostBytes) {
            refuse(key, text.substring(0, 20) + "…", "at most " + mostBytes + " bytes");
        }
        return text;
    }

    SafeUrl url(String key, String text) {
        return SafeUrl.parse(text).orElseGet(() -> {
            refuse(key, text, "a web address such as https://example.org/");
            return SafeUrl.MISSING;
        });
    }

    Optional<String> optional(String key) {
        return file.optional(key);
    }

    /// The parts of a field written as `one | two | three`.
    Optional<String[]> parts(String key, int count, String expected) {
        var text = file.text(key);
        var parts = text.split("\\|", -1);
        if (parts.length != count) {
            refuse(key, text, expected);
            return Optional.empty();
        }
        for (var i = 0; i < count; i++) {
            parts[i] = parts[i].strip();
        }
        return Optional.of(parts);
    }

    /// The keys `name-1`, `name-2` … as far as they go.
    java.util.List<String> numbered(String name) {
        return java.util.stream.IntStream.iterate(
                        1, i -> file.optional(name + "-" + i).isPresent(), i -> i + 1)
                .mapToObj(i -> name + "-" + i)
                .toList();
    }

    void refuse(String key, String text, String expected) {
        if (!text.isEmpty()) {
            mistake(key, "\"" + key + "\" is \"" + text + "\"; expected " + expected);
        }
    }

    void mistake(String key, String reason) {
        file.mistakes().add(file.file(), file.lineOf(key), reason);
    }
}
