package org.breakingfree.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakingfree.db.Database;
import org.jdbi.v3.core.Handle;

/// The store of files. Their bytes are kept in our own folder under their hash, so that what is
/// served never changes under a listener, whatever happens to the file it was copied from.
public final class Media {

    private final Database db;
    private final Path folder;

    /// @param folder where the bytes are kept
    public Media(Database db, Path folder) {
        this.db = db;
        this.folder = folder.toAbsolutePath();
    }

    /// Copies a file into the store and makes it known, as a part of the caller's write. A copy whose
    /// write is rolled back is found again by its hash the next time.
    public void store(Handle handle, MediaFile file, Path from) {
        try {
            copy(from, path(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MediaRepository.insert(handle, file);
    }

    /// A whole copy or none: written under another name, forced to disk, then moved.
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        Files.createDirectories(to.getParent());
        var temporary = Files.createTempFile(to.getParent(), "new", ".tmp");
        Files.copy(from, temporary, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Copies from a folder what the database knows and this machine lacks: on a second node, or after
    /// the database alone was restored. Files are known by their bytes, not by their names.
    public void fetchMissing(Path from) {
        var lacking = db.read(MediaRepository::lengthsByHash);
        lacking.keySet().removeIf(hash -> Files.exists(path(hash)));
        if (lacking.isEmpty()) {
            return;
        }
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (lacking.containsValue(Files.size(file))) {
                    var hash = MediaFile.hash(file);
                    if (lacking.remove(hash) != null) {
                        copy(file, path(hash));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where all files are fetched, each to be heard or seen and to be saved.
    public List<String> addresses() {
        return db.read(MediaRepository::names).stream()
                .flatMap(name -> Stream.of("/m/" + name, "/m/" + name + "?download"))
                .toList();
    }

    /// Takes down all files of a thing, as a part of the caller's write.
    public static void withdraw(Handle handle, String subject) {
        MediaRepository.withdraw(handle, subject);
    }

    /// Takes down one file, which another follows, as a part of the caller's write.
    public static void withdrawFile(Handle handle, String name) {
        MediaRepository.withdrawFile(handle, name);
    }

    /// Whether a name is given away, to a file that can be fetched or to one that was taken down.
    public static boolean isKnown(Handle handle, String name) {
        return MediaRepository.find(handle, name).isPresent();
    }

    /// Whether these bytes can be fetched under this name.
    public static boolean holds(Handle handle, String name, String sha256) {
        return MediaRepository.find(handle, name)
                .filter(stored -> stored.withdrawnAt() == null)
                .filter(stored -> stored.file().sha256().equals(sha256))
                .isPresent();
    }

    /// Removes the bytes of what was withdrawn, here or on another node; called when the withdrawal has committed.
    public void eraseWithdrawn() {
        for (var hash : db.read(MediaRepository::hashesToErase)) {
            try {
                Files.deleteIfExists(path(hash));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// What a file belongs to, as in `AuditEntry.subject`; empty when there is no such file.
    public Optional<String> subject(String name) {
        return db.read(handle -> MediaRepository.find(handle, name))
                .map(row -> row.file().subject());
    }

    Stored find(String name) {
        return db.read(handle -> MediaRepository.find(handle, name))
                .map(this::stored)
                .orElse(new Stored.Unknown());
    }

    private Stored stored(StoredFile row) {
        if (row.withdrawnAt() != null) {
            return new Stored.Withdrawn();
        }
        var path = path(row.file().sha256());
        return Files.isRegularFile(path)
                ? new Stored.Available(row.file(), path, row.storedAt())
                : new Stored.Lacking();
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
