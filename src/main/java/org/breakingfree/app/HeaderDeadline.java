package org.breakingfree.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/// Closes connections that take too long to send their first request. The idle
/// timeout alone does not: a client that sends one byte every few seconds is never idle.
final class HeaderDeadline extends AbstractLifeCycle implements Connection.Listener {

    private final long mostNanos;
    private final Map<Connection, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("header-deadline").factory());

    HeaderDeadline(Duration most) {
        mostNanos = most.toNanos();
    }

    @Override
    protected void doStart() {
        clock.scheduleWithFixedDelay(this::closeOverdue, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected void doStop() {
        clock.shutdownNow();
    }

    @Override
    public void onOpened(Connection connection) {
        waiting.put(connection, System.nanoTime());
    }

    @Override
    public void onClosed(Connection connection) {
        waiting.remove(connection);
    }

    private void closeOverdue() {
        var now = System.nanoTime();
        waiting.forEach((connection, since) -> {
            if (connection.getMessagesIn() > 0) {
                waiting.remove(connection);
            } else if (now - since > mostNanos) {
                waiting.remove(connection);
                connection.close();
            }
        });
    }
}
