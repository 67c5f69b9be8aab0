package org.breakingfree.polling;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One request at a time for each host: whoever comes second waits until the first is done.
final class Turns {

    private final Map<String, Turn> hosts = new HashMap<>();

    private static final class Turn {
        private final Semaphore free = new Semaphore(1, true);
        private int users;
    }

    /// @return whether it is one's turn; then it must be given back
    boolean take(String host, Duration most) throws InterruptedException {
        Turn turn;
        synchronized (hosts) {
            turn = hosts.computeIfAbsent(host, _ -> new Turn());
            turn.users++;
        }
        var isTaken = false;
        try {
            isTaken = turn.free.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
            return isTaken;
        } finally {
            if (!isTaken) {
                leave(host, turn);
            }
        }
    }

    void giveBack(String host) {
        synchronized (hosts) {
            var turn = hosts.get(host);
            turn.free.release();
            leave(host, turn);
        }
    }

    private void leave(String host, Turn turn) {
        synchronized (hosts) {
            turn.users--;
            if (turn.users == 0) {
                hosts.remove(host);
            }
        }
    }
}
