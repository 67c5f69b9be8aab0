package org.breakingfree.imports;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import org.breakingfree.imports.BoundedReader.RowTooLong;

/// Reads rows one after the other, holding one at a time.
interface InputRows {

    /// Hands over each row until the file ends or is broken.
    ///
    /// @throws Broken when what follows cannot be read
    void forEach(Consumer<InputRow> taker) throws Broken;

    /// A file that cannot be read from here on.
    final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        /// @param why a sentence that says where and what to do, and repeats nothing of the file
        Broken(String why) {
            super(why);
        }

        /// What went wrong behind a row, in words for whoever made the file.
        static Broken after(int row, String what, Throwable fault) {
            for (var cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof RowTooLong) {
                    return new Broken("After " + what + " " + row + " comes one of more than "
                            + BoundedReader.LONGEST_ROW
                            + " characters: a quotation mark or a bracket is probably opened there and never closed.");
                }
                if (cause instanceof CharacterCodingException) {
                    return new Broken("After " + what + " " + row + " the file is not UTF-8: it was probably saved as"
                            + " Windows-1252 or Latin-1. Save it from the spreadsheet as \"CSV UTF-8\".");
                }
            }
            return new Broken("After " + what + " " + row + " the file cannot be read: it ends in the middle, or a"
                    + " quotation mark, comma or bracket is in the wrong place.");
        }
    }

    /// The end of a reading that a taker of rows wants: enough was seen.
    final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    static boolean isFault(Throwable fault) {
        return fault instanceof IOException || fault.getCause() instanceof IOException;
    }
}
