package org.breakingfree.downloads;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.breakingfree.http.Delivery;
import org.jspecify.annotations.Nullable;

/// What went out on one day in UTC, until it is weighed. Listeners are told apart by a keyed hash of address and
/// program. The key was made for this day, stands in memory only, and is gone when the day ends: from then on nobody
/// can find out whether a hash is somebody's.
final class ListeningDay {

    /// Nothing grows without end: what comes in a flood is not counted.
    private static final int MOST_WAITING = 200_000;

    record Listener(long first, long second) {}

    /// A part of a file that went to a listener.
    ///
    /// @param media the name in the media store
    /// @param to the byte behind the last
    record Heard(String media, Path file, Listener listener, long from, long to) {}

    private final LocalDate date;
    private @Nullable Mac mac;
    private List<Heard> waiting = new ArrayList<>();

    ListeningDay(LocalDate date) {
        this.date = date;
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    LocalDate date() {
        return date;
    }

    synchronized void hear(String media, Delivery delivery) {
        if (mac != null && waiting.size() < MOST_WAITING) {
            var who = mac.doFinal((delivery.address() + "\n" + delivery.agent()).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(who);
            var listener = new Listener(bytes.getLong(), bytes.getLong());
            waiting.add(
                    new Heard(media, delivery.file(), listener, delivery.from(), delivery.from() + delivery.sent()));
        }
    }

    /// The day is over.
    synchronized void end() {
        mac = null;
    }

    synchronized boolean isOver() {
        return mac == null;
    }

    synchronized List<Heard> take() {
        var taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    /// When it could not be weighed: weighing the same twice changes nothing.
    synchronized void putBack(List<Heard> heard) {
        waiting.addAll(0, heard);
    }
}
