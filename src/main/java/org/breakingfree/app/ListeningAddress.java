package org.breakingfree.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import org.breakingfree.postgres.StartFailure;

/// Where the site listens. When whoever started the site hands it a socket that listens already, as
/// systemd does, then there: nobody is turned away while the site restarts, for that socket stays.
record ListeningAddress(String host, int port) {

    /// Whether a listening socket was handed down as the standard input.
    static boolean isInherited() {
        try {
            return System.inheritedChannel() instanceof ServerSocketChannel;
        } catch (IOException notUsable) {
            return false;
        }
    }

    /// Asked before anything else is begun.
    ///
    /// @throws StartFailure when nobody can listen there now
    void check() {
        if (isInherited() || port == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (BindException taken) {
            throw String.valueOf(taken.getMessage()).startsWith("Address already in use")
                    ? new StartFailure(
                            "Port " + port + " is in use by another program: end that, or set PORT to another.")
                    : StartFailure.because("The site cannot listen on " + host + ", the address in HOST", taken);
        } catch (IOException refused) {
            throw StartFailure.because(
                    "The site may not listen on port " + port + ": set PORT to another, above 1023", refused);
        }
    }
}
