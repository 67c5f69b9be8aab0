package org.breakingfree.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Passes bytes on and counts those that were taken.
final class CountedStream extends FilterOutputStream {

    private long sent;

    CountedStream(OutputStream out) {
        super(out);
    }

    long sent() {
        return sent;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sent += length;
    }

    @Override
    public void write(int letter) throws IOException {
        out.write(letter);
        sent++;
    }
}
