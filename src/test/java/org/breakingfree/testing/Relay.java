package org.breakingfree.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.breakingfree.db.ConnectionAddress;

/// A port that leads to a database, and that can be cut and joined again: a database that goes away
/// and comes back at the same address.
public final class Relay implements AutoCloseable {

    private final URI target;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean joined;

    private Relay(URI target, ServerSocket listening) {
        this.target = target;
        this.listening = listening;
    }

    /// Cut at first.
    public static Relay to(ConnectionAddress database) {
        try {
            var target = URI.create(database.jdbcUrl().substring("jdbc:".length()));
            var relay = new Relay(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The database's address by way of this port.
    public String url(ConnectionAddress database) {
        return "postgres://" + database.user() + ":" + database.password() + "@127.0.0.1:" + listening.getLocalPort()
                + target.getPath();
    }

    public void join() {
        joined = true;
    }

    public void cut() {
        joined = false;
        open.forEach(Relay::close);
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                if (joined) {
                    var server = new Socket(target.getHost(), target.getPort());
                    pass(client, server);
                    pass(server, client);
                } else {
                    close(client);
                }
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void pass(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // The other side learns of it by the closing.
            } finally {
                open.remove(from);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // That is what was asked for.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
