package org.breakingfree.text;

import java.util.OptionalInt;

/// Characters that nobody sees and that belong in no text of ours: control characters, which XML forbids and a
/// database refuses, and those that turn the direction of writing around, so that something else is read than stands
/// there.
public final class UnseenCharacters {

    private UnseenCharacters() {}

    /// Records each line that holds one, by its first.
    ///
    /// @param text of the whole file
    /// @return the text without them, so that no other mistake quotes one
    public static String refuse(String file, String text, Mistakes mistakes) {
        var number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            var found = first(line);
            if (found.isPresent()) {
                mistakes.add(
                        file,
                        number,
                        "there is a character that cannot be seen, U+%04X: take it out".formatted(found.getAsInt()));
            }
        }
        return text.codePoints()
                .filter(character -> character == '\n' || character == '\r' || !isUnseen(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static OptionalInt first(String line) {
        return line.codePoints().filter(UnseenCharacters::isUnseen).findFirst();
    }

    private static boolean isUnseen(int character) {
        var isControl = Character.isISOControl(character) && character != '\t';
        var turns = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return isControl || turns || !Xml.isAllowed(character);
    }
}
