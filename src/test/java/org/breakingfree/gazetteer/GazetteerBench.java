package org.breakingfree.gazetteer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/// Prints how fast a town, a ZIP code or a point is found, and how much memory that takes. No test.
public final class GazetteerBench {

    private static final int QUESTIONS = 20_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private GazetteerBench() {}

    static void main() {
        print();
    }

    /// A Markdown table of how long a processor works for an answer, which a busy machine does not change.
    public static void print() {
        var before = used();
        var start = System.nanoTime();
        var gazetteer = Gazetteer.shipped();
        var millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                Locale.ROOT,
                "%nThe gazetteer is read in %d ms and takes %.1f MB.%n%n",
                millis,
                (used() - before) / 1e6);
        System.out.println("| gazetteer | p50 µs | p99 µs | slowest µs |");
        System.out.println("|---|---|---|---|");
        var towns = gazetteer.towns();
        var random = new Random(3);
        var any = (IntFunction<Town>) _ -> towns.get(random.nextInt(towns.size()));
        measure(
                "name and state",
                i -> gazetteer.find(any.apply(i).name() + ", " + any.apply(i).region(), 10));
        measure("first letters", i -> {
            var name = any.apply(i).name();
            return gazetteer.find(name.substring(0, 1 + i % Math.min(6, name.length())), 10);
        });
        measure("one letter wrong", i -> {
            var name = any.apply(i).name();
            var at = i % name.length();
            return gazetteer.find(name.substring(0, at) + "x" + name.substring(at + 1), 10);
        });
        measure("ZIP code", i -> gazetteer.find(String.format(Locale.ROOT, "%05d", i * 4 % 99_999), 10));
        measure("point", i -> {
            var town = any.apply(i);
            return gazetteer.at(town.latitude() / 100.0 + random.nextDouble() / 10, town.longitude() / 100.0);
        });
    }

    private static void measure(String what, IntFunction<Object> question) {
        var nanos = new long[QUESTIONS];
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < QUESTIONS; i++) {
                var start = CLOCK.getCurrentThreadCpuTime();
                question.apply(i);
                nanos[i] = CLOCK.getCurrentThreadCpuTime() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                what,
                nanos[QUESTIONS / 2] / 1e3,
                nanos[QUESTIONS * 99 / 100] / 1e3,
                nanos[QUESTIONS - 1] / 1e3);
    }

    private static long used() {
        for (var i = 0; i < 4; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
