package org.breakingfree.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;

/// Ports of the loopback interface.
public final class FreePort {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private FreePort() {}

    public static int find() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
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
