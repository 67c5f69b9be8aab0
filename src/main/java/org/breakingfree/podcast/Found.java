package org.breakingfree.podcast;

/// What is found at an episode's address.
public sealed interface Found {

    record Published(Show show, Episode episode, Contents contents) implements Found {}

    /// Its show has another name in addresses now.
    record Moved(Show show) implements Found {}

    /// It was there once and was taken down.
    record Withdrawn() implements Found {}

    record Unknown() implements Found {}
}
