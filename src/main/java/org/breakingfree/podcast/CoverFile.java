package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.breakingfree.media.MediaFile;
import org.breakingfree.text.Mistakes;

/// Reads a show's cover and refuses one that directories would refuse: they take a square picture of 1400 to 3000
/// pixels, in RGB without transparency.
final class CoverFile {

    private static final int SMALLEST = 1400;
    private static final int LARGEST = 3000;

    /// The signature and the first chunk's head of every PNG; width and height follow.
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private CoverFile() {}

    /// @param name in the media store
    static Optional<MediaFile> read(Path path, String name, String subject, Mistakes mistakes) {
        try (var in = Files.newInputStream(path)) {
            var head = ByteBuffer.wrap(in.readNBytes(26));
            var isPng = head.limit() == 26 && Arrays.equals(head.array(), 0, PNG.length, PNG, 0, PNG.length);
            var width = isPng ? head.getInt(16) : 0;
            var isFit = isPng && width == head.getInt(20) && width >= SMALLEST && width <= LARGEST && head.get(25) == 2;
            if (!isFit) {
                mistakes.add(path.toString(), 0, "the cover must be a square RGB PNG of 1400 to 3000 pixels");
            }
            return Optional.of(MediaFile.of(path, name, subject, "image/png", "cover.png"));
        } catch (IOException _) {
            mistakes.add(path.toString(), 0, "the cover is missing or cannot be read");
            return Optional.empty();
        }
    }
}
