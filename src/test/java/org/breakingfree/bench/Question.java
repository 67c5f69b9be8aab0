package org.breakingfree.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked again and again during one measurement.
///
/// @param address path and query
/// @param encoding value of Accept-Encoding: `identity` or `br`
/// @param range bytes asked for, as in `bytes=0-99`; empty for all of them
/// @param words when not empty, each request asks for the next of these, put where the address has `{word}`
record Question(String address, String encoding, String range, List<String> words) {

    static Question whole(String address, String encoding) {
        return new Question(address, encoding, "", List.of());
    }

    String name() {
        return address + (encoding.equals("br") ? " (br)" : "") + (range.isEmpty() ? "" : " (" + range + ")");
    }

    List<String> headers() {
        var headers = new ArrayList<>(List.of("Accept-Encoding: " + encoding));
        if (!range.isEmpty()) {
            headers.add("Range: " + range);
        }
        return headers;
    }

    boolean isTheSameEachTime() {
        return words.isEmpty();
    }

    /// The first address that is really asked for.
    String firstAddress() {
        return words.isEmpty() ? address : address.replace("{word}", words.getFirst());
    }

    /// A program for wrk that takes the words in turn, when there are some.
    Optional<String> script() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var quoted = words.stream().map(word -> '"' + word + '"').toList();
        return Optional.of("""
                local words, turn = { %s }, 0
                request = function()
                  turn = turn %% #words + 1
                  return wrk.format("GET", (string.gsub("%s", "{word}", words[turn])))
                end
                """.formatted(String.join(", ", quoted), address));
    }
}
