package org.breakingfree.audio;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.breakingfree.audio.Boxes.Box;

/// A track of an MP4 file.
///
/// @param handler what it holds: `soun`, `text`, `vide` …
/// @param scale its units of time in a second
/// @param duration in these units
/// @param playedSeconds how long it is heard, where a list of edits leaves out an encoder's first moments; otherwise 0
/// @param table the box that says where its samples are (`stbl`)
/// @param chapterTracks the ids of the tracks whose texts are its chapters
record M4aTrack(
        SoundBytes bytes,
        Boxes boxes,
        long id,
        String handler,
        long scale,
        long duration,
        double playedSeconds,
        Box table,
        Set<Long> chapterTracks) {

    /// @return empty when something is missing that a track must have
    static Optional<M4aTrack> read(SoundBytes bytes, Boxes boxes, Box movie, Box track) throws IOException {
        var header = boxes.find(track, "tkhd");
        var media = boxes.find(track, "mdia", "mdhd");
        var handler = boxes.find(track, "mdia", "hdlr");
        var table = boxes.find(track, "mdia", "minf", "stbl");
        if (header.isEmpty() || media.isEmpty() || handler.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        var at = media.get().from();
        var isLong = bytes.u8(at) == 1;
        var scale = bytes.u32(at + (isLong ? 20 : 12));
        var duration = isLong ? bytes.u64(at + 24) : bytes.u32(at + 16);
        var id = bytes.u32(header.get().from() + (bytes.u8(header.get().from()) == 1 ? 20 : 12));
        var chapters = new HashSet<Long>();
        var references = boxes.find(track, "tref", "chap");
        if (references.isPresent()) {
            for (var i = references.get().from(); i + 4 <= references.get().to() && chapters.size() < 100; i += 4) {
                chapters.add(bytes.u32(i));
            }
        }
        return Optional.of(new M4aTrack(
                bytes,
                boxes,
                id,
                bytes.latin(handler.get().from() + 8, 4),
                Math.max(1, scale),
                Math.max(0, duration),
                playedSeconds(bytes, boxes, movie, track),
                table.get(),
                chapters));
    }

    private static double playedSeconds(SoundBytes bytes, Boxes boxes, Box movie, Box track) throws IOException {
        var edits = boxes.find(track, "edts", "elst");
        var header = boxes.find(movie, "mvhd");
        if (edits.isEmpty() || header.isEmpty()) {
            return 0;
        }
        var scale = bytes.u32(header.get().from() + (bytes.u8(header.get().from()) == 1 ? 20 : 12));
        var isLong = bytes.u8(edits.get().from()) == 1;
        var played = 0L;
        var length = isLong ? 20 : 12;
        for (var at = edits.get().from() + 8; at + length <= edits.get().to(); at += length) {
            var isPause = bytes.u32(at + (isLong ? 8 : 4)) == 0xffffffffL;
            played += isPause ? 0 : isLong ? bytes.u64(at) : bytes.u32(at);
        }
        return scale == 0 ? 0 : (double) Math.max(0, played) / scale;
    }

    boolean isSound() {
        return handler.equals("soun");
    }

    boolean isText() {
        return handler.equals("text") || handler.equals("sbtl");
    }

    double seconds() {
        return playedSeconds > 0 ? playedSeconds : (double) duration / scale;
    }

    /// The last of the sound must lie within the file.
    void requireWhole() throws IOException {
        var offsets = offsets();
        var last = offsets.isEmpty() ? 0 : offset(offsets.get(), chunks(offsets.get()) - 1);
        if (duration == 0 || last <= 0 || last >= bytes.size()) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
    }

    /// Where its chunks are: a box of numbers with 32 or 64 bits.
    Optional<Box> offsets() throws IOException {
        var short32 = boxes.find(table, "stco");
        return short32.isPresent() ? short32 : boxes.find(table, "co64");
    }

    /// How many chunks there are; never more than the box has room for.
    long chunks(Box offsets) throws IOException {
        var width = offsets.type().equals("co64") ? 8 : 4;
        return Math.min(bytes.u32(offsets.from() + 4), (offsets.to() - offsets.from() - 8) / width);
    }

    /// @return -1 when there is no such chunk
    long offset(Box offsets, long chunk) throws IOException {
        if (chunk < 0 || chunk >= chunks(offsets)) {
            return -1;
        }
        var isLong = offsets.type().equals("co64");
        return isLong ? bytes.u64(offsets.from() + 8 + chunk * 8) : bytes.u32(offsets.from() + 8 + chunk * 4);
    }
}
