package org.breakingfree.audio;

import java.io.IOException;
import org.breakingfree.audio.AudioFile.Format;
import org.breakingfree.audio.AudioFile.Sound;

/// Ogg Vorbis (RFC 5334) and Opus (RFC 7845): the first packet says how the sound is made, the second holds the
/// comments, and the last page says how many samples there are.
final class OggSound {

    private static final int LARGEST_COMMENTS = 32 * 1024 * 1024;

    /// Opus counts in these, whatever it was made from.
    private static final int OPUS_RATE = 48_000;

    private OggSound() {}

    static Sound read(SoundBytes bytes) throws IOException {
        var pages = new OggPages(bytes);
        var first = SoundBytes.of(pages.packet(64 * 1024));
        var isOpus = first.isAt(0, "OpusHead");
        if (!isOpus && !first.isAt(0, "\u0001vorbis")) {
            throw new BrokenSound("The file is Ogg, but what it holds is neither Vorbis nor Opus sound.");
        }
        var channels = first.u8(isOpus ? 9 : 11);
        var sampleRate = isOpus ? OPUS_RATE : Math.clamp(first.u32Little(12), 1, 1_000_000);
        var skipped = isOpus ? first.u8(10) | first.u8(11) << 8 : 0;
        var comments = VorbisComments.read(pages.packet(LARGEST_COMMENTS), isOpus ? 8 : 7);
        var soundAt = pages.at();
        var soundBytes = bytes.size() - soundAt;
        var samples = pages.lastGranule() - skipped;
        if (samples <= 0) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
        var millis = (int) Math.min(Integer.MAX_VALUE, Math.round(samples * 1000.0 / sampleRate));
        return new Sound(
                isOpus ? Format.OPUS : Format.VORBIS,
                millis,
                soundAt,
                millis == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, soundBytes * 8000 / millis),
                channels,
                sampleRate,
                comments.chapters(),
                comments.pictures(),
                comments.title());
    }
}
