package org.breakingfree.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words, or a telephone number among them, which a reader can dial and no line breaks.
public record Piece(String text, boolean isPhone) {

    private static final Pattern PHONE = Pattern.compile("\\b1-\\d{3}-\\d{3}-\\d{4}\\b|\\b911\\b");

    public static List<Piece> of(String words) {
        var pieces = new ArrayList<Piece>();
        var phone = PHONE.matcher(words);
        var end = 0;
        while (phone.find()) {
            pieces.add(new Piece(words.substring(end, phone.start()), false));
            pieces.add(new Piece(phone.group(), true));
            end = phone.end();
        }
        pieces.add(new Piece(words.substring(end), false));
        return pieces;
    }

    /// What follows `tel:`.
    public String dialed() {
        return text.replace("-", "");
    }
}
