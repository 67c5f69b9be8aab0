package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second process, and a second start in this process, away from a home folder.
///
/// The operating system lets go of the lock when the process ends in whatever way. The file stays; it holds the
/// number of the process that has the lock, or had it last.
final class HomeLock implements AutoCloseable {

    /// Closing any channel of a file drops the whole process's lock on it, so a home that is locked by this process
    /// must not even be opened again.
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /// `home` is a real path: no symbolic links, so that one folder has one name.
    static HomeLock take(Path home) throws IOException {
        if (!LOCKED_HERE.add(home)) {
            throw inUse(home, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return lock(home);
        } catch (IOException | StartFailure failure) {
            LOCKED_HERE.remove(home);
            throw failure;
        }
    }

    private static HomeLock lock(Path home) throws IOException {
        var channel = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(home, read(channel));
            }
            write(channel, String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException | StartFailure failure) {
            channel.close();
            throw failure;
        }
        return new HomeLock(home, channel);
    }

    private static StartFailure inUse(Path home, String process) {
        return new StartFailure("Another site (process " + process + ") already uses " + home
                + ": stop it first, or give this one its own DATA_DIR.");
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        var length = channel.read(bytes, 0);
        return length <= 0 ? "unknown" : new String(bytes.array(), 0, length, StandardCharsets.US_ASCII);
    }

    private static void write(FileChannel channel, String process) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        LOCKED_HERE.remove(home);
    }
}
