package org.breakingfree.polling;

import java.time.Duration;

/// What somebody else's server may cost us.
///
/// @param connect to be connected
/// @param silence between two bytes
/// @param whole for everything, redirects and all
/// @param bytes of a body, also after it is unpacked
/// @param ratio of unpacked to packed bytes
public record FetchLimits(Duration connect, Duration silence, Duration whole, int bytes, int ratio, int redirects) {

    public static final FetchLimits USUAL = new FetchLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), 20 * 1024 * 1024, 100, 5);
}
