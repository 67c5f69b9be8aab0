package org.breakingfree.podcast;

/// A part of an episode that can be heard alone, as an invitation to the rest.
///
/// @param words what it is called
public record Soundbite(int startMillis, int endMillis, String words) {

    public int millis() {
        return endMillis - startMillis;
    }
}
