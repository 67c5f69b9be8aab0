package org.breakingfree.text;

/// Something wrong in a file a person wrote.
///
/// @param file as they know it, relative to the checkout
/// @param line counted from 1; 0 when the whole file is meant
/// @param reason one sentence that says what is wrong and what is expected
public record Mistake(String file, int line, String reason) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
    }
}
