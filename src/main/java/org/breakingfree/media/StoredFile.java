package org.breakingfree.media;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A file and what became of it.
///
/// @param withdrawnAt when it was taken down; null while it can be fetched
public record StoredFile(
        @Nested MediaFile file, Instant storedAt, @Nullable Instant withdrawnAt) {}
