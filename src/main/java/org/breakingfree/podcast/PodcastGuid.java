package org.breakingfree.podcast;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The `podcast:guid` of a feed: a UUID of version 5 (RFC 9562) in the namespace that Podcasting 2.0 gives.
final class PodcastGuid {

    private static final UUID NAMESPACE = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    private PodcastGuid() {}

    /// @param name for the feed of a show its address without scheme and without slashes at the end
    static UUID of(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .flip());
            var bytes = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            var most = bytes.getLong() & ~0xf000L | 5L << 12;
            var least = bytes.getLong() & 0x3fffffffffffffffL | 1L << 63;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
