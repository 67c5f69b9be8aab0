package org.breakingfree.podcast;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.breakingfree.text.MarkdownFile;
import org.breakingfree.text.SafeUrl;

/// The fields of a front matter, each with the one sentence that a writer gets when it is wrong.
final class Fields {

    private static final UUID NO_UUID = new UUID(0, 0);

    /// `UUID.fromString` takes 1-1-1-1-1 too, and makes another of it.
    private static final String UUID_IN_FULL = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Pattern NUMBERED = Pattern.compile("(.+)-(0|[1-9][0-9]{0,3})");

    private final MarkdownFile file;

    Fields(MarkdownFile file) {
        this.file = file;
    }

    UUID uuid(String key) {
        var text = matching(key, UUID_IN_FULL, "a UUID such as e91001ac-3ab4-4ec5-9a13-f7ad75b2d1fb");
        return text.matches(UUID_IN_FULL) ? UUID.fromString(text) : NO_UUID;
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

    /// Whether the field says `yes`; one that is not there says no.
    boolean yes(String key) {
        var text = file.optional(key).orElse("no");
        if (!text.equals("yes") && !text.equals("no")) {
            refuse(key, text, "yes or no");
        }
        return text.equals("yes");
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
        var isNumber = file.optional(key).orElse("").matches("-?[0-9]+");
        if (isNumber && (number < least || number > most)) {
            refuse(key, Integer.toString(number), "a number from " + least + " to " + most);
        }
        return number;
    }

    /// A text that stands in a feed, where apps cut it after so many bytes.
    String text(String key, int mostBytes) {
        var text = file.text(key);
        limit(key, text, mostBytes);
        return text;
    }

    void limit(String key, String text, int mostBytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            refuse(key, text.substring(0, 20) + "…", "at most " + mostBytes + " bytes");
        }
    }

    SafeUrl url(String key, String text) {
        return SafeUrl.parse(text)
                .filter(address -> address.value().startsWith("http"))
                .orElseGet(() -> {
                    refuse(key, text, "a web address such as https://example.org/");
                    return SafeUrl.MISSING;
                });
    }

    Optional<String> optional(String key) {
        return file.optional(key);
    }

    /// The parts of a field written as `one; two`; none when it is not there.
    List<String> list(String key, String pattern, String expected) {
        var parts = file.optional(key).map(text -> List.of(text.split(";\\s*"))).orElse(List.of());
        parts.stream().filter(part -> !part.matches(pattern)).forEach(part -> refuse(key, part, expected));
        return parts;
    }

    /// The parts of a field written as `one | two | three`.
    Optional<String[]> parts(String key, int count, String expected) {
        var text = file.text(key);
        var parts = text.split("\\|", -1);
        if (parts.length != count) {
            refuse(key, text, expected);
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(parts).map(String::strip).toArray(String[]::new));
    }

    /// The keys `name-1`, `name-2` …; one that is left out is a mistake, since what follows it may be meant otherwise.
    List<String> numbered(String name) {
        var numbers = numbers(name);
        for (var i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                mistake(name + "-" + numbers.get(i), "there is no \"" + name + "-" + (i + 1) + "\" before it");
                break;
            }
        }
        return numbers.stream().map(number -> name + "-" + number).toList();
    }

    /// The numbers of the keys `name-…`, in their order.
    List<Integer> numbers(String name) {
        return file.fields().keySet().stream()
                .map(NUMBERED::matcher)
                .filter(key -> key.matches() && key.group(1).equals(name))
                .map(key -> Integer.valueOf(key.group(2)))
                .sorted()
                .toList();
    }

    /// A name that is misspelt would otherwise be a thing left out in silence.
    ///
    /// @param known every name, without the number of those that are numbered
    void refuseOthers(Set<String> known) {
        for (var key : file.fields().keySet()) {
            var numbered = NUMBERED.matcher(key);
            if (!known.contains(key) && !(numbered.matches() && known.contains(numbered.group(1) + "-"))) {
                mistake(key, "there is no field \"" + key + "\"");
            }
        }
    }

    /// People with their roles, each written as `name | role`.
    List<Person> people() {
        return numbered("person").stream()
                .flatMap(key -> parts(key, 2, "a name and a role, such as Ana | host").stream()
                        .map(parts -> {
                            if (!Person.ROLES.contains(parts[1])) {
                                refuse(key, parts[1], "a role out of " + String.join(", ", Person.ROLES));
                            }
                            if (parts[0].isEmpty()) {
                                mistake(key, "\"" + key + "\" needs the name that the person chose");
                            }
                            limit(key, parts[0], 128);
                            return new Person(parts[0], parts[1]);
                        }))
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
