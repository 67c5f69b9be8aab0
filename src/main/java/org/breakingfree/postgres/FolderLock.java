package org.breakingfree.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second process, and a second start in this process, away from a folder.
///
/// The operating system lets go of the lock when the process ends in whatever way. The file stays; it holds the
/// number of the process that has the lock, or had it last.
public final class FolderLock implements AutoCloseable {

    /// Closing any channel of a file drops the whole process's lock on it, so what is locked by this process must
    /// not even be opened again.
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// `folder` is a real path: no symbolic links, so that one folder has one name.
    ///
    /// @throws StartFailure when the folder is locked already
    public static FolderLock take(Path folder) throws IOException {
        if (!LOCKED_HERE.add(folder)) {
            throw inUse(folder, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return lock(folder);
        } catch (IOException | StartFailure failure) {
            LOCKED_HERE.remove(folder);
            throw failure;
        }
    }

    private static FolderLock lock(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(folder, read(channel));
            }
            write(channel, String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException | StartFailure failure) {
            channel.close();
            throw failure;
        }
        return new FolderLock(folder, channel);
    }

    private static StartFailure inUse(Path folder, String process) {
        return new StartFailure("Another site (process " + process + ") already uses " + folder
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
        LOCKED_HERE.remove(folder);
    }
}
