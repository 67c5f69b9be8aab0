package org.breakingfree.polling;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/// A stream whose bytes are counted on the way.
final class Counted extends FilterInputStream {

    private final LongAdder sum;

    Counted(InputStream in, LongAdder sum) {
        super(in);
        this.sum = sum;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        sum.add(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        var count = super.read(buffer, from, most);
        sum.add(Math.max(0, count));
        return count;
    }
}
