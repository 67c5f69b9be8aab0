package org.breakingfree.transcripts;

import java.util.List;

/// A few words of a transcript and when they are heard.
///
/// @param speaker who says them, by the name they chose; empty when it is not known
public record Cue(int startMillis, int endMillis, String speaker, String words) {

    public List<Piece> pieces() {
        return Piece.of(words);
    }

    /// As it stands in the id of its place on the page: `83` or, within a second, `83.5`.
    public String seconds() {
        return Timecode.seconds(startMillis);
    }

    public String clock() {
        return Timecode.clock(startMillis);
    }
}
