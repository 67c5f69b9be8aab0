package org.breakingfree.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakingfree.audio.AudioFile.EmbeddedChapter;
import org.breakingfree.audio.Boxes.Box;

/// The chapters of an M4A file.
final class M4aChapters {

    private static final int MOST = 10_000;
    private static final int MOST_RUNS = 1_000;
    private static final int LARGEST_SAMPLE = 100_000;
    private static final int LONGEST_TEXT = 10_000;

    /// Nero counts in these: ten million a second.
    private static final long TICKS_A_MILLI = 10_000;

    private M4aChapters() {}

    /// Nero's list: each with its start and a title of at most 255 bytes.
    static List<EmbeddedChapter> ofList(SoundBytes bytes, Box list) throws IOException {
        var chapters = new ArrayList<EmbeddedChapter>();
        var at = list.from() + (bytes.u8(list.from()) == 0 ? 4 : 8);
        var count = bytes.u8(at++);
        for (var i = 0; i < count && at + 9 <= list.to(); i++) {
            var start = bytes.u64(at) / TICKS_A_MILLI;
            var length = bytes.u8(at + 8);
            var title = new String(bytes.bytes(at + 9, length), StandardCharsets.UTF_8).strip();
            chapters.add(new EmbeddedChapter(Math.clamp(start, 0, Integer.MAX_VALUE), title, ""));
            at += 9 + length;
        }
        return chapters;
    }

    /// A track whose every sample is the text of a chapter, which lasts as long as the sample.
    static List<EmbeddedChapter> ofTrack(SoundBytes bytes, Boxes boxes, M4aTrack track) throws IOException {
        var offsets = track.offsets();
        var times = boxes.find(track.table(), "stts");
        var sizes = boxes.find(track.table(), "stsz");
        var runs = boxes.find(track.table(), "stsc");
        if (offsets.isEmpty() || times.isEmpty() || sizes.isEmpty() || runs.isEmpty()) {
            return List.of();
        }
        var chapters = new ArrayList<EmbeddedChapter>();
        var starts = starts(bytes, times.get());
        var uniform = bytes.u32(sizes.get().from() + 4);
        var sample = 0;
        for (var chunk = 0L; sample < starts.size() && chunk < MOST; chunk++) {
            var at = track.offset(offsets.get(), chunk);
            if (at < 0) {
                break;
            }
            var samples = samplesIn(bytes, runs.get(), chunk);
            for (var i = 0L; i < samples && sample < starts.size(); i++, sample++) {
                var size = uniform != 0 ? uniform : bytes.u32(sizes.get().from() + 12 + 4L * sample);
                var millis = starts.get(sample) * 1000 / track.scale();
                chapter(bytes, at, size, Math.clamp(millis, 0, Integer.MAX_VALUE))
                        .ifPresent(chapters::add);
                at += size;
            }
        }
        return chapters;
    }

    private static List<Long> starts(SoundBytes bytes, Box times) throws IOException {
        var starts = new ArrayList<Long>();
        var start = 0L;
        var at = times.from() + 8;
        for (var run = bytes.u32(times.from() + 4); run > 0 && at + 8 <= times.to(); run--, at += 8) {
            for (var i = bytes.u32(at); i > 0 && starts.size() < MOST; i--) {
                starts.add(start);
                start += bytes.u32(at + 4);
            }
        }
        return starts;
    }

    /// Each entry says from which chunk on (counted from 1) how many samples are in a chunk.
    private static long samplesIn(SoundBytes bytes, Box runs, long chunk) throws IOException {
        var samples = 1L;
        var room = (runs.to() - runs.from() - 8) / 12;
        var entries = Math.min(Math.min(bytes.u32(runs.from() + 4), room), MOST_RUNS);
        for (var i = 0L; i < entries && bytes.u32(runs.from() + 8 + i * 12) <= chunk + 1; i++) {
            samples = bytes.u32(runs.from() + 8 + i * 12 + 4);
        }
        return samples;
    }

    /// Two bytes of length, the text, and perhaps boxes, of which `href` holds a link.
    private static Optional<EmbeddedChapter> chapter(SoundBytes bytes, long at, long size, int millis)
            throws IOException {
        if (size < 2 || size > LARGEST_SAMPLE || !bytes.has(at, size)) {
            return Optional.empty();
        }
        var length = Math.min(Math.min(bytes.u16(at), size - 2), LONGEST_TEXT);
        var text = bytes.bytes(at + 2, (int) length);
        var isWide = length >= 2 && (bytes.u16(at + 2) == 0xfeff || bytes.u16(at + 2) == 0xfffe);
        var title = new String(text, isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        var link = "";
        for (var box = at + 2 + length; box + 8 <= at + size; box += Math.max(8, bytes.u32(box))) {
            if (bytes.isAt(box + 4, "href") && box + 13 <= at + size) {
                // From where to where in the text it reaches, then its length.
                link = bytes.latin(box + 13, (int) Math.min(bytes.u8(box + 12), at + size - box - 13));
            }
        }
        return Optional.of(new EmbeddedChapter(millis, title.strip(), link.strip()));
    }
}
