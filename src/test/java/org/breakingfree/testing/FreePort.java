package org.breakingfree.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback interface.
public final class FreePort {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Systems give the ports above these to whoever connects anywhere, at any moment: one found there can be gone
    /// before the server that it was found for has started, and who asks whether it is taken may be given it.
    private static final int FIRST = 10_000;

    private static final int LAST = 30_000;

    private FreePort() {}

    public static int find() throws IOException {
        for (var tries = 0; tries < 100; tries++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // Another one then.
            }
        }
        throw new BindException("no free port from " + FIRST + " to " + LAST);
    }

    /// @throws IOException when `server` ends or nobody listens after a while
    public static void waitUntilTaken(int port, Process server) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(deadline)) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nothing listens on port " + port);
    }
}
