package org.breakingfree.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a start has opened so far, to be closed in reverse order at whatever moment the end comes.
final class Opened implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private boolean closed;

    /// @return `resource`
    /// @throws IllegalStateException when the end has come already; then `resource` is closed too
    synchronized <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        if (closed) {
            close();
            throw new IllegalStateException("told to stop");
        }
        return resource;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!resources.isEmpty()) {
            var resource = resources.pop();
            try {
                resource.close();
            } catch (Exception problem) {
                // The others must be closed all the same.
                LOG.warn("{} did not close well: {}", resource.getClass().getSimpleName(), problem.toString());
            }
        }
    }
}
