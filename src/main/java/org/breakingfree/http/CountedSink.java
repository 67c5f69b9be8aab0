package org.breakingfree.http;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;

/// Passes bytes on and counts those that were taken.
final class CountedSink implements Content.Sink {

    private final Content.Sink sink;
    private final AtomicLong sent = new AtomicLong();

    CountedSink(Content.Sink sink) {
        this.sink = sink;
    }

    long sent() {
        return sent.get();
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
        var length = bytes == null ? 0 : bytes.remaining();
        sink.write(last, bytes, new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                sent.addAndGet(length);
                super.succeeded();
            }
        });
    }
}
