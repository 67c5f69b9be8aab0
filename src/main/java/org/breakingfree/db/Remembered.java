package org.breakingfree.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is read once and again after it was forgotten. What was read before a change is never
/// remembered after it, however the threads fall.
public final class Remembered<T> {

    private final Supplier<T> source;
    private @Nullable T value;
    private long forgotten;

    public Remembered(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        long before;
        synchronized (this) {
            if (value != null) {
                return value;
            }
            before = forgotten;
        }
        // Not under the lock: a slow database must not keep those waiting who forget.
        var read = source.get();
        synchronized (this) {
            if (forgotten == before) {
                value = read;
            }
        }
        return read;
    }

    public synchronized void forget() {
        value = null;
        forgotten++;
    }
}
