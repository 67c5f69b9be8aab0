package org.breakingfree.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Telephones on a bad line, all at once: each asks for an episode and takes 16 kB of it a second.
final class SlowListeners implements AutoCloseable {

    private static final int PIECE = 4 * 1024;
    private static final int PIECES_A_SECOND = 4;

    /// Small, or the machine would take the whole episode in for them.
    private static final int BUFFER = 16 * 1024;

    private final List<SocketChannel> lines = new ArrayList<>();
    private final AtomicLong heard = new AtomicLong();
    private final Thread clock = Thread.ofPlatform().daemon().name("listeners").unstarted(this::listen);
    private volatile boolean isOver;

    private SlowListeners() {}

    static SlowListeners start(int count, String origin, String address) throws IOException {
        var listeners = new SlowListeners();
        var site = URI.create(origin);
        var question = "GET " + address + " HTTP/1.1\r\nHost: " + site.getAuthority()
                + "\r\nUser-Agent: slow listener\r\n\r\n";
        for (var i = 0; i < count; i++) {
            var line = SocketChannel.open();
            line.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
            line.connect(new InetSocketAddress(site.getHost(), site.getPort()));
            line.write(ByteBuffer.wrap(question.getBytes(StandardCharsets.US_ASCII)));
            line.configureBlocking(false);
            listeners.lines.add(line);
        }
        listeners.clock.start();
        return listeners;
    }

    private void listen() {
        var piece = ByteBuffer.allocate(PIECE);
        while (!isOver) {
            var next = System.nanoTime() + 1_000_000_000L / PIECES_A_SECOND;
            for (var line : lines) {
                try {
                    heard.addAndGet(Math.max(0, line.read(piece.clear())));
                } catch (IOException hungUp) {
                    // It is missing in what was heard.
                }
            }
            try {
                Thread.sleep(Math.max(1, (next - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// How many of them are heard still.
    long connected() {
        return lines.stream().filter(SocketChannel::isConnected).count();
    }

    /// Bytes that came through to all of them together.
    long heard() {
        return heard.get();
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        clock.interrupt();
        for (var line : lines) {
            line.close();
        }
    }
}
