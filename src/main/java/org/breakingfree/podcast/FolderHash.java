package org.breakingfree.podcast;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.breakingfree.text.Mistakes;

/// Tells whether a folder is as it was when it was last read.
final class FolderHash {

    private FolderHash() {}

    /// The hexadecimal SHA-256 of the names and bytes of the files in a folder, without those in folders within.
    static String of(Path folder, Mistakes mistakes) {
        try (var listed = Files.list(folder)) {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                for (var file : listed.filter(FolderHash::counts).sorted().toList()) {
                    var head = file.getFileName() + "\n" + Files.size(file) + "\n";
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    Files.copy(file, out);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException _) {
            mistakes.add(folder.toString(), 0, "the folder is missing or cannot be read");
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a desktop leaves in folders, such as `.DS_Store`, is not ours.
    private static boolean counts(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }
}
