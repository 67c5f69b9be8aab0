package org.breakingfree.map;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads what PostgreSQL's `copy … (format binary)` sends of the columns number, area, kind, first year, last year,
/// languages and name. A million records this way are no million objects.
final class PlaceCopy {

    /// A signature, flags, and the length of an extension that nobody uses.
    private static final int HEADER_BYTES = 19;

    private static final short END = -1;
    private static final int NULL = -1;

    private static final PlaceKind[] KINDS = PlaceKind.values();

    private final Dictionary areas = new Dictionary();
    private final Dictionary kinds = new Dictionary();
    private final PlaceRows rows;
    private boolean begun;

    /// @param expected about so many records
    PlaceCopy(AreaTable table, int expected) {
        rows = new PlaceRows(expected);
        for (var i = 0; i < table.size(); i++) {
            add(areas, table.area(i).code());
        }
        for (var kind : KINDS) {
            add(kinds, kind.key());
        }
    }

    private static void add(Dictionary dictionary, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        dictionary.add(bytes, 0, bytes.length);
    }

    PlaceRows rows() {
        return rows;
    }

    /// Takes one message, which holds whole records.
    void take(byte[] message) {
        var in = ByteBuffer.wrap(message);
        if (!begun) {
            in.position(HEADER_BYTES);
            begun = true;
        }
        while (in.hasRemaining() && in.getShort() != END) {
            takeRecord(in);
        }
    }

    private void takeRecord(ByteBuffer in) {
        in.getInt();
        var number = in.getInt();
        var area = find(areas, in);
        var kind = find(kinds, in);
        var first = year(in);
        var last = year(in);
        if (area == Dictionary.UNKNOWN || kind == Dictionary.UNKNOWN) {
            // Of a kind that only a newer release knows.
            skip(in);
            skip(in);
            return;
        }
        var from = first == PackedYear.UNKNOWN ? last : first;
        rows.add(area, KINDS[kind], from, last == PackedYear.UNKNOWN ? from : last, number);
        var languages = in.getInt();
        if (languages > 0) {
            rows.languages(in.array(), in.position(), in.position() + languages);
            in.position(in.position() + languages);
        }
        var name = in.getInt();
        rows.name(in.array(), in.position(), in.position() + name);
        in.position(in.position() + name);
    }

    private static int find(Dictionary dictionary, ByteBuffer in) {
        var length = in.getInt();
        var start = in.position();
        in.position(start + length);
        return dictionary.find(in.array(), start, start + length);
    }

    private static byte year(ByteBuffer in) {
        return in.getInt() == NULL ? PackedYear.UNKNOWN : PackedYear.packed(in.getInt());
    }

    private static void skip(ByteBuffer in) {
        var length = Math.max(0, in.getInt());
        in.position(in.position() + length);
    }
}
