package org.breakingfree.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The boxes of an MP4 file (ISO 14496-12): parts with a length and a name of four letters, one in another.
final class Boxes {

    /// More than any real file has in one place.
    private static final int MOST = 10_000;

    /// @param from the first byte of its content
    /// @param to the byte behind it
    record Box(String type, long from, long to) {}

    private final SoundBytes bytes;

    Boxes(SoundBytes bytes) {
        this.bytes = bytes;
    }

    /// Those of the file itself, each of which must be whole.
    List<Box> top() throws IOException {
        return between(0, bytes.size());
    }

    List<Box> in(Box parent) throws IOException {
        return between(parent.from(), parent.to());
    }

    private List<Box> between(long from, long to) throws IOException {
        var boxes = new ArrayList<Box>();
        var at = from;
        while (at + 8 <= to && boxes.size() < MOST) {
            var length = bytes.u32(at);
            var header = 8;
            if (length == 1) {
                length = bytes.u64(at + 8);
                header = 16;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < header || length > to - at) {
                throw new BrokenSound(BrokenSound.CUT_OFF);
            }
            boxes.add(new Box(bytes.latin(at + 4, 4), at + header, at + length));
            at += length;
        }
        return boxes;
    }

    /// The first box that is reached by these names, one in the other.
    Optional<Box> find(Box parent, String... path) throws IOException {
        var found = Optional.of(parent);
        for (var type : path) {
            if (found.isEmpty()) {
                return found;
            }
            found = in(found.get()).stream()
                    .filter(box -> box.type().equals(type))
                    .findFirst();
        }
        return found;
    }
}
