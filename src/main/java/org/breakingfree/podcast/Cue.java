package org.breakingfree.podcast;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A few words of a transcript and when they are heard.
///
/// @param speaker who says them, by the name they chose; empty when it is not known
public record Cue(int startMillis, int endMillis, String speaker, String words) {

    private static final Pattern PHONE = Pattern.compile("\\b1-\\d{3}-\\d{3}-\\d{4}\\b|\\b911\\b");

    /// Words, or a telephone number among them, which a reader can dial and no line breaks.
    public record Piece(String text, boolean isPhone) {

        public String dialed() {
            return text.replace("-", "");
        }
    }

    public List<Piece> pieces() {
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

    /// As it stands in the id of its place on the page: `83` or, within a second, `83.5`.
    public String seconds() {
        return Timecode.seconds(startMillis);
    }

    public String clock() {
        return Timecode.clock(startMillis);
    }
}
