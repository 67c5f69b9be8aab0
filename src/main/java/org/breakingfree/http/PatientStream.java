package org.breakingfree.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/// A stream to a reader who may be slow, but not for ever: a million records fit through a poor line in time.
final class PatientStream extends FilterOutputStream {

    private static final long MOST_NANOS = Duration.ofMinutes(15).toNanos();

    private final long since = System.nanoTime();

    PatientStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (System.nanoTime() - since > MOST_NANOS) {
            throw new IOException("too slow a reader");
        }
        out.write(bytes, from, length);
    }
}
