package org.breakingfree.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file as the outside knows it.
///
/// @param name random, with the extension of its type: `288d67ca9991e4ca66ae10c7.mp3`
/// @param subject what it belongs to, as in `AuditEntry.subject`: it is withdrawn with it
/// @param length in bytes
/// @param sha256 hexadecimal, of its bytes
/// @param downloadName the name under which it is saved, which tells a finder of the phone nothing
public record MediaFile(String name, String subject, String type, long length, String sha256, String downloadName) {

    /// Describes a file on disk, reading all of it once.
    public static MediaFile of(Path file, String name, String subject, String type, String downloadName)
            throws IOException {
        return new MediaFile(name, subject, type, Files.size(file), hash(file), downloadName);
    }

    /// The same bytes under another name.
    public MediaFile named(String otherName) {
        return new MediaFile(otherName, subject, type, length, sha256, downloadName);
    }

    /// The hexadecimal SHA-256 of a file, read once.
    static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where it is fetched.
    public String address() {
        return "/m/" + name;
    }

    /// The kind of thing it belongs to.
    String topic() {
        return subject.substring(0, subject.indexOf(':'));
    }
}
