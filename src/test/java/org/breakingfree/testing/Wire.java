package org.breakingfree.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.breakingfree.db.ConnectionAddress;

/// A wire between the site and its database that a test can cut or block, as a network or a hung
/// server would.
public final class Wire implements AutoCloseable {

    private enum State {
        WHOLE,
        BLOCKED,
        CUT
    }

    private final ServerSocket entrance;
    private final int target;
    private final ConnectionAddress behind;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    public Wire(ConnectionAddress behind) {
        this.behind = behind;
        this.target = Integer.parseInt(behind.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
        try {
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// The database as it is reached through the wire.
    public ConnectionAddress address() {
        var url = behind.jdbcUrl().replaceFirst(":(\\d+)/", ":" + entrance.getLocalPort() + "/");
        return new ConnectionAddress(url, behind.user(), behind.password());
    }

    /// Nothing arrives any more, and nobody is told.
    public void block() {
        state = State.BLOCKED;
    }

    /// Every connection ends and none begins.
    public void cut() {
        state = State.CUT;
        sockets.forEach(Wire::close);
    }

    public void mend() {
        state = State.WHOLE;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                if (state == State.CUT) {
                    client.close();
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            } catch (IOException _) {
                // The wire was closed, or one caller was: the next one is served.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[8192];
            for (int read; (read = in.read(bytes)) >= 0; ) {
                while (state == State.BLOCKED) {
                    Thread.sleep(20);
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException _) {
            // One end was closed; so is the other now.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was closed already.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
