package org.breakingfree.library;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names for addresses. A title in an address would tell whoever reads it over a shoulder, or later in the history,
/// what somebody listened to.
final class RandomName {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomName() {}

    static String ofShow() {
        return digits(6);
    }

    static String ofEpisode() {
        return digits(12);
    }

    private static String digits(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
