package org.breakingfree.podcast;

/// What is found at a show's address.
public sealed interface FoundShow {

    record Open(Show show, ShowContents contents) implements FoundShow {}

    /// It has another name in addresses now.
    record Moved(Show show) implements FoundShow {}

    /// It was there once and was taken down.
    record Closed() implements FoundShow {}

    record Unknown() implements FoundShow {}
}
