package org.breakingfree.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Fails when a single row has no end, so that a quotation mark that nobody closed does not take a whole file into
/// memory.
final class BoundedReader extends FilterReader {

    /// Far more than a record may hold.
    static final int LONGEST_ROW = 200_000;

    /// A row went on and on.
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private int sinceRow;

    BoundedReader(Reader in) {
        super(in);
    }

    /// A row has ended; the next may be as long again.
    void rowEnded() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        var letter = super.read();
        count(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        var count = super.read(into, from, most);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) throws RowTooLong {
        sinceRow += more;
        if (sinceRow > LONGEST_ROW) {
            throw new RowTooLong();
        }
    }
}
