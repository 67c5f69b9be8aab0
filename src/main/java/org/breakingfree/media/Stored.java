package org.breakingfree.media;

import java.nio.file.Path;
import java.time.Instant;

/// What is found under a name.
sealed interface Stored {

    record Available(MediaFile file, Path path, Instant storedAt) implements Stored {}

    /// It was taken down and will not come back.
    record Withdrawn() implements Stored {}

    /// It is known, but its bytes are not on this machine, or not yet.
    record Lacking() implements Stored {}

    record Unknown() implements Stored {}
}
