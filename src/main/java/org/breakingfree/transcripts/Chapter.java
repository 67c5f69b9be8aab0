package org.breakingfree.transcripts;

/// A part of an episode that a listener can jump to.
///
/// @param millis when it starts, from the beginning of the recording
public record Chapter(int millis, String title) {

    public int seconds() {
        return millis / 1000;
    }

    public String clock() {
        return Timecode.clock(millis);
    }
}
