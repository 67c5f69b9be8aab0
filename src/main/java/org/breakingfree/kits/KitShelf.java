package org.breakingfree.kits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/// Finished kits on disk, each in a folder named after what it was made from. A folder appears whole or not at all,
/// so nobody ever downloads half a file, whatever happens while it is written.
final class KitShelf {
    private static final String INDEX = "index.tsv";
    private static final Duration LEAST_AGE = Duration.ofDays(1);

    private final Path folder;

    KitShelf(Path folder) {
        this.folder = folder;
    }

    /// The files made from the source with this hash, in their order, if they are here.
    Optional<List<ShelvedFile>> find(String sourceHash) {
        try {
            var lines = Files.readAllLines(folder.resolve(sourceHash).resolve(INDEX));
            return Optional.of(lines.stream().map(ShelvedFile::of).toList())
                    .filter(files -> files.stream().allMatch(file -> isHere(sourceHash, file)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private boolean isHere(String sourceHash, ShelvedFile file) {
        return Files.isRegularFile(path(sourceHash, file.name()))
                && (file.preview().isEmpty() || Files.isRegularFile(path(sourceHash, file.preview())));
    }

    Path path(String sourceHash, String name) {
        return folder.resolve(sourceHash).resolve(name);
    }

    /// Puts finished files on the shelf.
    List<ShelvedFile> put(String sourceHash, List<KitFile> files) throws IOException {
        Files.createDirectories(folder);
        var unfinished = Files.createTempDirectory(folder, "unfinished");
        try {
            var stored = new ArrayList<ShelvedFile>();
            for (var file : files) {
                Files.write(unfinished.resolve(file.name()), file.bytes());
                stored.add(stored(file, unfinished));
            }
            Files.write(
                    unfinished.resolve(INDEX),
                    stored.stream().map(ShelvedFile::line).toList());
            if (find(sourceHash).isEmpty()) {
                delete(folder.resolve(sourceHash)); // a file of it was lost
            }
            move(unfinished, folder.resolve(sourceHash));
            return stored;
        } finally {
            delete(unfinished);
        }
    }

    /// Removes the folders that are not of these sources, and what a crash left unfinished. What was put there within
    /// a day stays: its edition may be about to be published.
    void sweep(Set<String> sourceHashes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var old = Instant.now().minus(LEAST_AGE);
        try (var folders = Files.list(folder)) {
            for (var found : folders.toList()) {
                var isUsed = sourceHashes.contains(found.getFileName().toString());
                if (!isUsed && Files.getLastModifiedTime(found).toInstant().isBefore(old)) {
                    delete(found);
                }
            }
        }
    }

    private static ShelvedFile stored(KitFile file, Path unfinished) throws IOException {
        var sha256 = KitArchive.sha256(file.bytes());
        if (file.preview().length == 0) {
            return new ShelvedFile(file.name(), file.type(), file.pages(), file.bytes().length, sha256, "", 0, 0);
        }
        var preview = file.name().substring(0, file.name().lastIndexOf('.')) + ".png";
        Files.write(unfinished.resolve(preview), file.preview());
        var picture = ImageIO.read(new ByteArrayInputStream(file.preview()));
        return new ShelvedFile(
                file.name(),
                file.type(),
                file.pages(),
                file.bytes().length,
                sha256,
                preview,
                picture.getWidth(),
                picture.getHeight());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to);
        } catch (FileSystemException failure) {
            // Somebody else made the same files from the same source first.
            if (!Files.isDirectory(to)) {
                throw failure;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
