package org.breakingfree.transcripts;

import org.breakingfree.text.Mistakes;

/// Hears what is wrong with a transcript. Other people's files are read as far as they can be and nobody is told;
/// our own editors are told everything, with the line.
@FunctionalInterface
interface Complaints {

    Complaints UNHEARD = (_, _) -> {};

    /// @param line from 1; 0 when it is about the whole file
    void about(int line, String reason);

    static Complaints into(Mistakes mistakes, String file) {
        return (line, reason) -> mistakes.add(file, line, reason);
    }
}
