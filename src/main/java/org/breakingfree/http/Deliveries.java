package org.breakingfree.http;

/// Hears of every file that went out, on the thread that sent its last byte: it must not wait for anything.
@FunctionalInterface
public interface Deliveries {

    void add(Delivery delivery);
}
