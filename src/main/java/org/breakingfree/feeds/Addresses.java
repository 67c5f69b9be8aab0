package org.breakingfree.feeds;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Makes addresses in a feed whole.
record Addresses(URI base) {

    /// The addresses of a part that says where it is itself (`xml:base`).
    Addresses within(@Nullable String part) {
        var address = whole(part);
        try {
            return address == null ? this : new Addresses(URI.create(address));
        } catch (IllegalArgumentException noAddress) {
            return this;
        }
    }

    /// @return null for nothing; what is no address stays as it is
    @Nullable
    String whole(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        var trimmed = address.strip();
        if (trimmed.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return trimmed;
        }
        if (trimmed.startsWith("?")) {
            // Java resolves this one as RFC 2396 did.
            return base.toString().replaceFirst("[?#].*", "") + trimmed;
        }
        try {
            return base.resolve(trimmed.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException noAddress) {
            return trimmed;
        }
    }
}
