package org.breakingfree.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// The pages of an Ogg file (RFC 3533) and the packets that lie across them. Of several streams only the first is read.
final class OggPages {

    private static final int HEADER = 27;
    private static final int LARGEST_PAGE = HEADER + 255 + 255 * 255;

    private final SoundBytes bytes;
    private final long serial;
    private long at;
    private int segment;
    private int segments;
    private long data;

    OggPages(SoundBytes bytes) throws IOException {
        this.bytes = bytes;
        this.serial = bytes.u32Little(14);
        open(0);
    }

    private void open(long page) throws IOException {
        at = page;
        if (!bytes.isAt(at, "OggS")) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
        segments = bytes.u8(at + 26);
        segment = 0;
        data = at + HEADER + segments;
    }

    private long next() throws IOException {
        var end = at + HEADER + segments;
        for (var i = 0; i < segments; i++) {
            end += bytes.u8(at + HEADER + i);
        }
        return end;
    }

    /// Where it has come to.
    long at() {
        return data;
    }

    /// The next packet, put together from the pieces it was cut into.
    ///
    /// @param largest in bytes; of a larger one the rest is left out
    byte[] packet(int largest) throws IOException {
        var packet = new ByteArrayOutputStream();
        while (true) {
            while (segment == segments || bytes.u32Little(at + 14) != serial) {
                open(next());
            }
            var length = bytes.u8(at + HEADER + segment++);
            if (packet.size() + length <= largest) {
                packet.writeBytes(bytes.bytes(data, length));
            }
            data += length;
            if (length < 255) {
                return packet.toByteArray();
            }
        }
    }

    /// How many samples the stream has up to its last page, which must be whole.
    long lastGranule() throws IOException {
        var last = -1L;
        var isCutOff = false;
        for (var from = Math.max(0, bytes.size() - 3L * LARGEST_PAGE); from < bytes.size(); from++) {
            if (bytes.u8(from) == 'O' && bytes.isAt(from, "OggS")) {
                var run = follow(from);
                if (run.end() == bytes.size()) {
                    return run.granule();
                }
                isCutOff |= run.end() > bytes.size();
                last = Math.max(last, run.granule());
            }
        }
        if (isCutOff || last < 0) {
            throw new BrokenSound(BrokenSound.CUT_OFF);
        }
        return last;
    }

    /// @param granule of the last page of our stream
    /// @param end where the pages that follow each other end; outside the file when the last one is not whole
    private record Run(long granule, long end) {}

    private Run follow(long from) throws IOException {
        var granule = -1L;
        var page = from;
        while (bytes.isAt(page, "OggS")) {
            if (!bytes.has(page, HEADER) || !bytes.has(page, HEADER + bytes.u8(page + 26))) {
                return new Run(granule, bytes.size() + 1);
            }
            open(page);
            var ours = bytes.u32Little(at + 14) == serial && bytes.i64Little(at + 6) >= 0 && next() <= bytes.size();
            granule = ours ? bytes.i64Little(at + 6) : granule;
            page = next();
        }
        return new Run(granule, page);
    }
}
