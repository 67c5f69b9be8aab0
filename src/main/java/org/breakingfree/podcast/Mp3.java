package org.breakingfree.podcast;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.breakingfree.text.Mistakes;
import org.breakingfree.transcripts.Timecode;

/// How long an MP3 plays, counted frame by frame: an exact answer for constant and variable bit rates alike.
///
/// A hundred lines of our own, because feeds and chapters need the length and nothing else, and the libraries that
/// would tell it carry a tag editor for twelve formats.
///
/// @param millis how long it plays, without the frame that only describes the file
public record Mp3(int millis) {

    /// By the two bits of the version: MPEG 2.5, reserved, MPEG 2, MPEG 1.
    private static final int[][] SAMPLE_RATES = {{11025, 12000, 8000}, {}, {22050, 24000, 16000}, {44100, 48000, 32000}
    };

    /// Thousand bits a second, layer III.
    private static final int[] BIT_RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};

    private static final int[] BIT_RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /// How far to look for the first frame after the tags.
    private static final int SEARCH = 64 * 1024;

    private record Frame(int length, int samples, int sampleRate, boolean isDescription) {}

    /// Reads a file; what is wrong with it is added to `mistakes`.
    public static Optional<Mp3> read(Path path, Mistakes mistakes) {
        var file = path.toString();
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                mistakes.add(file, 0, "the file is larger than 2 GB");
                return Optional.empty();
            }
            return count(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), file, mistakes);
        } catch (IOException _) {
            mistakes.add(file, 0, "the file is missing or cannot be read");
            return Optional.empty();
        }
    }

    private static Optional<Mp3> count(ByteBuffer bytes, String file, Mistakes mistakes) {
        var at = afterTags(bytes);
        for (var limit = at + SEARCH; at < limit && frame(bytes, at).isEmpty(); at++) {
            if (at + 4 >= bytes.limit()) {
                break;
            }
        }
        double seconds = 0;
        var isFirst = true;
        for (var frame = frame(bytes, at); frame.isPresent(); frame = frame(bytes, at)) {
            var found = frame.get();
            if (at + found.length() > bytes.limit()) {
                mistakes.add(file, 0, "the sound breaks off in the middle: the file is not whole");
                return Optional.empty();
            }
            if (!(isFirst && found.isDescription())) {
                seconds += (double) found.samples() / found.sampleRate();
            }
            isFirst = false;
            at += found.length();
        }
        if (seconds == 0) {
            mistakes.add(file, 0, "the file is not MP3 sound");
            return Optional.empty();
        }
        if (at < bytes.limit() && !isTag(bytes, at)) {
            mistakes.add(
                    file, 0, "after %s the file holds something that is not MP3 sound".formatted(Timecode.clock((int)
                                    (seconds * 1000))));
            return Optional.empty();
        }
        return Optional.of(new Mp3((int) Math.round(seconds * 1000)));
    }

    /// ID3v2 stands in front, its size in four bytes of seven bits.
    private static int afterTags(ByteBuffer bytes) {
        if (bytes.limit() < 10 || !text(bytes, 0, 3).equals("ID3")) {
            return 0;
        }
        var size = 0;
        for (var i = 6; i < 10; i++) {
            size = size << 7 | bytes.get(i) & 0x7f;
        }
        var hasFooter = (bytes.get(5) & 0x10) != 0;
        return 10 + size + (hasFooter ? 10 : 0);
    }

    /// ID3v1, Lyrics3 and APE tags may stand at the end.
    private static boolean isTag(ByteBuffer bytes, int at) {
        return bytes.limit() - at >= 3 && text(bytes, at, 3).matches("TAG|APE|LYR");
    }

    private static Optional<Frame> frame(ByteBuffer bytes, int at) {
        if (at + 4 > bytes.limit() || (bytes.get(at) & 0xff) != 0xff || (bytes.get(at + 1) & 0xe0) != 0xe0) {
            return Optional.empty();
        }
        var version = bytes.get(at + 1) >> 3 & 3;
        var isLayerThree = (bytes.get(at + 1) >> 1 & 3) == 1;
        var bitRate = bytes.get(at + 2) >> 4 & 15;
        var rate = bytes.get(at + 2) >> 2 & 3;
        if (!isLayerThree || version == 1 || rate == 3 || bitRate == 0 || bitRate == 15) {
            return Optional.empty();
        }
        var isFirstVersion = version == 3;
        var sampleRate = SAMPLE_RATES[version][rate];
        var samples = isFirstVersion ? 1152 : 576;
        var padding = bytes.get(at + 2) >> 1 & 1;
        var length = samples / 8 * 1000 * (isFirstVersion ? BIT_RATES_1 : BIT_RATES_2)[bitRate] / sampleRate + padding;
        return Optional.of(new Frame(length, samples, sampleRate, describes(bytes, at, isFirstVersion)));
    }

    /// An encoder may put numbers about the file where the first frame's sound would be.
    private static boolean describes(ByteBuffer bytes, int at, boolean isFirstVersion) {
        var isMono = (bytes.get(at + 3) >> 6 & 3) == 3;
        var sideInformation = isFirstVersion ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
        var mark = at + 4 + sideInformation;
        return mark + 4 <= bytes.limit() && text(bytes, mark, 4).matches("Xing|Info");
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        var letters = new byte[length];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
