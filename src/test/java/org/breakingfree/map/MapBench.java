package org.breakingfree.map;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.breakingfree.audit.Actor;
import org.breakingfree.audit.AuditEntry;
import org.breakingfree.db.Database;
import org.breakingfree.testing.TestDatabase;
import org.breakingfree.text.Mistakes;
import org.breakingfree.web.Language;

/// Prints how long the index of the map takes to build, what it weighs, and how fast it answers filters that nobody
/// asked before, beside Supercluster on the same points. A process of its own, with the memory that `bin/serve` has.
final class MapBench {

    private static final Path CONTENT = Path.of("src/main/content");
    private static final int MORE_AREAS = 40_000;
    private static final int ROUNDS = 7;
    private static final int QUESTIONS = 400;

    private MapBench() {}

    /// @param words how many records
    static void main(String[] words) throws Exception {
        System.out.println("| records | areas | built ms | read and built ms | index MB | heap MB"
                + " | new filter p50 ms | p99 ms | of it processor p50 | p99 | asked again p50 ms | p99 ms |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var mistakes = new Mistakes();
        var real = List.copyOf(
                AreaFile.read(CONTENT.resolve("areas.csv"), mistakes).values());
        for (var word : words) {
            var records = Integer.parseInt(word);
            measure(new BenchPlaces(real, 0, records), records, readAndBuilt(records));
            measure(new BenchPlaces(real, MORE_AREAS, records), records, "");
        }
        System.out.println();
        Supercluster.printHead();
        for (var word : words) {
            var records = Integer.parseInt(word);
            if (!Supercluster.measure(new BenchPlaces(real, MORE_AREAS, records), records)) {
                return;
            }
        }
    }

    private static void measure(BenchPlaces places, int records, String readAndBuilt) {
        var table = new AreaTable(places.areas);
        var built = new double[ROUNDS];
        PlaceIndex index = null;
        var before = used();
        for (var round = 0; round < ROUNDS; round++) {
            index = null;
            var rows = places.rows(table);
            System.gc();
            var start = System.nanoTime();
            index = PlaceIndexBuilder.build(table, rows);
            built[round] = millis(System.nanoTime() - start);
        }
        var heap = used() - before;
        var atlas = new Atlas(places.areas, index);
        for (var seed = 0; seed < 3; seed++) {
            answers(places, atlas, seed);
        }
        var times = answers(places, atlas, 3);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.0f | %s | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                records,
                places.areas.size(),
                at(built, 0),
                readAndBuilt,
                index.bytes() / 1e6,
                heap / 1e6,
                at(times[0], 50),
                at(times[0], 99),
                at(times[1], 50),
                at(times[1], 99),
                at(times[2], 50),
                at(times[2], 99));
    }

    /// From filter to JSON at zooms 5 to 9, in milliseconds: for filters nobody asked before, of that the processor's,
    /// and asked once more.
    private static double[][] answers(BenchPlaces places, Atlas atlas, int seed) {
        var dice = new Random(seed);
        var threads = ManagementFactory.getThreadMXBean();
        var times = new double[3][QUESTIONS];
        for (var i = 0; i < QUESTIONS; i++) {
            var filter = places.filter(dice);
            var zoom = 5 + i % 5;
            var area = atlas.index().areas().number(places.any().code());
            var processor = threads.getCurrentThreadCpuTime();
            var start = System.nanoTime();
            answer(atlas, filter, zoom, area);
            times[0][i] = millis(System.nanoTime() - start);
            times[1][i] = millis(threads.getCurrentThreadCpuTime() - processor);
            start = System.nanoTime();
            answer(atlas, filter, zoom, area);
            times[2][i] = millis(System.nanoTime() - start);
        }
        return times;
    }

    private static byte[] answer(Atlas atlas, Filter filter, int zoom, int area) {
        var groups = atlas.groups(filter, zoom);
        var json = new GroupsJson(groups, atlas.names(Language.EN));
        var table = atlas.index().areas();
        return groups.areSentAtOnce()
                ? json.whole()
                : json.tile(
                        table.x(area) >> Mercator.BITS - Groups.TILE_ZOOM,
                        table.y(area) >> Mercator.BITS - Groups.TILE_ZOOM);
    }

    /// With made-up places in a PostgreSQL, the fastest of some rounds.
    private static String readAndBuilt(int records) {
        try (var db = Database.open(TestDatabase.migrated())) {
            var content = Places.Content.read(CONTENT, new Mistakes());
            db.writeAtLength(new AuditEntry(new Actor.Job("bench"), "place.import", "place"), handle -> {
                Places.replace(handle, content);
                return true;
            });
            SamplePlaces.add(db, records);
            var places = new Places(db, java.time.Clock.systemUTC());
            var times = new double[ROUNDS];
            Arrays.setAll(times, _ -> {
                var start = System.nanoTime();
                places.renew();
                return millis(System.nanoTime() - start);
            });
            return String.format(Locale.ROOT, "%.0f", at(times, 0));
        }
    }

    private static long used() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /// A percentile; 0 for the fastest.
    static double at(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
