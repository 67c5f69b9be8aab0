package org.breakingfree.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Bytes of a file that went out to one reader: those really sent, not those that were asked for.
///
/// The address and the program are there for a moment only, so that one listener can be told from another. Whoever
/// hears of a delivery keeps neither, in no form that leads back.
///
/// @param path of the request
/// @param file what was sent from
/// @param from the first byte, counted from 0
/// @param sent how many followed before all was sent or the reader left
/// @param address of whoever asked
/// @param agent the program, as it calls itself; may be empty
/// @param isPrefetch whether a browser asked before anybody wanted it
public record Delivery(String path, Path file, long from, long sent, String address, String agent, boolean isPrefetch) {

    /// @param peer the address at the other end of the connection
    /// @param header gives a request header's value by its name, or null
    static Delivery of(
            String path, Path file, long from, long sent, String peer, UnaryOperator<@Nullable String> header) {
        var agent = header.apply("User-Agent");
        return new Delivery(
                path, file, from, sent, asker(peer, header), agent == null ? "" : agent, isPrefetch(header));
    }

    /// A reverse proxy on this machine may say for whom it asks; anybody else would only pretend to.
    private static String asker(String peer, UnaryOperator<@Nullable String> header) {
        var forwarded = header.apply("X-Forwarded-For");
        if (forwarded == null || !isThisMachine(peer)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static boolean isThisMachine(String peer) {
        try {
            return peer.matches("[0-9a-fA-F.:\\[\\]]+")
                    && InetAddress.getByName(peer).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean isPrefetch(UnaryOperator<@Nullable String> header) {
        for (var name : new String[] {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"}) {
            var purpose = header.apply(name);
            if (purpose != null && purpose.matches("(?i).*(prefetch|preview|prerender).*")) {
                return true;
            }
        }
        return false;
    }
}
