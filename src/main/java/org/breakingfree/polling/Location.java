package org.breakingfree.polling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Addresses as people write them.
final class Location {

    private static final String PLAIN = "%!*'();:@&=+$,/?#[]-_.~";

    private Location() {}

    /// Writes the bytes of spaces and foreign letters as addresses must have them.
    ///
    /// @param header each character a byte, as the client hands it over
    /// @throws IllegalArgumentException when it is none even so
    static URI asAddress(String header) {
        var address = new StringBuilder();
        for (var each : header.strip().getBytes(StandardCharsets.ISO_8859_1)) {
            var letter = (char) (each & 0xff);
            var isPlain = letter < 0x80 && Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0;
            address.append(isPlain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return URI.create(address.toString());
    }

    /// Writes what addresses may not hold, and browsers let pass, as they must have it.
    static String escaped(String address) {
        var written = new StringBuilder();
        for (var letter : address.strip().toCharArray()) {
            var isPlain = letter > ' ' && "\"<>\\^`{|}".indexOf(letter) < 0;
            written.append(isPlain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return written.toString();
    }
}
