package org.breakingfree.app;

final class Main {
    private Main() {}

    static void main() {}
}
