package org.breakingfree.polling;

import java.net.URI;

/// What came of asking for something that a feed points to.
public sealed interface Attached {

    /// @param at where it came from in the end
    /// @param contentType the header of that name, or empty
    record Taken(URI at, byte[] bytes, String contentType) implements Attached {}

    /// @param reason a sentence
    record NotTaken(String reason) implements Attached {}
}
