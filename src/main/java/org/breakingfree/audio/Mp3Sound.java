package org.breakingfree.audio;

import java.io.IOException;
import java.util.Optional;
import org.breakingfree.audio.AudioFile.Format;
import org.breakingfree.audio.AudioFile.Sound;
import org.breakingfree.transcripts.Timecode;

/// MP3, counted frame by frame: an exact length for constant and variable bit rates alike. The frame that only
/// describes the file (Xing, Info, VBRI) is not sound; it says how many frames there ought to be.
final class Mp3Sound {

    /// By the two bits of the version: MPEG 2.5, reserved, MPEG 2, MPEG 1.
    private static final int[][] SAMPLE_RATES = {{11025, 12000, 8000}, {}, {22050, 24000, 16000}, {44100, 48000, 32000}
    };

    /// Thousand bits a second, layer III.
    private static final int[] BIT_RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};

    private static final int[] BIT_RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /// How far to look for the first frame, or for the next one after something else.
    private static final int SEARCH = 64 * 1024;

    private record Frame(int length, int samples, int sampleRate, int channels, int sideInformation) {}

    private final SoundBytes bytes;
    private final Id3 tags = new Id3();
    private double seconds;
    private long frames;
    private long soundBytes;

    private Mp3Sound(SoundBytes bytes) {
        this.bytes = bytes;
    }

    static Sound read(SoundBytes bytes) throws IOException {
        return new Mp3Sound(bytes).sound();
    }

    private Sound sound() throws IOException {
        long at = 0;
        while (bytes.isAt(at, "ID3")) {
            at = tags.read(bytes, at);
        }
        if (at > bytes.size()) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
        at = search(at);
        var first = frame(at)
                .orElseThrow(() -> new BrokenSound(
                        "The file is not sound that we know: it is neither" + " MP3 nor M4A, Ogg Vorbis or Opus."));
        var expected = described(at, first);
        if (expected >= 0) {
            at += first.length();
        }
        var soundAt = at;
        count(at);
        if (frames == 0 || expected > frames + frames / 100 + 1) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
        var millis = (int) Math.min(Integer.MAX_VALUE, Math.round(seconds * 1000));
        return new Sound(
                Format.MP3,
                millis,
                soundAt,
                (int) Math.round(soundBytes * 8 / seconds),
                first.channels(),
                first.sampleRate(),
                tags.chapters(),
                tags.pictures(),
                tags.title());
    }

    private void count(long from) throws IOException {
        var at = from;
        while (at < bytes.size()) {
            if (bytes.isAt(at, "ID3")) {
                at = new Id3().read(bytes, at);
                continue;
            } else if (isTag(at)) {
                return;
            }
            var frame = frame(at);
            if (frame.isEmpty()) {
                at = next(at);
                continue;
            }
            var length = frame.get().length();
            if (!bytes.has(at, length)) {
                throw new BrokenSound(BrokenSound.CUT_OFF);
            }
            seconds += (double) frame.get().samples() / frame.get().sampleRate();
            soundBytes += length;
            frames++;
            at += length;
        }
    }

    /// Over something that is no frame: padding of zeros at the end, or bytes that programs leave between frames.
    private long next(long at) throws IOException {
        var next = search(at + 1);
        if (frame(next).isPresent()) {
            return next;
        }
        for (var zero = at; zero < bytes.size(); zero++) {
            if (bytes.u8(zero) != 0) {
                throw new BrokenSound("After %s the file holds something that is not MP3 sound."
                        .formatted(Timecode.clock((int) (seconds * 1000))));
            }
        }
        return bytes.size();
    }

    /// Where a frame starts that another one follows, or the end of the sound.
    private long search(long from) throws IOException {
        var end = Math.min(bytes.size(), from + SEARCH);
        for (var at = from; at < end; at++) {
            var frame = frame(at);
            if (frame.isPresent()) {
                var next = at + frame.get().length();
                if (next >= bytes.size() || isTag(next) || frame(next).isPresent()) {
                    return at;
                }
            }
        }
        return end;
    }

    /// ID3v1, Lyrics3 and APE tags may stand at the end, and ID3v2 between frames.
    private boolean isTag(long at) throws IOException {
        return bytes.u8(at) != 0xff
                && (bytes.isAt(at, "TAG") || bytes.isAt(at, "APE") || bytes.isAt(at, "LYR") || bytes.isAt(at, "ID3"));
    }

    private Optional<Frame> frame(long at) throws IOException {
        if (!bytes.has(at, 4) || bytes.u8(at) != 0xff || (bytes.u8(at + 1) & 0xe0) != 0xe0) {
            return Optional.empty();
        }
        var version = bytes.u8(at + 1) >> 3 & 3;
        var isLayerThree = (bytes.u8(at + 1) >> 1 & 3) == 1;
        var bitRate = bytes.u8(at + 2) >> 4;
        var rate = bytes.u8(at + 2) >> 2 & 3;
        if (!isLayerThree || version == 1 || rate == 3 || bitRate == 0 || bitRate == 15) {
            return Optional.empty();
        }
        var isFirstVersion = version == 3;
        var isMono = bytes.u8(at + 3) >> 6 == 3;
        var sampleRate = SAMPLE_RATES[version][rate];
        var samples = isFirstVersion ? 1152 : 576;
        var padding = bytes.u8(at + 2) >> 1 & 1;
        var length = samples / 8 * 1000 * (isFirstVersion ? BIT_RATES_1 : BIT_RATES_2)[bitRate] / sampleRate + padding;
        var sideInformation = isFirstVersion ? (isMono ? 17 : 32) : (isMono ? 9 : 17);
        return Optional.of(new Frame(length, samples, sampleRate, isMono ? 1 : 2, sideInformation));
    }

    /// How many frames an encoder says there are, where the first frame's sound would be.
    ///
    /// @return -1 when this is a frame of sound; 0 when it does not say
    private long described(long at, Frame frame) throws IOException {
        var mark = at + 4 + frame.sideInformation();
        if (bytes.isAt(mark, "Xing") || bytes.isAt(mark, "Info")) {
            return (bytes.u32(mark + 4) & 1) == 1 ? bytes.u32(mark + 8) : 0;
        }
        return bytes.isAt(at + 36, "VBRI") ? bytes.u32(at + 36 + 14) : -1;
    }
}
