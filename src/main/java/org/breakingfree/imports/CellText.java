package org.breakingfree.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// What may be written in a cell.
final class CellText {

    private CellText() {}

    /// Controls, halves of letters, and signs that turn the direction of what follows or stand between letters unseen.
    static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\n' && letter != '\t';
            case Character.SURROGATE -> true;
            // Joiners belong to letters of some scripts.
            case Character.FORMAT -> letter != 0x200C && letter != 0x200D;
            default -> false;
        };
    }

    /// Whether a text is a date of our time as precise as 2026, 2026-08 or 2026-08-14. Years before 1900 are slips.
    static boolean isDate(String text) {
        if (!text.matches("(19|20)\\d\\d(-\\d\\d(-\\d\\d)?)?")) {
            return false;
        }
        try {
            LocalDate.parse(text + "-01-01".substring(text.length() - 4));
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
