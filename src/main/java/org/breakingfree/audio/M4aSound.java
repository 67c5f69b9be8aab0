package org.breakingfree.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakingfree.audio.AudioFile.EmbeddedChapter;
import org.breakingfree.audio.AudioFile.Format;
import org.breakingfree.audio.AudioFile.Picture;
import org.breakingfree.audio.AudioFile.Sound;
import org.breakingfree.audio.Boxes.Box;

/// M4A: sound in an MP4 file. Chapters stand in a track of texts that the sound refers to, or in Nero's list.
final class M4aSound {

    private static final int MOST_TRACKS = 100;
    private static final int LARGEST_PICTURE = 32 * 1024 * 1024;

    private final SoundBytes bytes;
    private final Boxes boxes;

    private M4aSound(SoundBytes bytes) {
        this.bytes = bytes;
        this.boxes = new Boxes(bytes);
    }

    static Sound read(SoundBytes bytes) throws IOException {
        return new M4aSound(bytes).sound();
    }

    private Sound sound() throws IOException {
        var top = boxes.top();
        var movie = top.stream()
                .filter(box -> box.type().equals("moov"))
                .findFirst()
                .orElseThrow(() -> new BrokenSound(BrokenSound.CUT_OFF));
        if (top.stream().anyMatch(box -> box.type().equals("moof"))) {
            throw new BrokenSound("The file is in fragments, as for streaming; save it as an ordinary M4A file.");
        }
        var tracks = new ArrayList<M4aTrack>();
        for (var box : boxes.in(movie)) {
            if (box.type().equals("trak") && tracks.size() < MOST_TRACKS) {
                M4aTrack.read(bytes, boxes, movie, box).ifPresent(tracks::add);
            }
        }
        var track = tracks.stream()
                .filter(M4aTrack::isSound)
                .findFirst()
                .orElseThrow(() -> new BrokenSound("The file is MP4, but there is no sound in it."));
        track.requireWhole();
        var entry = boxes.find(track.table(), "stsd")
                .orElseThrow(() -> new BrokenSound("The file does not say what its sound is made of."));
        var seconds = track.seconds();
        var data = top.stream().filter(box -> box.type().equals("mdat")).toList();
        var payload = data.stream().mapToLong(box -> box.to() - box.from()).sum();
        return new Sound(
                Format.M4A,
                (int) Math.min(Integer.MAX_VALUE, Math.round(seconds * 1000)),
                data.isEmpty() ? 0 : data.getFirst().from(),
                seconds == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.round(payload * 8 / seconds)),
                channels(entry),
                (int) track.scale(),
                chapters(movie, track, tracks),
                pictures(movie),
                title(movie));
    }

    /// As the decoder is told (ISO 14496-3): the entry itself says two, whatever there are.
    private int channels(Box entry) throws IOException {
        var sample = entry.from() + 8;
        var details = boxes.find(new Box("mp4a", sample + 36, sample + bytes.u32(sample)), "esds");
        if (!bytes.isAt(sample + 4, "mp4a") || details.isEmpty()) {
            return bytes.u16(sample + 24);
        }
        var at = details.get().from() + 4;
        while (at < details.get().to()) {
            var tag = bytes.u8(at++);
            while (bytes.u8(at++) >= 0x80) {
                // The length takes as many bytes as have their first bit set, and one more.
            }
            if (tag == 5) {
                var isUsualRate = (bytes.u16(at) >> 7 & 15) != 15;
                var channels = isUsualRate ? bytes.u8(at + 1) >> 3 & 15 : bytes.u8(at + 4) >> 3 & 15;
                return channels == 0 ? bytes.u16(sample + 24) : channels;
            }
            at += tag == 3 ? 3 : tag == 4 ? 13 : details.get().to();
        }
        return bytes.u16(sample + 24);
    }

    private List<EmbeddedChapter> chapters(Box movie, M4aTrack sound, List<M4aTrack> tracks) throws IOException {
        var named = sound.chapterTracks();
        for (var track : tracks) {
            if (track.isText() && named.contains(track.id())) {
                var chapters = M4aChapters.ofTrack(bytes, boxes, track);
                if (!chapters.isEmpty()) {
                    return chapters;
                }
            }
        }
        var list = boxes.find(movie, "udta", "chpl");
        return list.isEmpty() ? List.of() : M4aChapters.ofList(bytes, list.get());
    }

    private Optional<Box> tags(Box movie) throws IOException {
        var meta = boxes.find(movie, "udta", "meta");
        if (meta.isEmpty()) {
            return meta;
        }
        // Four bytes of version and flags stand before its boxes, except where QuickTime wrote it.
        var from = meta.get().from() + (bytes.isAt(meta.get().from() + 4, "hdlr") ? 0 : 4);
        return boxes.find(new Box("meta", from, meta.get().to()), "ilst");
    }

    private List<Picture> pictures(Box movie) throws IOException {
        var pictures = new ArrayList<Picture>();
        var tags = tags(movie);
        var cover = tags.isEmpty() ? tags : boxes.find(tags.get(), "covr");
        if (cover.isPresent()) {
            for (var data : boxes.in(cover.get())) {
                var length = data.to() - data.from() - 8;
                if (data.type().equals("data") && length > 0 && length <= LARGEST_PICTURE) {
                    var mediaType = bytes.u32(data.from()) == 14 ? "image/png" : "image/jpeg";
                    pictures.add(new Picture(mediaType, bytes.bytes(data.from() + 8, (int) length)));
                }
            }
        }
        return pictures;
    }

    private String title(Box movie) throws IOException {
        var tags = tags(movie);
        var data = tags.isEmpty() ? tags : boxes.find(tags.get(), "\u00A9nam", "data");
        if (data.isEmpty() || data.get().to() - data.get().from() < 8) {
            return "";
        }
        var length = (int) Math.min(10_000, data.get().to() - data.get().from() - 8);
        return new String(bytes.bytes(data.get().from() + 8, length), StandardCharsets.UTF_8).strip();
    }
}
