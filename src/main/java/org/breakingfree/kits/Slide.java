package org.breakingfree.kits;

import java.util.List;
import java.util.Optional;

/// One slide: what the room sees and what the facilitator says.
///
/// @param number counted from 1
/// @param lines the text below the title, in order
/// @param picture the door drawn on it, if any
/// @param notes what to say, a paragraph each; never empty
/// @param line where it begins in `slides.md`
public record Slide(
        int number,
        Kind kind,
        String title,
        List<Line> lines,
        Optional<Picture> picture,
        List<String> notes,
        int line) {

    /// How a slide is laid out; each has its own layout in the template.
    public enum Kind {
        /// The first slide: title, a sentence, the door.
        COVER,
        /// A title and up to six short lines.
        POINTS,
        /// How we keep each other safe: set like points, and no deck is without it.
        SAFETY,
        /// One sentence in large type.
        STATEMENT,
        /// Two columns, each with its own heading.
        PAIR,
        /// Something to talk about, on the dark ground.
        QUESTION,
        /// Helplines, each number on a line of its own.
        HELP
    }

    /// One line of text. A `HEADING` opens a column, a `NUMBER` is a helpline's number alone, a `SOURCE` stands small
    /// at the foot.
    public record Line(Style style, String text) {}

    /// How a line is set.
    public enum Style {
        POINT,
        PLAIN,
        HEADING,
        NUMBER,
        SOURCE
    }

    /// The door, at an hour of the day, with the words that stand for it.
    public record Picture(Door door, String alt) {}
}
